package attribution

import (
	"strings"
	"testing"

	"parallax/corpus"
)

// The page around an article is in its own voice, names no source, and a
// quotation goes on behind it.
func TestPage(t *testing.T) {
	text := "“We will not leave the quay,” Karim told reporters.\n\nPhoto by Dana Holt, who said it was raining\n\n“They will have to carry us.”\n"
	caption := "Photo by Dana Holt, who said it was raining"
	at := strings.Index(text, caption)
	d := corpus.Document{ID: "1", Text: text, Page: []corpus.Span{{Start: at, End: at + len(caption)}}}
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, s := range a.Read(&d).Statements {
		switch said := s.Text(text); {
		case s.Voice == corpus.Page:
			pages++
			if said != caption || s.Source != nil || s.Cue != nil {
				t.Errorf("the page says %q (%v)", said, s.Source)
			}
		case s.Source != nil && s.Source.Name != "Karim":
			t.Errorf("%q is said by %q", said, s.Source.Name)
		}
	}
	if pages != 1 {
		t.Errorf("%d statements of the page, want 1", pages)
	}
}
