package framing

import (
	"testing"

	"parallax/corpus"
)

// counting reads one sentence, and counts how often it is asked.
type counting struct{ n *int }

func (c counting) Read(d *corpus.Document) corpus.Reading {
	*c.n++
	return corpus.Reading{Sentences: []corpus.Span{{Start: 0, End: len(d.Text)}}}
}

// TestRememberedReadsOnce: a document read while names are discovered is not read again, and one that has changed is.
func TestRememberedReadsOnce(t *testing.T) {
	n := 0
	r := &remembered{Reader: counting{&n}, kept: map[string]read{}}
	first, second := corpus.Document{ID: "1", Text: "It rains."}, corpus.Document{ID: "2", Text: "It pours."}
	r.discovering().Read(&first)
	r.discovering().Read(&second)
	second.Text = "It never rains."
	for _, d := range []*corpus.Document{&first, &second} {
		if got := r.Read(d).Sentences[0].End; got != len(d.Text) {
			t.Errorf("document %s: a sentence that ends at %d", d.ID, got)
		}
	}
	if n != 3 || len(r.kept) != 0 {
		t.Errorf("%d documents were read, want 3, and %d are kept", n, len(r.kept))
	}
}
