package ingest

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"parallax/corpus"
)

func workbook(t testing.TB, rows ...[]any) string {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.NewSheet("Notes"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

type parquetArticle struct {
	ID      string    `parquet:"id"`
	Outlet  *string   `parquet:"outlet,optional"`
	Date    int32     `parquet:"date,date"`
	Moment  time.Time `parquet:"moment,timestamp(millisecond)"`
	Text    string    `parquet:"content"`
	Score   float64   `parquet:"score"`
	Authors []string  `parquet:"authors,list"`
	Place   struct {
		City string `parquet:"city"`
	} `parquet:"place"`
}

func parquetFile[T any](t testing.TB, rows ...T) string {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewGenericWriter[T](&b)
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// webPage is invented.
const webPage = `<!DOCTYPE html><html><head><title>Harbour closed - The Gazette</title>
<link rel="canonical" href="https://gazette.example/harbour"><meta property="article:published_time" content="2023-03-07T09:30:00Z"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Harbour closed</h1>
<p>The port authority closed the harbour on Tuesday, a spokeswoman said, because the cranes had not been inspected since the winter storms.</p>
<p>“We had no choice,” said the harbour master, who has worked on the quay for twenty years, and whose father built the first of the cranes.</p>
<p>The union disagreed, and called the closing a pretext to avoid the talks that were to start in the afternoon, after weeks of waiting.</p>
</article><footer>All rights reserved. Cookies.</footer></body></html>`

func TestFormats(t *testing.T) {
	outlet := "Herald"
	article := parquetArticle{ID: "1", Outlet: &outlet, Date: 19423, Moment: time.Date(2023, 3, 7, 9, 30, 0, 0, time.UTC), Text: "one", Score: 1.5, Authors: []string{"A", "B"}}
	article.Place.City = "Port"
	second := parquetArticle{ID: "2", Text: "two", Moment: time.Unix(0, 0)}
	for _, c := range []struct {
		name   string
		source []Source
		opt    Options
		want   []corpus.Document
	}{
		{
			name:   "a JSON array, over several lines",
			source: oneFile("n.json", "[\n {\"text\": \"a \\\"[b]\\\" \\\\\", \"x\": {\"y\": [1, \"]\"]}},\n {\"text\": \"c\"}\n]\n"),
			want: []corpus.Document{
				{ID: "n.json#1", Outlet: "n", Text: `a "[b]" \`, Fields: []corpus.Field{{Name: "x", Value: `{"y": [1, "]"]}`}}, Origin: corpus.Origin{File: "n.json", Record: 1, Line: 2}},
				{ID: "n.json#2", Outlet: "n", Text: "c", Origin: corpus.Origin{File: "n.json", Record: 2, Line: 3}},
			},
		},
		{
			name:   "JSON objects one after the other",
			source: oneFile("n.json", "{\"text\": \"a\"}\n\n{\"text\":\n\"b\"}"),
			want: []corpus.Document{
				{ID: "n.json#1", Outlet: "n", Text: "a", Origin: corpus.Origin{File: "n.json", Record: 1, Line: 1}},
				{ID: "n.json#2", Outlet: "n", Text: "b", Origin: corpus.Origin{File: "n.json", Record: 2, Line: 3}},
			},
		},
		{
			name:   "a JSON array on standard input",
			source: []Source{{Name: "-", Stream: strings.NewReader(` [{"text":"a"}]`)}},
			want:   []corpus.Document{{ID: "stdin#1", Outlet: "stdin", Text: "a", Origin: corpus.Origin{File: "-", Record: 1, Line: 1}}},
		},
		{
			name:   "a table on standard input",
			source: []Source{{Name: "-", Stream: strings.NewReader("id,words\n7,a\n")}},
			opt:    Options{Map: map[string]string{"text": "words"}, Outlet: "O"},
			want:   []corpus.Document{{ID: "7", Outlet: "O", Text: "a", Origin: corpus.Origin{File: "-", Record: 1, Line: 2}}},
		},
		{
			name: "a workbook",
			source: oneFile("n.xlsx", workbook(t, []any{}, []any{"outlet", "text", "date", "n", ""},
				[]any{"A", "one\ntwo", time.Date(2023, 3, 7, 0, 0, 0, 0, time.UTC), 3, "x"}, []any{}, []any{"B", "three"})),
			want: []corpus.Document{
				{ID: "n.xlsx#1", Outlet: "A", Text: "one\ntwo", Date: "2023-03-07", Fields: []corpus.Field{{Name: "column_5", Value: "x"}, {Name: "n", Value: "3"}}, Origin: corpus.Origin{File: "n.xlsx", Record: 1, Line: 3}},
				{ID: "n.xlsx#2", Outlet: "B", Text: "three", Fields: []corpus.Field{{Name: "n"}}, Origin: corpus.Origin{File: "n.xlsx", Record: 2, Line: 5}},
			},
		},
		{
			name:   "Parquet",
			source: oneFile("n.parquet", parquetFile(t, article, second)),
			opt:    Options{Outlet: "None"},
			want: []corpus.Document{
				{ID: "1", Outlet: "Herald", Date: "2023-03-07", Text: "one", Origin: corpus.Origin{File: "n.parquet", Record: 1}, Fields: []corpus.Field{
					{Name: "authors", Value: `["A","B"]`}, {Name: "moment", Value: "2023-03-07T09:30:00Z"}, {Name: "place", Value: `{"city":["Port"]}`}, {Name: "score", Value: "1.5"}}},
				{ID: "2", Outlet: "None", Date: "1970-01-01", Text: "two", Origin: corpus.Origin{File: "n.parquet", Record: 2}, Fields: []corpus.Field{
					{Name: "moment", Value: "1970-01-01T00:00:00Z"}, {Name: "place", Value: `{"city":[""]}`}, {Name: "score", Value: "0"}}},
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _, err := readAll(t, c.source, c.opt)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestWebPage(t *testing.T) {
	latin := strings.NewReplacer("“", "\x93", "”", "\x94", "<head>", `<head><meta charset="windows-1252">`).Replace(webPage)
	for name, source := range map[string][]Source{
		"file":                                oneFile("Gazette/page.html", webPage),
		"standard input":                      {{Name: "-", Stream: strings.NewReader(webPage)}},
		"another encoding, named by the page": oneFile("Gazette/page.htm", latin),
	} {
		docs, _, err := readAll(t, source, Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d := docs[0]
		for _, want := range []string{"The port authority", "“We had no choice,” said", "after weeks of waiting."} {
			if !strings.Contains(d.Text, want) {
				t.Errorf("%s: the text lacks %q:\n%s", name, want, d.Text)
			}
		}
		for _, not := range []string{"Sport", "Cookies"} {
			if strings.Contains(d.Text, not) {
				t.Errorf("%s: the text holds %q:\n%s", name, not, d.Text)
			}
		}
		if d.Title != "Harbour closed - The Gazette" || d.URL != "https://gazette.example/harbour" || d.Date != "2023-03-07T09:30:00Z" {
			t.Errorf("%s: title %q, URL %q, date %q", name, d.Title, d.URL, d.Date)
		}
	}
	if _, _, err := readAll(t, oneFile("p.html", "<html><body>caf\xe9"), Options{}); err == nil || !strings.Contains(err.Error(), "the byte 0xE9 at offset 15 is not UTF-8") {
		t.Errorf("error %v", err)
	}
}

func TestFormatErrors(t *testing.T) {
	type number struct {
		Text int64 `parquet:"text"`
	}
	type raw struct {
		Text []byte `parquet:"text"`
	}
	for _, c := range []struct {
		name, file, text, want string
	}{
		{"array cut off", "n.json", `[{"text":"a"},`, "n.json: record 2 (line 1): the array does not end: "},
		{"object cut off", "n.json", `[{"text":"a`, "n.json: record 1 (line 1): the object does not end: "},
		{"array without commas", "n.json", "[{\"text\":\"a\"}\n{\"text\":\"b\"}]", "n.json: record 2 (line 2): broken JSON: { stands where an object must start"},
		{"comma at the end", "n.json", `[{"text":"a"},]`, "broken JSON: ] stands"},
		{"array of strings", "n.json", `["a"]`, `n.json: record 1 (line 1): broken JSON: " stands where an object must start: `},
		{"more after the array", "n.json", `[{"text":"a"}] x`, "there is more after the array"},
		{"empty array", "n.json", `[]`, "n.json: the file holds no record: "},
		{"workbook that is none", "n.xlsx", "x", "n.xlsx: cannot be read: zip: not a valid zip file"},
		{"workbook without rows", "n.xlsx", workbook(t), "n.xlsx: the file is empty: "},
		{"Parquet that is none", "n.parquet", "x", "n.parquet: cannot be read: "},
		{"Parquet whose text is a number", "n.parquet", parquetFile(t, number{7}), "n.parquet: record 1, field text: the text is no string"},
		{"Parquet that is not UTF-8", "n.parquet", parquetFile(t, raw{[]byte("caf\xe9")}), "n.parquet: record 1, field text: the value is not UTF-8"},
		{"empty page", "n.html", "", "n.html: the file is empty: "},
		{"page without text", "n.html", "<html></html>", "n.html, field text: the text is empty: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, oneFile(c.file, c.text), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}
