package keywords

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
)

func countDocs(t *testing.T, docs func(func(corpus.Document, error) bool)) *wordlist.List {
	t.Helper()
	l, err := wordlist.Count(context.Background(), docs, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestFindAmong: the word that one of three outlets alone uses is called, and
// then between that outlet and each other one, not between these two.
func TestFindAmong(t *testing.T) {
	found, err := FindAmong(count(t), Options{Top: 3, Inference: inference.Defaults()}, true)
	if err != nil {
		t.Fatal(err)
	}
	// Of ten articles each, the Herald's say regime once in 11 words where all else
	// says government.
	r := found.Omnibus[0]
	if r.Term != "government" && r.Term != "regime" || found.Called != 2 || len(found.Omnibus) != 3 {
		t.Fatalf("%d called, the first %+v", found.Called, r)
	}
	pairs := 0
	for _, r := range found.Omnibus {
		if r.Term != "regime" {
			continue
		}
		rate, _ := r.HighestRate.Get()
		if low, _ := r.LowestRate.Get(); r.Count != 10 || r.Docs != 10 || r.Highest != "Herald" || rate != 1000.0/11 || r.Lowest != "Post" || low != 0 {
			t.Errorf("regime: %+v", r)
		}
	}
	for _, p := range found.Pairs {
		x, ok := p.PAdjusted.Get()
		herald := p.Target == "Herald" || p.Reference == "Herald"
		if !ok || herald != (x <= 0.05) {
			t.Errorf("%s: %s v %s has p %v", p.Term, p.Target, p.Reference, p.PAdjusted)
		}
		pairs++
	}
	// regime stands in two pairs, government in all three.
	if pairs != 5 || found.PairFamily != 5 {
		t.Errorf("%d pairs, a family of %d", pairs, found.PairFamily)
	}
}

// TestFindAmongMany: of very many groups those of most words are compared, and
// the table says how many are not; groups alike give no pair; one group is an error.
func TestFindAmongMany(t *testing.T) {
	many := countDocs(t, func(yield func(corpus.Document, error) bool) {
		for i := range 400 {
			word := "government"
			if i%200 == 3 {
				word = "regime"
			}
			text := strings.Repeat("the "+word+" said so ", 1+i%200)
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: fmt.Sprintf("o%03d", i%200), Text: text}, nil) {
				return
			}
		}
	})
	o := Options{Inference: inference.Defaults()}
	o.Inference.Permutations = 200
	found, err := FindAmong(many, o, true)
	if err != nil {
		t.Fatal(err)
	}
	if found.Left != 140 || found.LeftOfPairs != 180 {
		t.Errorf("%d and %d groups are left out of 200", found.Left, found.LeftOfPairs)
	}
	for _, r := range found.Omnibus {
		if r.Term == "regime" {
			t.Error("a group of few words is tested")
		}
	}
	if found.Called != 0 || len(found.Pairs) != 0 {
		t.Errorf("groups alike: %d terms called, %d pairs", found.Called, len(found.Pairs))
	}
	o.Top = 1
	o.Inference.Resamples = 0
	each, err := Find(many, o)
	if err != nil || len(each.Contrasts) != MaxGroups || each.Left != 140 || many.Groups[each.Contrasts[0].Target] != "o140" {
		t.Errorf("%v: %d of 200 groups are targets, %d are not", err, len(each.Contrasts), each.Left)
	}
	// No group of one article can be told from the others.
	singles := countDocs(t, func(yield func(corpus.Document, error) bool) {
		for i := range 20 {
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: fmt.Sprint(i), Text: "the government said so"}, nil) {
				return
			}
		}
	})
	if found, err := FindAmong(singles, o, true); err != nil || found.Family != 0 || found.Single != 20 || !strings.Contains(found.Why, "at least 2 documents") {
		t.Errorf("groups of one document: %v, %+v", err, found)
	}
	one := countDocs(t, func(yield func(corpus.Document, error) bool) {
		yield(corpus.Document{ID: "1", Outlet: "Herald", Text: "alone"}, nil)
	})
	if _, err := FindAmong(one, o, true); err == nil || !strings.Contains(err.Error(), "one group (Herald)") {
		t.Errorf("one group: %v", err)
	}
	o.Inference.Permutations = 0
	if _, err := FindAmong(many, o, true); err == nil || !strings.Contains(err.Error(), "permutations") {
		t.Errorf("no permutations: %v", err)
	}
}
