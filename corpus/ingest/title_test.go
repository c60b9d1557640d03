package ingest

import (
	"context"
	"strings"
	"testing"
)

// A title is in the text, once, and moves no offset of the text that was read.
func TestTitle(t *testing.T) {
	in := strings.Join([]string{
		`{"title": "Port shut", "text": "Dockers walked out."}`,
		`{"headline": "Port shut", "text": "Port shut\n\nDockers walked out."}`,
		`{"title": ["Port", "shut"], "text": "Dockers walked out."}`,
		`{"title": "  ", "text": "Dockers walked out."}`,
		`{"title": 1984, "text": "Dockers walked out."}`,
	}, "\n")
	want := []struct{ text, headline string }{
		{"Dockers walked out.\n\nPort shut", "Port shut"},
		{"Port shut\n\nDockers walked out.", "Port shut"},
		{"Dockers walked out.", ""},
		{"Dockers walked out.", ""},
		{"Dockers walked out.\n\n1984", "1984"},
	}
	n := 0
	for d, err := range Read(context.Background(), oneFile("n.jsonl", in), Options{}, new(Report)) {
		if err != nil {
			t.Fatal(err)
		}
		if w := want[n]; d.Text != w.text || d.Headline.In(d.Text) != w.headline {
			t.Errorf("record %d: text %q, headline %q; want %q, %q", n+1, d.Text, d.Headline.In(d.Text), w.text, w.headline)
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%d documents", n)
	}
}

// The bound of a document holds for text and title together.
func TestLongTitle(t *testing.T) {
	in := `{"title": "` + strings.Repeat("a", 600) + `", "text": "` + strings.Repeat("b", 600) + `"}`
	_, _, err := readAll(t, oneFile("n.jsonl", in), Options{Limits: Limits{DocumentBytes: 1000}})
	if err == nil || !strings.Contains(err.Error(), "title") {
		t.Errorf("the error is %v", err)
	}
}
