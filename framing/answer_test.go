package framing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/sources"
)

// Who is heard is compared: the Herald hears the union and the Post the mayor, each in ten documents, and the answer tells it.
func TestTheAnswerTellsWhoIsHeard(t *testing.T) {
	var docs []corpus.Document
	for i := range 10 {
		docs = append(docs,
			corpus.Document{ID: fmt.Sprint("h", i), Outlet: "Herald", Text: fmt.Sprintf("day h%d came|Union: we stay h%dx|~Mayor: go home h%dy", i, i, i)},
			corpus.Document{ID: fmt.Sprint("p", i), Outlet: "Post", Text: fmt.Sprintf("day p%d went|Mayor: go home p%dx|~Mayor: stay home p%dy", i, i, i)})
	}
	r := runMarked(t, docs, nil)
	at := slices.IndexFunc(r.Heard, func(x sources.HeardRow) bool {
		return x.Group == "Post" && x.Kind == sources.OfSource && x.Name == "Mayor"
	})
	if at < 0 {
		t.Fatalf("no row of the Post and the mayor: %+v", r.Heard)
	}
	row := r.Heard[at]
	share, _ := row.Share.Value.Get()
	difference, _ := row.Difference.Value.Get()
	if row.Statements != 20 || row.Docs != 10 || share != 1 || difference != 0.5 || !row.Holds || len(row.Passages) == 0 {
		t.Errorf("the Post hears the mayor in 20 of 20 statements, the Herald in 10 of 20: %+v", row)
	}
	told := slices.ContainsFunc(r.Answer, func(f Finding) bool {
		return f.Kind == "heard" && strings.Contains(f.Text, "Post gives Mayor 100 %") && strings.Contains(f.Text, "the rest 50 %")
	})
	if !told {
		t.Errorf("the answer does not tell it: %v", r.Answer)
	}
}
