package words

import (
	"cmp"
	"math"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// Keyword is a term that was chosen for the table.
type Keyword struct {
	Term        uint32
	Pair        measure.Pair
	P, Adjusted value.Value
	less        bool    // that the plot shows it among what the group uses less
	size        float64 // of the test's statistic, 0 where there is no test
	G2          value.Value
	Statements  []int
}

// keyness is what one contrast says of a family of terms.
type keyness struct {
	p               []value.Value // of every term, until it is corrected
	candidates      int           // terms with the minimum evidence
	Chosen, plotted []*Keyword
	Ratios          []value.Estimate // of the chosen, then of the plotted
}

// Tested is a family of terms in some voice, tested in every contrast.
type Tested struct {
	Terms Terms
	units *compare.Units
	take  func(*tally.Statement) bool
	Found []keyness // of each contrast
}

// Test tests a family of terms in every contrast, corrects all of it together,
// and chooses the top of each contrast.
func Test(s *compare.Study, contrasts []inference.Contrast, u *compare.Units, terms Terms, take func(*tally.Statement) bool, top int) (*Tested, error) {
	o := s.InferenceOptions()
	o.Permutations = u.Design.Pooled(o.Permutations, terms.Values)
	o.Workers = max(1, s.Workers/max(1, len(contrasts))) // contrasts are worked on at once
	t := &Tested{Terms: terms, units: u, take: take, Found: make([]keyness, len(contrasts))}
	err := s.Parallel(len(contrasts), func(i int) (err error) {
		t.Found[i], err = compareTerms(s, u, terms, contrasts[i], o, top)
		return err
	})
	if err != nil {
		return nil, err
	}
	family := make([]value.Value, 0, len(t.Found)*terms.Size)
	for i := range t.Found {
		family = append(family, t.Found[i].p...)
	}
	adjusted := inference.Adjust(family, o.Correction)
	for i := range t.Found {
		k := &t.Found[i]
		for _, w := range slices.Concat(k.Chosen, k.plotted) {
			w.Adjusted = adjusted[w.Term]
		}
		adjusted, k.p = adjusted[len(k.p):], nil
	}
	return t, nil
}

// compareTerms tests the terms of one contrast, and chooses among them.
func compareTerms(s *compare.Study, u *compare.Units, terms Terms, c inference.Contrast, o inference.Options, top int) (keyness, error) {
	tests, err := u.Design.Terms(c, o)
	if err != nil {
		return keyness{}, err
	}
	pairs, err := u.Design.Pairs(c)
	if err != nil {
		return keyness{}, err
	}
	list, err := candidates(s, terms, pairs, tests)
	if err != nil {
		return keyness{}, err
	}
	k := keyness{p: tests.P, candidates: len(list)}
	var others []*Keyword
	k.Chosen, others = choose(s, list, terms.TargetDocs, top)
	k.plotted = terms.further.plotted(others)
	return k, nil
}

// Estimate gives what was chosen its log ratios. The families have the same
// rows, so that those of one contrast rest on the same resamples.
func Estimate(s *compare.Study, contrasts []inference.Contrast, families []*Tested) error {
	o := s.InferenceOptions()
	o.Workers = max(1, s.Workers/max(1, len(contrasts)))
	return s.Parallel(len(contrasts), func(i int) error {
		var again *inference.Resampling
		for _, f := range families {
			var terms []uint32
			for _, w := range slices.Concat(f.Found[i].Chosen, f.Found[i].plotted) {
				terms = append(terms, w.Term)
			}
			if len(terms) == 0 {
				continue
			}
			var err error
			if again == nil {
				if again, err = f.units.Design.Resample(contrasts[i], o); err != nil {
					return err
				}
			}
			if f.Found[i].Ratios, err = f.units.Design.LogRatiosFrom(again, terms); err != nil {
				return err
			}
		}
		return nil
	})
}

// How many permuted values the tests of a family share as their reference:
// enough for p down to a hundredth of the level over the size of the family.
const (
	wordValues   = inference.WordValues
	phraseValues = 2_000_000
)

// candidates are the terms with the minimum evidence and an effect, those of
// the strongest evidence first; without any test, those of the largest G².
func candidates(s *compare.Study, terms Terms, pairs []measure.Pair, tests *inference.Tests) ([]*Keyword, error) {
	g2, ratio, err := KeywordMeasures()
	if err != nil {
		return nil, err
	}
	least := LeastDocs(s)
	var list []*Keyword
	for t, p := range pairs {
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < least {
			continue
		}
		if !ratio.Compute(p).Defined() {
			continue
		}
		size, _ := tests.Z[t].Get()
		list = append(list, &Keyword{Term: uint32(t), Pair: p, P: tests.P[t], size: size, G2: g2.Compute(p)})
	}
	slices.SortFunc(list, func(a, b *Keyword) int {
		if by := stronger(a, b); by != 0 {
			return by
		}
		return slices.Compare(terms.Name(a.Term), terms.Name(b.Term))
	})
	return list, nil
}

// stronger puts the stronger evidence first.
func stronger(a, b *Keyword) int {
	if by := cmp.Compare(b.size, a.size); by != 0 {
		return by
	}
	x, _ := a.G2.Get()
	y, _ := b.G2.Get()
	return cmp.Compare(math.Abs(y), math.Abs(x))
}

// choose takes the top candidates that stand in so many documents of the
// target. Where every group is compared only those are chosen that it uses
// more: what it uses less stands with the others.
func choose(s *compare.Study, candidates []*Keyword, targetDocs, top int) (chosen, others []*Keyword) {
	for _, w := range candidates {
		if (w.Pair.Leans() > 0 || s.Options.Target != "") && w.Pair.TargetDocs >= targetDocs && (top == 0 || len(chosen) < top) {
			chosen = append(chosen, w)
		} else {
			others = append(others, w)
		}
	}
	return chosen, others
}

// KeywordMeasures are the two that the table shows.
func KeywordMeasures() (g2, ratio measure.KeynessMeasure, err error) {
	if g2, err = measure.KeynessByID("g2"); err != nil {
		return g2, ratio, err
	}
	ratio, err = measure.KeynessByID("log_ratio")
	return g2, ratio, err
}

// FindStatements gives the chosen terms the statements that hold them, of the
// side that uses them more.
func FindStatements(s *compare.Study, contrasts []inference.Contrast, f *Tested) {
	of := make([]map[uint32]*Keyword, len(s.Sides.Groups))
	for g := range of {
		of[g] = map[uint32]*Keyword{}
		for i, c := range contrasts {
			reference := g != c.Target && (c.Reference == inference.Rest || c.Reference == g)
			for _, w := range f.Found[i].Chosen {
				if more := w.Pair.Leans() > 0; more && g == c.Target || !more && reference {
					of[g][w.Term] = w
				}
			}
		}
	}
	var all []uint32
	for i, g := range s.StatementsInGroups() {
		if len(of[g]) == 0 || !f.take(&s.Tally.Statements[i]) {
			continue
		}
		all = f.Terms.Of(i, all[:0])
		for _, t := range all {
			if w := of[g][t]; w != nil && (len(w.Statements) == 0 || w.Statements[len(w.Statements)-1] != i) {
				w.Statements = append(w.Statements, i)
			}
		}
	}
}
