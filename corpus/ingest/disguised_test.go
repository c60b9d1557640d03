package ingest

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

// Files under the names of others; all are invented.

const wordPart = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The port is shut.</w:t></w:r></w:p></w:body></w:document>`

func TestDisguised(t *testing.T) {
	word := zipOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", wordPart)
	open := zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", openText)
	for _, name := range []string{"n.docx", "n.odt", "n.xlsx", "n.epub", "n.zip", "n.txt", "n.csv"} {
		for kind, content := range map[string]string{"Word": word, "OpenDocument": open, "book": book(t)} {
			docs, _, err := readAll(t, oneFile(name, content), Options{})
			if err != nil || len(docs) != 1 || docs[0].ID != name || docs[0].Outlet != "n" || !strings.Contains(docs[0].Text, "shut.") {
				t.Errorf("%s as %s: %v, %v", kind, name, docs, err)
			}
		}
	}
	// An archive is one, and what lies in it, whatever its parts are called.
	docs, _, err := readAll(t, oneFile("n.zip", zipOf(t, "A/n.docx", word, "content.xml", `<nitf><body><body.content><p>The talks failed.</p></body.content></body></nitf>`)), Options{})
	if err != nil || len(docs) != 2 || docs[0].ID != "A/n.docx" || docs[1].Text != "The talks failed." {
		t.Errorf("an archive: %v, %v", docs, err)
	}
	deep := zipOf(t, "A/n.docx", word)
	for range 3 {
		deep = zipOf(t, "a.zip", deep)
	}
	if docs, _, err := readAll(t, oneFile("n.zip", deep), Options{}); err != nil || len(docs) != 1 {
		t.Errorf("as deep as archives may lie: %v, %v", docs, err)
	}
}

func TestPackedRefused(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"n.ods", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", openText), "n.ods: this is a workbook of OpenDocument, which is not read: save it as .xlsx"},
		{"n.odt", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", openText), "n.odt: this is a drawing or presentation of OpenDocument"},
		{"n.pptx", zipOf(t, "[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>"), "n.pptx: this is a presentation, which is not read"},
		{"n.xlsx", zipOf(t, "xl/workbook.bin", "x"), "n.xlsx: this is a binary workbook of Excel"},
		{"n.pages", zipOf(t, "Index/Document.iwa", "x"), "n.pages: this is a file of Apple's"},
		{"n.odt", zipOf(t, "a.txt", "x"), "n.odt: the part content.xml is missing"},
	} {
		if _, _, err := readAll(t, oneFile(c.name, c.content), Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// TestTextAsPage reads a text whose name is that of a page.
func TestTextAsPage(t *testing.T) {
	docs, _, err := readAll(t, oneFile("n.html", lexisNexis), Options{})
	if err != nil || len(docs) != 2 || docs[0].Outlet != "The Courier" || docs[1].Text != "The union said the talks had failed." {
		t.Errorf("%v, %v", docs, err)
	}
	docs, _, err = readAll(t, oneFile("n.html", "The port is shut.\n\n5 < 6 & 7."), Options{})
	if err != nil || docs[0].Text != "The port is shut.\n\n5 < 6 & 7." {
		t.Errorf("%v, %v", docs, err)
	}
}

// utf16LE writes a text in UTF-16, without a byte order mark.
func utf16LE(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func TestUTF16(t *testing.T) {
	feed := strings.Replace(rss, "UTF-8", "utf-16", 1)
	agency := `<?xml version="1.0" encoding="UTF-16"?><nitf><body><body.content><p>The port is “shut”.</p></body.content></body></nitf>`
	for name, c := range map[string]struct{ text, want string }{
		"n.txt":  {"The port is “shut”. Nobody came.", "The port is “shut”. Nobody came."},
		"n.csv":  {"id,text\n1,The port is “shut”.\n", "The port is “shut”."},
		"n.html": {onePage, "The port authority"},
		"n.rss":  {feed, "The port is shut & empty."},
		"n.xml":  {agency, "The port is “shut”."},
	} {
		for _, mark := range []string{"", "\xff\xfe"} {
			docs, _, err := readAll(t, oneFile(name, mark+utf16LE(c.text)), Options{})
			if err != nil || !strings.HasPrefix(docs[0].Text, c.want) {
				t.Errorf("%s, mark %q: %v, %v", name, mark, docs, err)
			}
		}
	}
}

func TestProviders(t *testing.T) {
	for name, content := range map[string]string{
		"NewsML-G2": `<newsItem><itemMeta><provider literal="Tarn Wire"/></itemMeta><contentSet><inlineXML><p>It rained.</p></inlineXML></contentSet></newsItem>`,
		"NewsML 1":  `<NewsML><NewsItem><NewsComponent><AdministrativeMetadata><Provider><Party FormalName="Tarn Wire"/></Provider></AdministrativeMetadata><ContentItem><DataContent><p>It rained.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
	} {
		if docs, _, err := readAll(t, oneFile("n.xml", content), Options{}); err != nil || docs[0].Outlet != "Tarn Wire" {
			t.Errorf("%s: %v, %v", name, docs, err)
		}
	}
}
