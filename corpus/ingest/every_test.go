package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// A sample is a small file of a format, whose text is invented.
type sample struct {
	file, content string
	ended         bool // the format says where it ends, so one cut short is known as such
}

const (
	sampleRIS  = "TY  - NEWS\r\nT1  - Port shut\r\nT2  - The Courier\r\nDA  - 2023/03/04/\r\nAB  - The port is shut.\r\nER  - \r\n"
	sampleNITF = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20230304"/></docdata><pubdata name="The Courier"/></head><body><body.head><hedline><hl1>Port shut</hl1></hedline></body.head><body.content><p>The port is shut.</p></body.content></body></nitf>`
	sampleWord = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The port is shut.</w:t></w:r></w:p></w:body></w:document>`
	sampleMail = "From: <Saved by Blink>\r\nSubject: Port shut\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + webPage + "\r\n--x--\r\n"
)

// samples are files of every format that is read, by name.
func samples(t testing.TB) map[string]sample {
	type row struct {
		Text string `parquet:"text"`
	}
	many := strings.Repeat("The port is shut, the talks go on. ", 40)
	lines := strings.Repeat(`{"text":"The port is shut."}`+"\n", 50)
	return map[string]sample{
		"text":        {"a.txt", "Port shut\n\nThe port is shut.\n", false},
		"jsonl":       {"a.jsonl", `{"text":"The port is shut.","outlet":"A"}` + "\n" + `{"text":"Nobody came.","n":{"x":[1,null]}}`, false},
		"json":        {"a.json", `[{"text":"The port is shut."},{"text":"Nobody came."}]`, true},
		"csv":         {"a.csv", "text,outlet\n\"The port, \"\"shut\"\"\",A\nNobody came.,B\n", false},
		"tsv":         {"a.tsv", "text\toutlet\nThe port is shut.\tA\n", false},
		"html":        {"a.html", webPage, false},
		"xlsx":        {"a.xlsx", workbook(t, []any{"text", "n"}, []any{"The port is shut.", 1}), true},
		"parquet":     {"a.parquet", parquetFile(t, row{many}, row{"Nobody came."}), true},
		"docx":        {"a.docx", zipOf(t, "word/document.xml", sampleWord), true},
		"odt":         {"a.odt", zipOf(t, "content.xml", openText), true},
		"epub":        {"a.epub", book(t), true},
		"rtf":         {"a.rtf", `{\rtf1\ansi{\b Port shut\par}\pard The port \'ab\'bb {\v hidden}is\line shut\u8212 ?.\par}`, true},
		"ris":         {"a.ris", sampleRIS, false},
		"rss":         {"a.rss", rss, true},
		"atom":        {"a.xml", atomFeed, true},
		"mhtml":       {"a.mhtml", sampleMail, false},
		"warc":        {"a.warc", warcRecord("conversion", "https://herald.example/3", "text/plain", many), true},
		"nitf":        {"a.xml", sampleNITF, true},
		"pdf":         {"a.pdf", pagesOf("", "BT /F 10 Tf 72 740 Td (The port is shut.) Tj ET"), false},
		"nexis":       {"a.docx", asDOCX(t, nexisUni), true},
		"lexis":       {"a.txt", lexisNexis, false},
		"factiva":     {"a.txt", factivaText, false},
		"factiva-rtf": {"a.rtf", asRTF(factivaLabels), true},
		"proquest":    {"a.txt", proquestText, false},
		"gzip":        {"a.jsonl.gz", gz(t, lines), true},
		"zstd":        {"a.jsonl.zst", zst(t, lines), true},
		"zip":         {"a.zip", zipped(t, "A/1.txt", "one", "2.jsonl", lines), true},
		"tar":         {"a.tar", tarred(t, "A/1.txt", many, "B/2.txt", "two"), true},
		"tar.gz":      {"a.tar.gz", gz(t, tarred(t, "A/1.txt", "one")), true},
	}
}

// TestEverySample holds the samples themselves: each is read without a word.
func TestEverySample(t *testing.T) {
	for name, s := range samples(t) {
		docs, report, err := readAll(t, oneFile(s.file, s.content), Options{})
		if err != nil || len(docs) == 0 || report.Bad.Count > 0 {
			t.Errorf("%s: %d documents, %v, %v", name, len(docs), report.Bad.First, err)
		}
	}
}

// TestCutShort cuts a file of every format at many places. What says where it
// ends is never taken for whole; the rest is read as far as it goes.
func TestCutShort(t *testing.T) {
	for name, s := range samples(t) {
		for i := range 16 {
			n := max(1, len(s.content)*i/16)
			docs, report, err := readAll(t, oneFile(s.file, s.content[:n]), Options{})
			if s.ended && err == nil && report.Bad.Count == 0 {
				t.Errorf("%s: %d of %d bytes were read as if they were whole: %d documents", name, n, len(s.content), len(docs))
			}
		}
	}
}

