package framing

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
)

// keywordVoices are the voices whose keywords are told: all that an outlet
// prints, and what it says itself.
var keywordVoices = [...]struct {
	name string
	take func(*statement) bool
}{
	{AllVoices, func(*statement) bool { return true }},
	{corpus.Own.String(), func(s *statement) bool { return s.voice == corpus.Own }},
}

// keyword is a term that was chosen for the table.
type keyword struct {
	term       uint32
	pair       measure.Pair
	p          value.Value
	size       float64 // of the test's statistic, 0 where there is no test
	g2         value.Value
	statements []int
}

// keywords fills the table of words that set a group apart. Where every group
// is compared with the rest only words that it uses more are shown (what it
// uses less stands with the others); of a chosen target both.
func (s *study) keywords(r *Result) error {
	base := s.units()
	for _, voice := range keywordVoices {
		if err := s.keywordsIn(r, voice.name, base.withWords(s, voice.take), voice.take); err != nil {
			return err
		}
	}
	return nil
}

// keyness is what one contrast of the table gives.
type keyness struct {
	p      []value.Value // of every term
	chosen []*keyword
	ratios []value.Estimate // of the chosen
}

func (s *study) keywordsIn(r *Result, voice string, u *units, take func(*statement) bool) error {
	o := s.inferenceOptions()
	o.Permutations = pooledDeals(o.Permutations, u.design)
	contrasts := s.contrasts()
	o.Workers = max(1, s.workers/max(1, len(contrasts))) // contrasts are worked on at once
	found := make([]keyness, len(contrasts))
	err := s.parallel(len(contrasts), func(i int) (err error) {
		found[i], err = s.keyness(u, contrasts[i], o)
		return err
	})
	if err != nil {
		return err
	}
	var family []value.Value // every p of the table, corrected together
	for i := range found {
		family = append(family, found[i].p...)
	}
	adjusted := inference.Adjust(family, o.Correction)
	s.findStatements(contrasts, found, take)
	at := 0
	for i, c := range contrasts {
		for k, w := range found[i].chosen {
			row, err := s.keywordRow(w)
			if err != nil {
				return err
			}
			row.Group, row.Reference, row.Voice = s.sides.groups[c.Target].Name, s.referenceName(c), voice
			row.LogRatio, row.PAdjusted = found[i].ratios[k], adjusted[at+int(w.term)]
			r.Keywords = append(r.Keywords, row)
		}
		at += len(found[i].p)
	}
	return nil
}

// keyness tests the terms of one contrast, and estimates those it chooses.
func (s *study) keyness(u *units, c inference.Contrast, o inference.Options) (keyness, error) {
	tests, err := u.design.Terms(c, o)
	if err != nil {
		return keyness{}, err
	}
	pairs, err := u.design.Pairs(c)
	if err != nil {
		return keyness{}, err
	}
	k := keyness{p: tests.P}
	if k.chosen, err = s.choose(pairs, tests); err != nil {
		return keyness{}, err
	}
	terms := make([]uint32, len(k.chosen))
	for i, w := range k.chosen {
		terms[i] = w.term
	}
	k.ratios, err = u.design.LogRatios(c, terms, o)
	return k, err
}

// pooledValues is how many re-dealt values the tests of a vocabulary share as
// their reference: enough for p down to 1e-6, and no more is gained by more.
const pooledValues = 4_000_000

// fewestDeals is what a large vocabulary is dealt at the least.
const fewestDeals = 200

// pooledDeals is how many permutations give pooledValues: the values of all
// terms are one reference, so the more terms the fewer deals.
func pooledDeals(permutations int, d inference.Design) int {
	terms := map[uint32]bool{}
	for _, t := range d.Rows.Col {
		terms[t] = true
	}
	return min(permutations, max(fewestDeals, pooledValues/max(1, len(terms))))
}

// choose takes the terms with the strongest evidence, and without any test
// those of the largest G².
func (s *study) choose(pairs []measure.Pair, tests *inference.Tests) ([]*keyword, error) {
	g2, ratio, err := keywordMeasures()
	if err != nil {
		return nil, err
	}
	least := min(s.options.MinDocs, s.tally.Documents())
	var list []*keyword
	for t := range pairs {
		p := pairs[t]
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < least {
			continue
		}
		effect, ok := ratio.Compute(p).Get()
		if !ok || effect <= 0 && s.options.Target == "" {
			continue
		}
		size, _ := tests.Z[t].Get()
		list = append(list, &keyword{term: uint32(t), pair: p, p: tests.P[t], size: size, g2: g2.Compute(p)})
	}
	slices.SortFunc(list, func(a, b *keyword) int {
		x, _ := a.g2.Get()
		y, _ := b.g2.Get()
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(y, x),
			cmp.Compare(s.tally.vocabulary.Term(a.term), s.tally.vocabulary.Term(b.term)))
	})
	if s.options.Top > 0 {
		list = list[:min(s.options.Top, len(list))]
	}
	return list, nil
}

// keywordMeasures are the two that the table shows.
func keywordMeasures() (g2, ratio measure.KeynessMeasure, err error) {
	if g2, err = measure.KeynessByID("g2"); err != nil {
		return g2, ratio, err
	}
	ratio, err = measure.KeynessByID("log_ratio")
	return g2, ratio, err
}

// findStatements gives the chosen terms the target's statements that hold them.
func (s *study) findStatements(contrasts []inference.Contrast, found []keyness, take func(*statement) bool) {
	of := make([]map[uint32]*keyword, len(s.sides.groups))
	for i, c := range contrasts {
		of[c.Target] = make(map[uint32]*keyword, len(found[i].chosen))
		for _, w := range found[i].chosen {
			of[c.Target][w.term] = w
		}
	}
	for i := range s.tally.statements {
		g := s.sides.of[i]
		if g < 0 || of[g] == nil || !take(&s.tally.statements[i]) {
			continue
		}
		for _, t := range s.tally.words.row(i) {
			if w := of[g][t.id()]; w != nil && (len(w.statements) == 0 || w.statements[len(w.statements)-1] != i) {
				w.statements = append(w.statements, i)
			}
		}
	}
}

func (s *study) keywordRow(w *keyword) (KeywordRow, error) {
	term := s.tally.vocabulary.Term(w.term)
	row := KeywordRow{
		Term: term, Target: w.pair.Target, ReferenceCount: w.pair.Reference,
		TargetTokens: w.pair.TargetTokens, ReferenceTokens: w.pair.ReferenceTokens,
		TargetDocs: w.pair.TargetDocs, ReferenceDocs: w.pair.ReferenceDocs,
		G2: w.g2, P: w.p,
	}
	for _, i := range s.evidence.sample(w.statements) {
		ref, err := s.evidence.word(i, term)
		if err != nil {
			return row, err
		}
		row.Passages = append(row.Passages, ref)
	}
	return row, nil
}
