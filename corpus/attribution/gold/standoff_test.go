package gold

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"parallax/corpus"
)

// An invented text; offsets counted by hand, in characters. The dash and the
// curly marks take three bytes each.
const (
	text = "Bo – “No,” he said.\r\nCy hopes."
	ann  = "T1\tContent 5 10\t“No,”\nT2\tCue 14 18\tsaid\nT3\tSource 11 13\the\nT4\tAttribution 14 18\tsaid\n" +
		"E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n" +
		"T5\tSource 21 23\tCy\nT6\tCue 24 29\thopes\nT7\tDiscuss 0 2;14 18\tBo said\n\nE2\tAttribution:T9 Source:T5 Cue:T6\n" +
		"E3\tAttribution-no-source:T6 Cue:T6 Content:T7\n"
)

func TestParse(t *testing.T) {
	got, err := Parse(text, ann)
	if err != nil {
		t.Fatal(err)
	}
	want := []Attribution{
		{Cue: []corpus.Span{{Start: 30, End: 35}}, Content: []corpus.Span{{Start: 0, End: 2}, {Start: 20, End: 24}}},
		{Source: []corpus.Span{{Start: 17, End: 19}}, Cue: []corpus.Span{{Start: 20, End: 24}}, Content: []corpus.Span{{Start: 7, End: 16}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if v := got[1].Content[0].In(text); v != "“No,”" {
		t.Errorf("content is %q", v)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, bad := range []string{"T1\tContent 5 99\tx", "T1\tContent x 9\tx", "T1\tContent 9 5\tx", "T1\tContent\tx"} {
		if _, err := Parse(text, bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestReadFolderTakesOneAnnotator(t *testing.T) {
	root := fstest.MapFS{
		"attributions/herald_1_aaaa.ann": {Data: []byte(ann)},
		"attributions/herald_1_bbbb.ann": {Data: []byte("")},
		"text/herald_1.txt":              {Data: []byte(text)},
	}
	got, err := ReadFolder(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || got[0].ID != "herald_1" || got[0].Outlet != "herald" || len(got[0].Attributions) != 2 {
		t.Errorf("got %+v", got)
	}
	if _, err := ReadFolder(fstest.MapFS{"attributions/x_1.ann": {Data: []byte(ann)}}); err == nil {
		t.Error("missing text: no error")
	}
}
