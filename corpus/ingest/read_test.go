package ingest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parallax/corpus"
)

// tree is a folder in memory, path → content.
func tree(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func folder(files map[string]string) []Source {
	return []Source{{Name: "root", FS: tree(files)}}
}

func oneFile(name, text string) []Source {
	return []Source{{FS: tree(map[string]string{name: text}), File: name}}
}

// readAll gives documents as they were read, without their titles in the text,
// which TestTitle looks at.
func readAll(t *testing.T, s []Source, opt Options) ([]corpus.Document, *Report, error) {
	t.Helper()
	var docs []corpus.Document
	var report Report
	for d, err := range Read(context.Background(), s, opt, &report) {
		if err != nil {
			return docs, &report, err
		}
		if d.Appended > 0 {
			d.Text, d.Appended = d.AsRead(), 0
		}
		d.Headline = corpus.Span{}
		docs = append(docs, d)
	}
	return docs, &report, nil
}

func TestDocuments(t *testing.T) {
	for _, c := range []struct {
		name   string
		source []Source
		opt    Options
		want   []corpus.Document
	}{
		{
			name:   "folders are outlets, in the order of paths",
			source: folder(map[string]string{"b/2.txt": "two", "a/x/1.txt": "one\r\n", "loose.txt": "three"}),
			want: []corpus.Document{
				{ID: "a/x/1.txt", Outlet: "a", Text: "one\r\n"},
				{ID: "b/2.txt", Outlet: "b", Text: "two"},
				{ID: "loose.txt", Outlet: "loose", Text: "three"},
			},
		},
		{
			name:   "the outlet of a single file",
			source: oneFile("article.txt", "text"),
			opt:    Options{Outlet: "Herald"},
			want:   []corpus.Document{{ID: "article.txt", Outlet: "Herald", Text: "text"}},
		},
		{
			name:   "a byte order mark is no text",
			source: oneFile("article.txt", "\ufefftext"),
			want:   []corpus.Document{{ID: "article.txt", Outlet: "article", Text: "text"}},
		},
		{
			name: "JSONL: common names, other columns, numbers, nulls, escapes",
			source: oneFile("n.jsonl", `{"id":7,"Source":"A","published":"2020","headline":"T","content":"a\n\"b\" \u00e9 \ud83d\ude00","lean":null,"n":1.50,"":"empty","tags":["x", "y"]}`+
				"\n\n"+`{"id":"8","outlet":"B","body":"x","url":"http://b"}`),
			want: []corpus.Document{
				{ID: "7", Outlet: "A", Date: "2020", Title: "T", Text: "a\n\"b\" é 😀", Fields: []corpus.Field{{Name: "", Value: "empty"}, {Name: "n", Value: "1.50"}, {Name: "tags", Value: `["x", "y"]`}}},
				{ID: "8", Outlet: "B", Text: "x", URL: "http://b"},
			},
		},
		{
			name:   "the first of the common names wins, the others stay fields",
			source: oneFile("n.jsonl", `{"published":"1","source":"S","date":"2","outlet":"O","text":"x"}`),
			want: []corpus.Document{{ID: "n.jsonl#1", Outlet: "O", Date: "2", Text: "x",
				Fields: []corpus.Field{{Name: "published", Value: "1"}, {Name: "source", Value: "S"}}}},
		},
		{
			name:   "columns named by the user",
			source: oneFile("n.jsonl", `{"c":"x","text":"short","m":"O"}`),
			opt:    Options{Map: map[string]string{"text": "c", "snippet": "text", "outlet": "m"}},
			want:   []corpus.Document{{ID: "n.jsonl#1", Outlet: "O", Text: "x", Fields: []corpus.Field{{Name: "snippet", Value: "short"}}}},
		},
		{
			name:   "columns named by the user, and a text file beside",
			source: folder(map[string]string{"A/1.txt": "one", "n.jsonl": `{"c":"x"}`}),
			opt:    Options{Map: map[string]string{"text": "c"}},
			want:   []corpus.Document{{ID: "A/1.txt", Outlet: "A", Text: "one"}, {ID: "n.jsonl#1", Outlet: "n", Text: "x"}},
		},
		{
			name:   "CSV: quotation marks, line ends inside fields, a mark inside a plain field",
			source: oneFile("n.csv", "id,outlet,text\r\n1,A,\"said \"\"no\"\",\r\nthen left\"\r\n2,B,6\" wide\r\n"),
			want: []corpus.Document{
				{ID: "1", Outlet: "A", Text: "said \"no\",\r\nthen left"},
				{ID: "2", Outlet: "B", Text: "6\" wide"},
			},
		},
		{
			name:   "CSV with semicolons, in a folder, without an outlet column",
			source: folder(map[string]string{"A/n.csv": "text;x\n\"a;b\";\n", "m.csv": "text;x\nc,d;1"}),
			want: []corpus.Document{
				{ID: "A/n.csv#1", Outlet: "A", Text: "a;b", Fields: []corpus.Field{{Name: "x", Value: ""}}},
				{ID: "m.csv#1", Outlet: "m", Text: "c,d", Fields: []corpus.Field{{Name: "x", Value: "1"}}},
			},
		},
		{
			name:   "CSV whose first line names the delimiter",
			source: oneFile("n.csv", "sep=|\r\nid|outlet|text\r\n1|A|c,d;e\r\n"),
			want:   []corpus.Document{{ID: "1", Outlet: "A", Text: "c,d;e"}},
		},
		{
			name:   "TSV: quoted fields, and marks that are plain letters",
			source: oneFile("n.tsv", "text\toutlet\n\"No,\" he said\tA\n\"a\tb\"\tB\n"),
			want: []corpus.Document{
				{ID: "n.tsv#1", Outlet: "A", Text: "\"No,\" he said"},
				{ID: "n.tsv#2", Outlet: "B", Text: "a\tb"},
			},
		},
		{
			name:   "windows-1252",
			source: oneFile("a.txt", "it\x92s caf\xe9"),
			opt:    Options{Encoding: "windows-1252"},
			want:   []corpus.Document{{ID: "a.txt", Outlet: "a", Text: "it’s café"}},
		},
		{
			name:   "UTF-16 by its mark",
			source: oneFile("a.txt", "\xff\xfeh\x00\xe9\x00"),
			want:   []corpus.Document{{ID: "a.txt", Outlet: "a", Text: "hé"}},
		},
		{
			name:   "standard input of no stated format",
			source: []Source{{Name: "standard input", Stream: strings.NewReader(`{"text":"x","outlet":"O"}`)}},
			want:   []corpus.Document{{ID: "stdin#1", Outlet: "O", Text: "x"}},
		},
		{
			name:   "a pattern",
			source: []Source{{Name: "r", FS: tree(map[string]string{"a/1.txt": "1", "a/b/2.txt": "2", "a/3.md": "3"}), Glob: "**/*.txt"}},
			want:   []corpus.Document{{ID: "a/1.txt", Outlet: "a", Text: "1"}, {ID: "a/b/2.txt", Outlet: "a", Text: "2"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, report, err := readAll(t, c.source, c.opt)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, got, cmpopts.IgnoreFields(corpus.Document{}, "Origin")); d != "" {
				t.Error(d)
			}
			if report.Documents != len(c.want) || report.Bad.Count+report.Ignored.Count > 0 {
				t.Errorf("report %+v", report)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name   string
		source []Source
		opt    Options
		want   string
	}{
		{"repeated id", oneFile("n.jsonl", `{"id":"a","text":"x"}`+"\n"+`{"id":"a","text":"y"}`), Options{}, `n.jsonl: record 2 (line 2), field id: the id "a" is already that of record 1 of n.jsonl: `},
		{"empty file", oneFile("a.txt", ""), Options{}, "a.txt: the file is empty: "},
		{"blank file", oneFile("a.txt", " \n"), Options{}, "a.txt, field text: the text is empty: "},
		{"empty table", oneFile("a.csv", ""), Options{}, "a.csv: the file is empty: "},
		{"table without rows", oneFile("a.csv", "text\n"), Options{}, "a.csv: the file holds no record: "},
		{"JSONL without records", oneFile("a.jsonl", "\n\n"), Options{}, "a.jsonl: the file holds no record: "},
		{"no text column", oneFile("n.csv", "id,words\n1,x\n"), Options{}, "n.csv: record 1 (line 2), field text: no such column; the columns are id, words: name the one that holds the text with --map text=COLUMN"},
		{"no such column", oneFile("n.csv", "id,words\n1,x\n"), Options{Map: map[string]string{"text": "word"}}, `no column "word" of --map text=word; the columns are id, words: `},
		{"invalid UTF-8", oneFile("a.txt", "caf\xe9"), Options{}, "a.txt: the byte 0xE9 at offset 3 is not UTF-8: name the encoding"},
		{"invalid UTF-8 in a record", oneFile("n.jsonl", "{\"text\":\"x\"}\n{\"text\":\"\xe9\"}"), Options{}, "n.jsonl: record 2 (line 2): the byte 0xE9 at offset 22 is not UTF-8: "},
		{"invalid UTF-8 after a mark", oneFile("a.txt", "\ufeffx\xe9"), Options{}, "offset 4 is not"},
		{"UTF-16 cut off", oneFile("a.txt", "\xff\xfeh\x00\x00\xd8"), Options{}, "a.txt: bytes that are not of the file's encoding, at offset 1 of the decoded text"},
		{"not Shift JIS", oneFile("a.txt", "ok \x81"), Options{Encoding: "shift_jis"}, "at offset 3 of the decoded text"},
		{"broken record", oneFile("n.jsonl", `{"text":"x"}`+"\n"+`{"text":"x"`), Options{}, "n.jsonl: record 2 (line 2), field text: broken JSON at byte 11 of the record: "},
		{"half a surrogate pair", oneFile("n.jsonl", `{"text":"\ud800"}`), Options{}, "half a surrogate pair"},
		{"empty text", oneFile("n.jsonl", `{"text":""}`), Options{}, "n.jsonl: record 1 (line 1), field text: the text is empty: "},
		{"text is a number", oneFile("n.jsonl", `{"text":1}`), Options{}, "the text is no string"},
		{"empty outlet", oneFile("n.jsonl", `{"text":"x","outlet":""}`), Options{}, "field outlet: the outlet is empty: fill it in, or name"},
		{"column twice", oneFile("n.csv", "text,text\na,b\n"), Options{}, "field text: there are two columns of this name"},
		{"two columns for a part", oneFile("n.csv", "text,Text\na,b\n"), Options{}, `field text: the columns "text" and "Text" both give it: choose with --map text=COLUMN`},
		{"name taken by --map", oneFile("n.csv", "text,content\na,b\n"), Options{Map: map[string]string{"text": "content"}}, "keep it under another name with --map NAME=text"},
		{"mapped column missing", oneFile("n.csv", "text,content\na,b\n"), Options{Map: map[string]string{"date": "day"}}, `--map date=day: no record has a column "day"`},
		{"ragged row", oneFile("n.csv", "text,b\na,b,c\n"), Options{}, "n.csv: record 1 (line 2): the row has 3 fields and the header 2"},
		{"open quotation", oneFile("n.csv", "text\n\"a\nb\nc"), Options{}, "n.csv: record 1 (line 2): a field starts with a quotation mark and does not end"},
		{"GDELT, the graph", oneFile("n.gkg.csv", "20230304120000-0\t20230304120000\t1\tc.example\thttps://c.example/a\tT\tx\ty\n"), Options{}, "n.gkg.csv: this is a table of GDELT"},
		{"GDELT, events", oneFile("n.CSV", "1112345\t20230304\t202303\t2023\t2023.1\tUSA\n"), Options{}, "n.CSV: this is a table of GDELT"},
		{"lines of old Macintosh", oneFile("n.csv", "text,b\ra,b\rc,d\r"), Options{}, "n.csv: the lines end in carriage returns alone"},
		{"mark inside quotation", oneFile("n.csv", "text,b\n\"a\" b,c\n"), Options{}, "n.csv: record 1 (line 2): a quotation mark inside a quoted field: double"},
		{"binary file", oneFile("a.bin", "\x00\x01"), Options{}, "a.bin: this is no format that is read: the formats are "},
		{"missing file", []Source{{FS: tree(nil), File: "a.txt"}}, Options{}, "a.txt: cannot be read: file does not exist"},
		{"nothing there", folder(map[string]string{"a/.hidden.txt": "x", "b/c.bin": "x"}), Options{}, "no documents in the input; ignored: 2, the first: root/a/.hidden.txt: a hidden file: name a folder"},
		{"pattern without files", []Source{{Name: "r", FS: tree(nil), Glob: "*.txt"}}, Options{}, "r/*.txt: no file matches this pattern"},
		{"long record", oneFile("n.jsonl", `{"text":"`+strings.Repeat("x", 600)+`"}`), Options{Limits: Limits{RecordBytes: 500}}, "n.jsonl: record 1 (line 1): the record is longer than the limit of 500 bytes"},
		{"long document", oneFile("n.jsonl", `{"text":"`+strings.Repeat("x", 600)+`"}`), Options{Limits: Limits{DocumentBytes: 500}}, "n.jsonl: record 1 (line 1): the document is longer than the limit of 500 bytes"},
		{"long file", oneFile("a.txt", strings.Repeat("x", 600)), Options{Limits: Limits{RecordBytes: 500}}, "a.txt: the record is longer than the limit"},
		{"unknown encoding", oneFile("a.txt", "x"), Options{Encoding: "utf-9"}, `no encoding "utf-9"`},
		{"one column for two parts", oneFile("a.txt", "x"), Options{Map: map[string]string{"text": "a", "title": "a"}}, `--map gives the column "a" to both text and title`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.source, c.opt)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestSkipBad(t *testing.T) {
	src := folder(map[string]string{
		"a.jsonl":   `{"id":"1","text":"x"}` + "\nnot json\n" + `{"id":"1","text":"again"}` + "\n" + `{"id":"2","text":"y"}`,
		"b.csv":     "text\n\"a\"b\nok\n",
		"c.txt":     "",
		"d.txt":     "bad \xff",
		"e.bin":     "x",
		".DS_Store": "x",
	})
	docs, report, err := readAll(t, src, Options{SkipBad: true})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	if d := cmp.Diff([]string{"1", "2", "b.csv#2"}, ids); d != "" {
		t.Error(d)
	}
	type at struct {
		File         string
		Record, Line int
	}
	var bad, ignored []at
	for _, s := range report.Bad.First {
		bad = append(bad, at{s.File, s.Record, s.Line})
	}
	for _, s := range report.Ignored.First {
		ignored = append(ignored, at{s.File, s.Record, s.Line})
	}
	if d := cmp.Diff([]at{{"root/a.jsonl", 2, 2}, {"root/a.jsonl", 3, 3}, {"root/b.csv", 1, 2}, {"root/c.txt", 0, 0}, {"root/d.txt", 0, 0}}, bad); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]at{{"root/.DS_Store", 0, 0}, {"root/e.bin", 0, 0}}, ignored); d != "" {
		t.Error(d)
	}
	if report.Documents != 3 || report.Bad.Count != 5 || report.Ignored.Count != 2 {
		t.Errorf("report %+v", report)
	}
}

func TestStop(t *testing.T) {
	src := oneFile("n.jsonl", strings.Repeat("{\"text\":\"x\"}\n", 100000))
	n := 0
	for range Read(context.Background(), src, Options{}, nil) {
		if n++; n == 3 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	n = 0
	for _, err := range Read(ctx, src, Options{}, nil) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if !errors.Is(last, context.Canceled) || n == 100000 {
		t.Errorf("cancelled at document 3, ended at %d with %v", n, last)
	}
}

func TestWatch(t *testing.T) {
	files := map[string]string{"A/1.txt": strings.Repeat("x", 1000), "b.jsonl": strings.Repeat("{\"text\":\"x\"}\n", 100), "c.zip": zipped(t, "1.txt", "one")}
	var want, got int64
	for _, text := range files {
		want += int64(len(text))
	}
	_, _, err := readAll(t, folder(files), Options{Watch: func(n int64) { got += n }})
	if err != nil || got != want {
		t.Errorf("%d bytes lie behind the last document, want %d (%v)", got, want, err)
	}
}
