package position

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/counted"
	"parallax/framing/value"
)

// titled makes n documents whose headline, before the first bar, calls the
// strikers by name, and whose body calls them strikers; the mayor is quoted last.
func titled(outlet string, n int, name string) []corpus.Document {
	var docs []corpus.Document
	for i := range n {
		var own []string // words of one document, so that none is a copy of another
		for k := range 20 {
			own = append(own, fmt.Sprintf("%s%dx%d", outlet, i, k))
		}
		d := corpus.Document{ID: fmt.Sprint(outlet, i), Outlet: outlet, Text: name + "s strike again " + fmt.Sprint(i) +
			"|The strikers walked out on a day numbered " + fmt.Sprint(i) + "|" + strings.Join(own, " ") + "|Mayor: The strikers must talk"}
		d.Headline = corpus.Span{End: strings.IndexByte(d.Text, '|')}
		docs = append(docs, d)
	}
	return docs
}

// Every document of A says thug in its headline and striker below; B says
// striker in both. So a family's share moves within A's documents, and differs
// between the groups in headlines alone.
func TestRows(t *testing.T) {
	s := counted.Study(t, append(titled("A", 12, "thug"), titled("B", 12, "striker")...))
	rows, err := Rows(s)
	if err != nil {
		t.Fatal(err)
	}
	type key struct{ group, position, voice, measure, family string }
	at := map[key]Row{}
	for _, r := range rows {
		at[key{r.Group, r.Position, r.Voice, r.Measure, r.Family}] = r
	}
	for k, want := range map[key]struct {
		value        float64
		docs         int
		holds, moves bool
	}{
		{"A", "headline", "all", "label_share", "rioter"}: {1, 12, true, true},
		{"B", "headline", "all", "label_share", "rioter"}: {0, 12, true, false},
		{"A", "lead", "own", "label_share", "rioter"}:     {0, 12, false, true},
		{"A", "body", "all", "label_share", "worker"}:     {1, 12, false, true},
		{"A", "headline", "quoted", "voice_share", ""}:    {0, 12, false, true},
		{"A", "body", "quoted", "voice_share", ""}:        {5. / 25, 12, false, true},
	} {
		r, ok := at[k]
		if !ok {
			t.Errorf("no row %v", k)
			continue
		}
		v, _ := r.Value.Value.Get()
		if v != want.value || r.Docs != want.docs || r.Holds != want.holds || r.Moves != want.moves {
			t.Errorf("%v: %g in %d documents, holds %t (%v), moves %t (%v), want %+v", k, v, r.Docs, r.Holds, r.PAdjusted, r.Moves, r.PPosition, want)
		}
		if want.value > 0 && len(r.Passages) == 0 {
			t.Errorf("%v has no passage", k)
		}
	}
	if d := at[key{"A", "headline", "all", "label_share", "rioter"}].Difference; d.Value != value.Of(1) {
		t.Errorf("headline less the rest is %v, want 1", d)
	}
}

// A corpus without titles says so.
func TestNoHeadlines(t *testing.T) {
	docs := titled("A", 6, "thug")
	for i := range docs {
		docs[i].Headline = corpus.Span{}
	}
	rows, err := Rows(counted.Study(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Position == "headline" && (r.Docs > 0 || r.Value.Value.Defined() || r.Moves) {
			t.Errorf("a headline in documents without one: %+v", r)
		}
	}
}
