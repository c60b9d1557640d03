package toward

import (
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

func zipped(t *testing.T, text string) io.Reader {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return &b
}

func TestReadMentions(t *testing.T) {
	got, err := ReadMentions("m.csv", strings.NewReader("\ufeffdoc,start,end,text,family\nb,3,9,\"two\nlines\",rebel\na, 0,4,x,\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Mention{
		{Doc: "b", Span: corpus.Span{Start: 3, End: 9}, Family: "rebel", Line: 2},
		{Doc: "a", Span: corpus.Span{Start: 0, End: 4}, Line: 4},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, c := range []struct{ file, want string }{
		{"", "the file is empty"},
		{"doc,start\na,1\n", "line 1: there is no column end"},
		{"doc,start,end\na,1,x\n", `line 2: column end: "x" is no whole number`},
		{"doc,start,end\na,1\n", "line 2"},
	} {
		_, err := ReadMentions("m.csv", strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "m.csv") {
			t.Errorf("%q: %v, want %q", c.file, err, c.want)
		}
	}
}

// A mention is read with its own sentence and voice.
func TestClassifyIn(t *testing.T) {
	m := embeddedTarget(t)
	text := "Ruiz met reporters. The disgraced liar Moss was jailed for fraud. It rained."
	r := corpus.Reading{
		Sentences:  []corpus.Span{{Start: 0, End: 19}, {Start: 20, End: 65}, {Start: 66, End: 76}},
		Statements: []corpus.Statement{{Spans: []corpus.Span{{Start: 0, End: 76}}}},
	}
	moss := strings.Index(text, "Moss")
	got, err := m.ClassifyIn(text, &r, Mention{Span: corpus.Span{Start: moss, End: moss + 4}})
	if err != nil {
		t.Fatal(err)
	}
	if want := m.Classify(text[20:65], corpus.Span{Start: moss - 20, End: moss - 16}, Context{}); got != want || got.Class() != Negative {
		t.Errorf("%+v, in its sentence %+v", got, want)
	}
	across, err := m.ClassifyIn(text, &r, Mention{Span: corpus.Span{Start: 5, End: 30}})
	if err != nil {
		t.Fatal(err)
	}
	if want := m.Classify(text[:65], corpus.Span{Start: 5, End: 30}, Context{}); across != want {
		t.Errorf("over two sentences: %+v, as one %+v", across, want)
	}
	if _, err := m.ClassifyIn(text, &r, Mention{Span: corpus.Span{Start: 70, End: 99}}); err == nil {
		t.Error("a mention outside its text was judged")
	}
}