// brokenFS has one file that cannot be read beyond half of it, as on a disk
// that is failing.
type brokenFS struct {
	fstest.MapFS
	good int
}

var errDisk = errors.New("input/output error")

func (f brokenFS) Open(name string) (fs.File, error) {
	file, err := f.MapFS.Open(name)
	if info, bad := file.Stat(); err != nil || bad != nil || info.IsDir() {
		return file, err
	}
	return &brokenFile{File: file, left: f.good}, nil
}

type brokenFile struct {
	fs.File
	left int
}

func (f *brokenFile) Read(p []byte) (int, error) {
	if f.left == 0 {
		return 0, errDisk
	}
	n, err := f.File.Read(p[:min(len(p), f.left)])
	f.left -= n
	return n, err
}

// TestReadError has reading fail in the middle of a file of every format, which
// is told with the file's name, and does not stop those who pass over bad files.
func TestReadError(t *testing.T) {
	for name, s := range samples(t) {
		files := brokenFS{tree(map[string]string{s.file: s.content}), len(s.content) / 2}
		_, _, err := readAll(t, []Source{{FS: files, File: s.file}}, Options{})
		if err == nil || !strings.Contains(err.Error(), s.file) || !strings.Contains(err.Error(), errDisk.Error()) {
			t.Errorf("%s: %v", name, err)
		}
		var report Report
		for _, err := range Read(context.Background(), []Source{{FS: files, Name: "root"}}, Options{SkipBad: true}, &report) {
			if err != nil && !strings.Contains(err.Error(), "no documents") {
				t.Errorf("%s, passed over: %v", name, err)
			}
		}
		if report.Bad.Count == 0 {
			t.Errorf("%s: passed over in silence", name)
		}
	}
}

// vanishingFS lists a file that is gone when it is opened.
type vanishingFS struct{ fstest.MapFS }

func (f vanishingFS) Open(name string) (fs.File, error) {
	if name == "A/gone.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.MapFS.Open(name)
}

func TestVanished(t *testing.T) {
	files := vanishingFS{tree(map[string]string{"A/gone.txt": "one", "A/there.txt": "two"})}
	_, _, err := readAll(t, []Source{{FS: files, Name: "root"}}, Options{})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "root/A/gone.txt") {
		t.Errorf("%v", err)
	}
	docs, report, err := readAll(t, []Source{{FS: files, Name: "root"}}, Options{SkipBad: true})
	if err != nil || len(docs) != 1 || report.Bad.Count != 1 {
		t.Errorf("passed over: %v, %+v, %v", docs, report.Bad, err)
	}
}

// sound reads bytes under a name: what comes out is sound, nothing panics, and
// whoever passes over bad records is told of each.
func sound(t *testing.T, name string, content []byte, encoding string) {
	opt := Options{Encoding: encoding, SkipBad: true, Limits: Limits{RecordBytes: 1 << 16, ArchiveBytes: 1 << 20, Unpacked: 1 << 20}}
	if opt.Validate() != nil {
		return
	}
	var report Report
	n := 0
	for d, err := range Read(context.Background(), oneFile(name, string(content)), opt, &report) {
		if err != nil {
			if report.Documents == 0 && report.Bad.Count+report.Ignored.Count == 0 && !strings.Contains(err.Error(), "no documents") {
				t.Errorf("%v, and nothing of it in the report", err)
			}
			continue
		}
		n++
		if d.ID == "" || d.Outlet == "" || strings.TrimSpace(d.Text) == "" || !utf8.ValidString(d.Text) {
			t.Errorf("document %+v", d)
		}
		names := map[string]bool{}
		for _, f := range d.Fields {
			if names[f.Name] || !utf8.ValidString(f.Value) {
				t.Errorf("fields %q", d.Fields)
			}
			names[f.Name] = true
		}
	}
	if n != report.Documents {
		t.Errorf("%d documents came and %d were reported", n, report.Documents)
	}
}

// endless gives the same bytes for ever, as a device does.
type endless struct{ letter byte }

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.letter
	}
	return len(p), nil
}

// TestEndless reads streams that never end: each is stopped by a limit.
func TestEndless(t *testing.T) {
	for _, head := range []string{"", `{"text":"`, `[{"text":"`, "text\n\"", "<html><p>", "<rss><channel><item><description>", `{\rtf1 `, "TY  - NEWS\nAB  - ", "%PDF-1.4\n", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9999999\r\n\r\n"} {
		stream := io.MultiReader(strings.NewReader(head), endless{'x'})
		var report Report
		var last error
		for _, err := range Read(context.Background(), []Source{{Name: "stdin", Stream: stream}}, Options{Limits: Limits{RecordBytes: 1 << 20, ArchiveBytes: 1 << 20}}, &report) {
			last = err
		}
		if last == nil || !strings.Contains(last.Error(), "limit") && !strings.Contains(last.Error(), "larger than") && !strings.Contains(last.Error(), "longer than") {
			t.Errorf("%q and on: %v", head, last)
		}
	}
}
