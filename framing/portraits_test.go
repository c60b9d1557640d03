package framing

import (
	"context"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
)

// portraitCorpus names the strikers in five clauses of the outlet and two of a source; what each
// is can be read off.
func portraitCorpus() []corpus.Document {
	return []corpus.Document{
		{ID: "1", Outlet: "A", Text: "The strikers blocked the road.|The strikers were attacked.|Police attacked the strikers."},
		{ID: "2", Outlet: "A", Text: "The so-called strikers blocked the gate.|Nobody spoke of strikers.|Mayor: The strikers were attacked by police."},
		{ID: "3", Outlet: "B", Text: "Mayor: The strikers blocked the road."},
	}
}

// TestPortraits: who acts, who is acted upon, by nobody, and at what distance.
func TestPortraits(t *testing.T) {
	r := runStudy(t, portraitCorpus(), marked.Codebook(t), "portraits")
	type want struct{ count, of, docs int }
	for key, w := range map[[3]string]want{
		{"A", "all", "acts"}: {2, 5, 2}, {"A", "own", "acts"}: {2, 4, 2}, {"A", "quoted", "acts"}: {0, 1, 1}, {"B", "quoted", "acts"}: {1, 1, 1},
		{"A", "own", "agent_deleted"}: {1, 2, 1}, {"A", "quoted", "agent_deleted"}: {0, 1, 1}, {"B", "all", "agent_deleted"}: {0, 0, 0},
		{"A", "own", "distanced"}: {1, 5, 2}, {"A", "all", "distanced"}: {1, 6, 2}, {"B", "own", "distanced"}: {0, 0, 0},
	} {
		found := false
		for _, x := range r.Portraits {
			if [3]string{x.Group, x.Voice, x.Measure} != key {
				continue
			}
			found = true
			if got := (want{x.Count, x.Of, x.Docs}); got != w {
				t.Errorf("%v: %+v, want %+v", key, got, w)
			}
			if x.Share.Value.Defined() != (w.of > 0) || len(x.Passages) != min(w.count, 5) {
				t.Errorf("%v: share %v, %d passages", key, x.Share.Value, len(x.Passages))
			}
		}
		if !found {
			t.Errorf("no row %v", key)
		}
	}
}

// TestNoPortraits: nothing is read where nobody asks, or where nobody has
// checked whom the names mean.
func TestNoPortraits(t *testing.T) {
	if r := runStudy(t, portraitCorpus(), marked.Codebook(t), "labels"); r.Portraits != nil {
		t.Errorf("%d rows that nobody asked for", len(r.Portraits))
	}
	o := study.DefaultOptions()
	o.Codebook, o.Toward, o.Discovered = marked.Codebook(t), study.TowardNone, 3
	r, err := Run(context.Background(), marked.Sequence(portraitCorpus()), o, Environment{Reader: marked.Reader{}})
	if err != nil {
		t.Fatal(err)
	}
	if r.Portraits != nil {
		t.Errorf("%d rows of discovered names", len(r.Portraits))
	}
}
