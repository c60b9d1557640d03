package ingest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// The files are invented.

// pdfOf writes a PDF file of the objects, numbered from 1; the first is the catalogue.
func pdfOf(objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.String()
}

func streamOf(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(content), content)
}

// pagesOf is a file whose pages print these operators in a font whose letters are half as wide as high.
func pagesOf(more string, contents ...string) string {
	widths := strings.Repeat("500 ", 224)
	const map1 = "1 beginbfchar\n<01> <006600660069>\nendbfchar 1 beginbfrange\n<20> <7e> <0020>\nendbfrange 1 beginbfrange\n<91> <92> [<201c> <201d>]\nendbfrange"
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 1/LastChar 224/Widths[" + widths + "]/ToUnicode 4 0 R>>", streamOf("", map1),
		streamOf("/Type/XObject/Subtype/Form/Matrix[1 0 0 1 0 -40]", "BT /F 10 Tf 72 740 Td (Inside a picture.) Tj ET")}
	var kids []string
	for _, c := range contents {
		kids = append(kids, fmt.Sprintf("%d 0 R", len(objects)+1))
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>/XObject<</P 5 0 R>>>>/Contents %d 0 R%s>>", len(objects)+2, more),
			streamOf("", c))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return pdfOf(objects...)
}

func TestPDF(t *testing.T) {
	page := func(n int, body string) string {
		return fmt.Sprintf("BT /F 8 Tf 72 780 Td (The Courier, page %d) Tj ET BT /F 10 Tf 72 740 Td 12 TL %s ET", n, body)
	}
	for _, c := range []struct{ name, content, text, title string }{
		{"paragraphs by gap, headings by size", pagesOf("", `BT /F 16 Tf 72 760 Td (Port shut) Tj /F 10 Tf 0 -30 Td 12 TL (The port is shut, and the talks) Tj T* (go on.) Tj 0 -24 Td (Nobody) Tj ( came.) ' ET`),
			"Port shut\n\nThe port is shut, and the talks go on.\n\nNobody came.", "Port shut"},
		{"gaps are spaces, kerns are not", pagesOf("", `BT /F 10 Tf 72 740 Td [(T) 20 (he) -300 (por) 10 (t)] TJ 40 0 Td (is shut.) Tj ET`), "The port is shut.", ""},
		{"letters as the font's map has them", pagesOf("", "BT /F 10 Tf 72 740 Td (\\221The o\\001cer\\222, he said.) Tj ET"), "“The officer”, he said.", ""},
		{"a word cut at the end of a line", pagesOf("", `BT /F 10 Tf 72 740 Td 12 TL (The govern-) Tj T* (ment met the UN-) Tj T* (Arab envoy.) Tj ET`), "The govern\u00adment met the UN- Arab envoy.", ""},
		{"what pages repeat", pagesOf("", page(1, "(The port) Tj"), page(2, "(is shut.) Tj"), page(3, "(Nobody came.) Tj")), "The port is shut.\n\nNobody came.", ""},
		{"pictures set with letters", pagesOf("", "BT /F 10 Tf 72 740 Td (Before.) Tj ET q /P Do Q"), "Before.\n\nInside a picture.", ""},
		{"moved and turned back", pagesOf("", "q 2 0 0 2 10 10 cm q Q Q Q BT /F 10 Tf 1 0 0 1 72 740 Tm (The port is shut.) Tj ET"), "The port is shut.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, _, err := readAll(t, oneFile("A/n.pdf", c.content), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if d := docs[0]; len(docs) != 1 || d.Text != c.text || c.title != "" && d.Title != c.title {
				t.Errorf("%d documents, the first %q %q, want %q %q", len(docs), d.Title, d.Text, c.title, c.text)
			}
		})
	}
}

// TestPDFColumns reads pages that set their columns line by line across the page, below a
// heading over both, and a table, which is read by rows.
func TestPDFColumns(t *testing.T) {
	left := []string{"The port of Velta is shut, and", "nobody knows until when. The", "harbour master wrote that the", "ships have to wait in the bay.", "A strike began on Monday."}
	right := []string{"The union called the letter a", "threat and asked its members", "to stay at the gates of the", "port until Friday.", ""}
	page := "BT /F 16 Tf 72 770 Td (Port shut as dockers walk out of the harbour) Tj ET "
	for i := range left {
		y := 740 - 12*i
		page += fmt.Sprintf("BT /F 10 Tf 72 %d Td (%s) Tj ET ", y, left[i])
		if right[i] != "" {
			page += fmt.Sprintf("BT /F 10 Tf 260 %d Td (%s) Tj ET ", y, right[i])
		}
	}
	page += "BT /F 10 Tf 72 660 Td (The Courier prints letters of its readers across both of the columns.) Tj ET"
	table := ""
	for i, row := range [][2]string{{"Port", "Ships"}, {"Velta", "12"}, {"Tarn", "3"}, {"Orlay", "44"}, {"Dun", "5"}} {
		table += fmt.Sprintf("BT /F 10 Tf 72 %d Td (%s) Tj 188 0 Td (%s) Tj ET ", 740-12*i, row[0], row[1])
	}
	for content, want := range map[string]string{
		pagesOf("", page): "Port shut as dockers walk out of the harbour\n\n" + strings.Join(left, " ") + "\n\n" + strings.Join(right[:4], " ") +
			"\n\nThe Courier prints letters of its readers across both of the columns.",
		pagesOf("", table): "Port Ships Velta 12 Tarn 3 Orlay 44 Dun 5",
	} {
		docs, _, err := readAll(t, oneFile("n.pdf", content), Options{})
		if err != nil || docs[0].Text != want {
			t.Errorf("%v\n%q, want\n%q", err, docs[0].Text, want)
		}
	}
}

