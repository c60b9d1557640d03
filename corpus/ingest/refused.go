package ingest

import "bytes"

// A refusal is a kind of file that is known and not read, and what makes one
// that is read out of it.
type refusal struct {
	magic  string // how such a file starts
	at     int    // the byte at which it does
	what   string
	remedy string
}

const (
	office  = "save it without a password as .docx or .xlsx, or convert it with LibreOffice: soffice --headless --convert-to docx FILE"
	picture = "recognise its letters first, as with Tesseract: tesseract FILE FILE.txt"
)

var refusals = []refusal{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "a file of Microsoft Office 2003 or earlier, or one with a password", office},
	{"Rar!\x1a\x07", 0, "a RAR archive", "unpack it first: unar FILE"},
	{"7z\xbc\xaf\x27\x1c", 0, "a 7-Zip archive", "unpack it first: 7z x FILE"},
	{"\xff\xd8\xff", 0, "a picture (JPEG)", picture},
	{"\x89PNG\r\n", 0, "a picture (PNG)", picture},
	{"II*\x00", 0, "a picture (TIFF)", picture},
	{"MM\x00*", 0, "a picture (TIFF)", picture},
	{"AT&TFORM", 0, "a DjVu file", "convert it with DjVuLibre: djvutxt FILE FILE.txt"},
	{"%!PS", 0, "a PostScript file", "convert it with Ghostscript: ps2ascii FILE FILE.txt"},
	{"BOOKMOBI", 60, "a Kindle book", "convert it with Calibre: ebook-convert FILE FILE.epub"},
	{"SQLite format 3\x00", 0, "a SQLite database", "write its table as CSV: sqlite3 -header -csv FILE 'select * from TABLE' > FILE.csv"},
	{"RDX2\n", 0, "a file of R", "write it as CSV from R: write.csv(x, \"FILE.csv\")"},
	{"RDX3\n", 0, "a file of R", "write it as CSV from R: write.csv(x, \"FILE.csv\")"},
	{"X\n\x00\x00", 0, "a file of R", "write it as CSV from R: write.csv(readRDS(\"FILE\"), \"FILE.csv\")"},
	{"$FL2", 0, "a file of SPSS", "save it as CSV from SPSS, or with PSPP: pspp-convert FILE FILE.csv"},
	{"ARROW1", 0, "a Feather or Arrow file", "write it as Parquet: df.to_parquet(\"FILE.parquet\")"},
}

// refused says what a file is that starts with head and cannot be read; nil
// where it is nothing known.
func refused(head []byte) *Error {
	for _, r := range refusals {
		if len(head) > r.at && bytes.HasPrefix(head[r.at:], []byte(r.magic)) {
			return notRead(r.what, r.remedy)
		}
	}
	return nil
}
