package framing

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/names"
)

// invent makes so many outlets of 25 articles; the first says "thugs"
// far more than the others.
func invent(outlets int) []corpus.Document {
	rng := rand.New(rand.NewPCG(3, 3))
	var docs []corpus.Document
	for g := range outlets {
		p := 0.2
		if g == 0 {
			p = 0.6
		}
		for i := range 25 {
			docs = append(docs, article(rng, string(rune('A'+g%26))+fmt.Sprint(g), fmt.Sprint(i), "2031-03-01", p))
		}
	}
	return docs
}

// TestLabelTestsFindWho: the family that differs is called, and of the six
// pairs of four outlets the three with the outlet that differs.
func TestLabelTestsFindWho(t *testing.T) {
	lt := runStudy(t, invent(4), marked.Codebook(t), "label_tests").LabelTests
	if lt.Family != 4 { // families × voices all and own
		t.Errorf("%d omnibus tests, want 4", lt.Family)
	}
	for _, row := range lt.Rows {
		if row.Family == "" {
			if row.Differ != row.P.Defined() {
				t.Errorf("%s, all families: p %v", row.Voice, row.PAdjusted)
			}
			continue
		}
		if voice := row.Voice == "all" || row.Voice == "own"; voice != row.P.Defined() || voice && (row.Pairs != 6 || row.PairsHold != 3) {
			t.Errorf("%s %s: p %v, %d of %d pairs hold", row.Voice, row.Family, row.PAdjusted, row.PairsHold, row.Pairs)
		}
	}
	if lt.PairFamily != 4*6 || len(lt.Pairs) != 4*6 {
		t.Errorf("%d pair tests in %d rows, want 24", lt.PairFamily, len(lt.Pairs))
	}
	for _, p := range lt.Pairs {
		x, _ := p.Difference.Value.Get()
		if p.Family == "worker" {
			x = -x
		}
		if differs := p.Group == "A0"; differs != p.Holds || differs != (x > 0.2) || !p.Difference.Low.Defined() {
			t.Errorf("%s and %s: difference %g, p %v", p.Group, p.Other, x, p.PAdjusted)
		}
	}
}

// TestLabelTestsIgnoreOrder: statistics and differences are the same however
// the documents come.
func TestLabelTestsIgnoreOrder(t *testing.T) {
	docs := invent(3)
	before := runStudy(t, docs, marked.Codebook(t), "label_tests").LabelTests
	rand.New(rand.NewPCG(5, 5)).Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	after := runStudy(t, docs, marked.Codebook(t), "label_tests").LabelTests
	for i, row := range before.Rows {
		x, ok := row.Z.Get()
		if y, also := after.Rows[i].Z.Get(); ok != also || math.Abs(x-y) > 1e-9*(1+math.Abs(x)) {
			t.Errorf("%s %s: z %v, then %v", row.Voice, row.Family, row.Z, after.Rows[i].Z)
		}
	}
	difference := map[string]float64{}
	for _, p := range before.Pairs {
		difference[p.Voice+p.Family+p.Group+p.Other], _ = p.Difference.Value.Get()
	}
	for _, p := range after.Pairs {
		x, _ := p.Difference.Value.Get()
		y, as := difference[p.Voice+p.Family+p.Group+p.Other]
		z, turned := difference[p.Voice+p.Family+p.Other+p.Group]
		if !as && !turned || as && math.Abs(x-y) > 1e-12 || turned && math.Abs(x+z) > 1e-12 {
			t.Errorf("%s and %s: %g after, %g and %g before", p.Group, p.Other, x, y, z)
		}
	}
}

// TestPairsOfManyGroups: over 40 groups the omnibus tests stand alone, with a note;
// one group has nobody to be compared with.
func TestPairsOfManyGroups(t *testing.T) {
	lt := runStudy(t, invent(names.MaxPairGroups+1), marked.Codebook(t), "label_tests").LabelTests
	if len(lt.Pairs) != 0 || lt.Family != 4 || lt.Note != "41 groups make 820 pairs: pairs are compared where there are 40 groups or fewer" {
		t.Errorf("%d pairs, %d tests: %s", len(lt.Pairs), lt.Family, lt.Note)
	}
	o := invent(1)
	if lt := runStudy(t, o, marked.Codebook(t), "label_tests").LabelTests; len(lt.Rows) != 0 || lt.Note == "" {
		t.Errorf("one group has %d tests: %s", len(lt.Rows), lt.Note)
	}
}