// TestPDFFonts reads fonts that give no widths, whose words only kerns keep apart.
func TestPDFFonts(t *testing.T) {
	for _, font := range []string{"Helvetica", "Helvetica-Bold", "Times-Roman", "Times-BoldItalic", "Courier", "Unheard"} {
		text := `BT /F 10 Tf 72 740 Td [(The) -280 (port) -280 (is) -280 (shut)] TJ (.) Tj ET`
		file := pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
			"<</Type/Font/Subtype/Type1/BaseFont/"+font+"/Encoding/WinAnsiEncoding>>", streamOf("", text))
		docs, _, err := readAll(t, oneFile("n.pdf", file), Options{})
		if err != nil || docs[0].Text != "The port is shut." {
			t.Errorf("%s: %v, %v", font, docs, err)
		}
	}
	// Adobe's AFM files: Helvetica T 611, h 556, e 556; Times-Bold T 667, h 556, e 444.
	for font, want := range map[string]float64{"Helvetica": 1723, "Times-Bold": 1667, "Courier": 1800} {
		wide := standardWidths(fontNamed(t, font))
		if got := wide("T") + wide("h") + wide("é"); got != want {
			t.Errorf("%s: %v, want %v", font, got, want)
		}
	}
}

func fontNamed(t *testing.T, name string) pdf.Font {
	t.Helper()
	file := pdfOf("<</Type/Catalog/F<</Type/Font/BaseFont/" + name + ">>>>")
	r, err := pdf.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return pdf.Font{V: r.Trailer().Key("Root").Key("F")}
}

// TestPDFHeader reads files with something before the header, or with another version.
func TestPDFHeader(t *testing.T) {
	file := pagesOf("", "BT /F 10 Tf 72 740 Td (The port is shut.) Tj ET")
	for name, content := range map[string]string{
		"blank lines":               "\r\n\r\n" + file,
		"blank lines that count":    "\n" + pdfShifted(file, 1),
		"PDF 2.0":                   strings.Replace(file, "%PDF-1.4", "%PDF-2.0", 1),
		"a blank after the version": strings.Replace(file, "%PDF-1.4\n", "%PDF-1.4 ", 1),
	} {
		for _, file := range []string{"n.pdf", "n.txt"} {
			if docs, _, err := readAll(t, oneFile(file, content), Options{}); err != nil || docs[0].Text != "The port is shut." {
				t.Errorf("%s, %s: %v, %v", name, file, docs, err)
			}
		}
	}
}

// pdfShifted counts offsets from some bytes before the header.
func pdfShifted(file string, by int) string {
	return regexp.MustCompile(`(?m)^\d{10} 00000 n|^startxref\n\d+`).ReplaceAllStringFunc(file, func(s string) string {
		start := strings.IndexAny(s, "0123456789")
		end := start + len(regexp.MustCompile(`\d+`).FindString(s))
		n, _ := strconv.Atoi(s[start:end])
		return s[:start] + fmt.Sprintf("%0*d", end-start, n+by) + s[end:]
	})
}

func TestPDFErrors(t *testing.T) {
	circle := pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R]>>")
	for _, c := range []struct{ name, content, want string }{
		{"a scan", pagesOf("", "q 100 0 0 100 0 0 cm Q"), "n.pdf: the PDF has no text, only pictures of it: recognise the letters first: ocrmypdf"},
		{"letters that nobody can tell", pagesOf("", `BT /F 10 Tf (\007\007\007) Tj ET`), "n.pdf: a font of the PDF does not say which letters 3 of its 3 signs are: convert it with pdftotext"},
		{"cut off", pagesOf("", "BT ET")[:300], "n.pdf: the PDF is damaged: "},
		{"pages in a circle", circle, "nested in a circle"},
		{"bare", "%PDF-1.4\n", "n.pdf: the PDF is damaged: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, oneFile("n.pdf", c.content), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// FuzzPDF reads what may be no PDF file; a reader that panics or runs over its time would be seen.
func FuzzPDF(f *testing.F) {
	f.Add(pagesOf("", "BT /F 10 Tf 72 740 Td (The port is shut.) Tj ET q /P Do Q"))
	f.Fuzz(func(t *testing.T, s string) {
		pages, err := readPDF([]byte(s), Limits{RecordBytes: 1 << 20})
		if err == nil && pdfBlocks(pages) == nil && len(pages) > 0 {
			t.Skip("pages without a line")
		}
	})
}
