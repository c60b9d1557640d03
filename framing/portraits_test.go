package framing

import (
	"context"
	"fmt"
	"slices"
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

// TestDistancing: by what the names are kept at a distance.
func TestDistancing(t *testing.T) {
	r := runStudy(t, portraitCorpus(), marked.Codebook(t), "portraits")
	got := map[string]DistanceRow{}
	for _, x := range r.Distancing {
		got[x.Group+" "+x.Voice] = x
	}
	if x := got["A own"]; x.Mentions != 5 || x.Worded != 1 || x.Scare != 0 || x.Negated != 1 { // nobody spoke of strikers
		t.Errorf("A's own voice: %+v", x)
	}
	if x := got["A all"]; x.Mentions != 6 || x.Worded != 1 {
		t.Errorf("all voices of A: %+v", x)
	}
}

// TestCompanions: "blocked" stands in both documents of A, "attacked" too, once in the
// words of a source; no word stands in two documents of B.
func TestCompanions(t *testing.T) {
	r := runStudy(t, portraitCorpus(), marked.Codebook(t), "portraits")
	var got []string
	for _, x := range r.Companions {
		got = append(got, fmt.Sprint(x.Group, " ", x.Part, " ", x.Word, " ", x.Count, " ", x.Docs))
	}
	if want := []string{"A acted upon attacked 3 2", "A acts blocked 2 2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestFirstUses: the mayor is first, by a document that stands behind another in the
// corpus; who has no date comes last.
func TestFirstUses(t *testing.T) {
	docs := portraitCorpus()
	docs[0].Date, docs[1].Date = "2023-03-05T10:00:00Z", "2023-03-02"
	docs = append(docs, corpus.Document{ID: "4", Outlet: "C", Date: "spring", Text: "The strikers blocked the road."})
	r := runStudy(t, docs, marked.Codebook(t), "portraits")
	var got []string
	for _, x := range r.FirstUses {
		lag := "undated"
		if v, ok := x.Lag.Get(); ok {
			lag = fmt.Sprint(v)
		}
		got = append(got, fmt.Sprint(x.User, " ", x.Date, " ", lag, " ", x.Uses, " ", x.Doc))
	}
	if want := []string{"A 2023-03-02 0 5 2", "Mayor 2023-03-02 0 2 2", "C  undated 1 "}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
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
