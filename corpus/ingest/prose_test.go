package ingest

import (
	"strings"
	"testing"
)

// The files are invented.

const openText = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes>
<text:h>Port shut</text:h><text:p>The port<text:s text:c="2"/>is <text:span>shut</text:span>.<text:note><text:p>a note</text:p></text:note></text:p>
<text:p>Nobody came.</text:p></office:text></office:body></office:document-content>`

func book(t testing.TB) string { return bookWith(t) }

func bookWith(t testing.TB, more ...string) string {
	return zipOf(t, append(more, "mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
		"OPS/book.opf", `<package><metadata><title>The Harbour</title><creator>A. Reyes</creator><date>2023-03-04</date></metadata>
<manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one%20x.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
		"OPS/one x.xhtml", "<html><head><title>x</title></head><body><h1>Port shut</h1><p>The port is\nshut.</p></body></html>",
		"OPS/two.xhtml", "<html><body><p>Nobody came.</p></body></html>")...)
}

func TestProse(t *testing.T) {
	const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Port shut</w:t></w:r></w:p>
<w:p><w:r><w:t>The port is</w:t><w:tab/><w:t>shut.</w:t></w:r><mc:Fallback><w:r><w:t>again</w:t></w:r></mc:Fallback></w:p><w:p/></w:body></w:document>`
	for _, c := range []struct {
		name, file, content, id, text, title, date string
	}{
		{"Word", "A/2023-03-04.docx", zipOf(t, "word/document.xml", word), "A/2023-03-04.docx", "Port shut\n\nThe port is\tshut.", "Port shut", "2023-03-04"},
		{"OpenDocument", "A/n.odt", zipOf(t, "content.xml", openText), "A/n.odt", "Port shut\n\nThe port  is shut.\n\nNobody came.", "Port shut", ""},
		{"a book with a font that is scrambled", "A/n.epub", bookWith(t, "META-INF/encryption.xml", `<encryption><EncryptedData><CipherData><CipherReference URI="OPS/a.otf"/></CipherData></EncryptedData></encryption>`), "A/n.epub", "Port shut\n\nThe port is shut.\n\nNobody came.", "The Harbour", "2023-03-04"},
		{"a book", "A/n.epub", book(t), "A/n.epub", "Port shut\n\nThe port is shut.\n\nNobody came.", "The Harbour", "2023-03-04"},
		{"RTF", "A/n.rtf", `{\rtf1\ansi\ansicpg1251{\info{\title no}}{\b Port shut\par}\pard The\~port \'ab\'f8\'bb {\v hidden}is\line shut\u-10179 ?\u-8640 ?{\footnote a note}\emdash .\par}`,
			"A/n.rtf", "Port shut\n\nThe\u00a0port «ш» is\n\nshut🙀—.", "Port shut", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, _, err := readAll(t, oneFile(c.file, c.content), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if d := docs[0]; len(docs) != 1 || d.ID != c.id || d.Text != c.text || d.Title != c.title || d.Date != c.date || d.Outlet != "A" {
				t.Errorf("%d documents, the first %+v, want %+v", len(docs), docs[0], c)
			}
		})
	}
}

