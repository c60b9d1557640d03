package distance

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
)

// invented are four outlets: two speak of trade, two of war, each pair with
// small differences.
func invented(yield func(corpus.Document, error) bool) {
	texts := map[string]string{
		"Anvil": "war war guns trade", "Bell": "trade trade ships ships war", "Crown": "war guns guns war trade", "Drum": "trade ships trade war ships",
	}
	for i := range 6 {
		for _, outlet := range []string{"Anvil", "Bell", "Crown", "Drum"} {
			text := texts[outlet] + strings.Repeat(" quiet", i%3)
			if !yield(corpus.Document{ID: fmt.Sprint(outlet, i), Outlet: outlet, Text: text}, nil) {
				return
			}
		}
	}
}

func totals(t *testing.T, docs func(func(corpus.Document, error) bool)) *wordlist.Totals {
	t.Helper()
	all, err := wordlist.CountTotals(context.Background(), docs, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func options() Options {
	o := Options{Measures: []string{"jsd", "spearman"}, Inference: inference.Defaults()}
	o.Inference.Permutations = 99
	return o
}

// TestBetween: the outlets of one subject stand together, by a distance as by a
// similarity; the matrix is symmetric, and its diagonal the value of equal groups.
func TestBetween(t *testing.T) {
	for _, first := range []string{"jsd", "spearman"} {
		o := options()
		o.Measures = []string{first, "jsd"}
		m, err := Between(totals(t, invented), o)
		if err != nil {
			t.Fatal(err)
		}
		of := strings.Join(m.Groups, "")
		if !strings.Contains(of, "AnvilCrown") && !strings.Contains(of, "CrownAnvil") || m.Terms != 5 || m.Left != 0 {
			t.Errorf("by %s: order %v of %d terms", first, m.Groups, m.Terms)
		}
		jsd := m.Of[1].Values
		for i := range jsd {
			if x, ok := jsd[i][i].Get(); !ok || x != 0 {
				t.Errorf("a group is %v from itself", jsd[i][i])
			}
			for j := range jsd {
				if jsd[i][j] != jsd[j][i] {
					t.Errorf("%s and %s: %v and %v", m.Groups[i], m.Groups[j], jsd[i][j], jsd[j][i])
				}
			}
		}
	}
	// The two commonest words of the Anvil and the Bell are war (3 of 4) and trade
	// (2 of 3): war 12, 6; trade 6, 12. By hand: m = ½, the divergence is 1 + ⅔·log2 ⅔ + ⅓·log2 ⅓.
	o := options()
	o.Commonest, o.Measures = 2, []string{"jsd"}
	m, err := Between(totals(t, func(yield func(corpus.Document, error) bool) {
		for d, err := range invented {
			if (d.Outlet == "Anvil" || d.Outlet == "Bell") && !yield(d, err) {
				return
			}
		}
	}), o)
	if err != nil {
		t.Fatal(err)
	}
	want := 1 + 2.0/3*math.Log2(2.0/3) + 1.0/3*math.Log2(1.0/3)
	if x, _ := m.Of[0].Values[0][1].Get(); math.Abs(x-want) > 1e-12 || m.Terms != 2 {
		t.Errorf("%d terms, a divergence of %v, want %v", m.Terms, x, want)
	}
}

// TestPairs: groups of one subject are no farther apart than permuted ones,
// those of two are; the family is all pairs of all measures; any number of workers gives the same.
func TestPairs(t *testing.T) {
	l, err := wordlist.Count(context.Background(), invented, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	o, ticks := options(), 0
	found, err := Test(l, o, func() { ticks++ })
	if err != nil {
		t.Fatal(err)
	}
	if len(found.List) != 12 || found.Family != 12 || ticks != 12 {
		t.Fatalf("%d pairs, a family of %d, %d ticks", len(found.List), found.Family, ticks)
	}
	war := []string{"Anvil", "Crown"}
	for _, p := range found.List[:6] {
		same := slices.Contains(war, p.Left) == slices.Contains(war, p.Right)
		if x, ok := p.PAdjusted.Get(); !ok || !same && x > 0.05 {
			t.Errorf("%s and %s: p %v", p.Left, p.Right, p.PAdjusted)
		}
	}
	o.Inference.Workers = 1
	again, err := Test(l, o, func() {})
	if err != nil {
		t.Fatal(err)
	}
	for i := range again.List {
		if again.List[i].PAdjusted != found.List[i].PAdjusted || again.List[i].Value != found.List[i].Value {
			t.Errorf("pair %d depends on the workers", i)
		}
	}
	o.Commonest = 2
	if few, err := Test(l, o, func() {}); err != nil || few.List[0].Value == found.List[0].Value {
		t.Errorf("%v: two terms give what all give", err)
	}
}

// TestBadInput: one group, a group without words, groups alike, unknown names,
// and very many groups.
func TestBadInput(t *testing.T) {
	o := options()
	one := totals(t, func(yield func(corpus.Document, error) bool) {
		yield(corpus.Document{ID: "1", Outlet: "Anvil", Text: "war"}, nil)
	})
	if _, err := Between(one, o); err == nil || !strings.Contains(err.Error(), "one group (Anvil)") {
		t.Errorf("one group: %v", err)
	}
	many := totals(t, func(yield func(corpus.Document, error) bool) {
		for i := range 200 {
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: fmt.Sprintf("o%03d", i), Text: strings.Repeat("war guns ", i)}, nil) {
				return
			}
		}
	})
	m, err := Between(many, o)
	if err != nil || len(m.Groups) != MaxGroups || m.Left != 140 {
		t.Fatalf("200 groups: %v", err)
	}
	for _, v := range m.Of[0].Values[0] {
		if x, ok := v.Get(); !ok || x != 0 {
			t.Errorf("groups alike are %v apart", v)
		}
	}
	if v := m.Of[1].Values[0][1]; v.Defined() || v.Why() == "" {
		t.Errorf("the rank correlation of one rank is %v", v)
	}
	o.Target, o.Reference = "o000", "o001"
	if _, err := Explain(many, o); err == nil || !strings.Contains(err.Error(), "o000 has none of the terms") {
		t.Errorf("an empty group: %v", err)
	}
	o.Target = "nobody"
	if _, err := Explain(many, o); err == nil || !strings.Contains(err.Error(), "no such group") {
		t.Errorf("an unknown group: %v", err)
	}
	for want, wrong := range map[string]Options{
		"no distance to":       {},
		"no distance \"nope\"": {Measures: []string{"nope"}},
		"must not be":          {Measures: []string{"jsd"}, Commonest: -1},
		"without a target":     {Measures: []string{"jsd"}, Reference: "x"},
		"are both":             {Measures: []string{"jsd"}, Target: "x", Reference: "x"},
	} {
		wrong.Inference = inference.Defaults()
		if err := wrong.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