func TestProseErrors(t *testing.T) {
	for _, c := range []struct{ name, file, content, want string }{
		{"RTF cut off", "n.rtf", `{\rtf1 The port {\b is`, "n.rtf: the RTF file is damaged: the file ends inside a group: it may be cut off"},
		{"RTF that is none", "n.rtf", "The port", `n.rtf: this is no RTF file`},
		{"deep RTF", "n.rtf", `{\rtf1 ` + strings.Repeat("{", 2000), "more than 1000 groups inside each other"},
		{"Word cut off", "n.docx", zipOf(t, "word/document.xml", `<w:document xmlns:w="wordprocessingml"><w:p>`), "n.docx: the XML inside is damaged: XML syntax error on line 1: unexpected EOF"},
		{"archive cut off", "n.docx", zipOf(t, "word/document.xml", strings.Repeat("x", 100))[:80], "n.docx: the file is damaged: zip: not a valid zip file"},
		{"no Word document", "n.docx", zipOf(t, "a.txt", "x"), "n.docx: the file holds no Word document"},
		{"a bomb", "n.odt", zipOf(t, "content.xml", strings.Repeat(" ", 65<<20)), "n.odt: unpacks to too many times its size"},
		{"deep XML", "n.odt", zipOf(t, "content.xml", strings.Repeat("<a>", 1000)), "more than 500 elements inside each other"},
		{"Word of 2003 under another name", "n.txt", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "n.txt: this is a file of Microsoft Office 2003 or earlier, or one with a password, which is not read: save it without a password as .docx"},
		{"a PDF file", "n.txt", "%PDF-1.4\n1 0 obj<<>>endobj", "n.txt: the PDF is damaged: "},
		{"a picture", "n.txt", "\x89PNG\r\n\x1a\n", "n.txt: this is a picture (PNG), which is not read: recognise its letters first"},
		{"a book of Kindle", "n.txt", strings.Repeat("x", 60) + "BOOKMOBI", "ebook-convert"},
		{"references without an end", "n.ris", "TY  - NEWS\nTI  - x\n", `n.ris: record 1 (line 1): the record does not end with "ER"`},
		{"references without an end before others", "n.ris", "TY  - NEWS\nAB  - x\n\nTY  - NEWS\nAB  - y\nER  - \n", `n.ris: record 1 (line 1): the record does not end with "ER": the next one starts`},
		{"a book with copy protection", "n.epub", bookWith(t, "META-INF/encryption.xml", `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="OPS/one%20x.xhtml"/></CipherData></EncryptedData></encryption>`), "n.epub: is encrypted: save it without a password; of a book with copy protection"},
		{"a text with a password", "n.odt", zipOf(t, "content.xml", "\x80", "META-INF/manifest.xml", `<manifest xmlns="m"><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>`), "n.odt: is encrypted: save it without a password"},
		{"references without a start", "n.ris", "TI  - x\nER  - \n", `n.ris: record 1 (line 1): a record must start with "TY  - "`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, oneFile(c.file, c.content), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestReferences(t *testing.T) {
	const references = "TY  - NEWS\r\nT1  - Port shut\r\nAU  - Reyes, Ana\r\nAU  - Tol, Jan\r\nT2  - The Courier\r\nDA  - 2023/03/04/\r\nPY  - 2023\r\nAB  - The port is shut.\r\nNobody came.\r\nUR  - https://x.example/1\r\nKW  - ports\r\nER  - \r\n\r\n" +
		"TY  - NEWS\r\nTI  - Talks fail\r\nJF  - The Herald\r\nY1  - 5 March 2023\r\nN2  - The talks failed.\r\nER  -\r\n"
	for _, name := range []string{"n.ris", "n.txt"} { // known by how it starts
		docs, _, err := readAll(t, oneFile(name, "\ufeff"+references), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(docs) != 2 {
			t.Fatalf("%d documents", len(docs))
		}
		d := docs[0]
		if author, _ := d.Field("author"); d.Outlet != "The Courier" || d.Title != "Port shut" || d.Text != "The port is shut.\nNobody came." || d.URL != "https://x.example/1" || author != "Reyes, Ana; Tol, Jan" {
			t.Errorf("%+v", d)
		}
		if d := docs[1]; d.Outlet != "The Herald" || d.Text != "The talks failed." || d.Origin.Line != 14 {
			t.Errorf("%+v", d)
		}
	}
}

// TestReferencesJoined reads what is whole where one record has no end.
func TestReferencesJoined(t *testing.T) {
	docs, report, err := readAll(t, oneFile("n.ris", "TY  - NEWS\nAB  - The port is shut.\n\nTY  - NEWS\nAB  - The talks failed.\nDA  - 2023/03/05/09:00:00\nER  - \n"), Options{SkipBad: true})
	if err != nil || len(docs) != 1 || docs[0].Text != "The talks failed." || docs[0].Date != "2023-03-05T09:00:00" || report.Bad.Count != 1 {
		t.Errorf("%v, %v, %v", docs, report.Bad, err)
	}
}

func TestBookAuthor(t *testing.T) {
	docs, _, err := readAll(t, oneFile("n.epub", book(t)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if by, _ := docs[0].Field("author"); by != "A. Reyes" {
		t.Errorf("%+v", docs[0].Fields)
	}
}
