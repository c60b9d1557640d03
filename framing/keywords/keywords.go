// Package keywords finds the terms that set groups apart: it takes the counts
// of a wordlist.List, tests every term by document, and measures and ranks
// those that are shown. It stands after framing/wordlist and before the
// reports.
package keywords

import (
	"cmp"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// A Row is one term of one target.
type Row struct {
	Term, Target, Reference string
	Pair                    measure.Pair
	LogRatio                value.Estimate
	G2, P, PAdjusted        value.Value
	// Measures are those of Options.Measures, in its order.
	Measures []value.Value
}

// A Table is the keywords, and what their p-values rest on.
type Table struct {
	Rows []Row
	// Family is how many p-values were corrected together.
	Family int
	// Left is how many groups, those of fewest words, were too many to be tested
	// as targets; they are in the references.
	Left int
	// Tests are of each contrast, in the order of the targets.
	Tests     []*inference.Tests
	Contrasts []inference.Contrast
}

// candidate is a term on its way to the table.
type candidate struct {
	term uint32
	g2   value.Value
	size float64 // of the test's statistic
}

// Find finds the keywords of a list.
func Find(l *wordlist.List, o Options) (*Table, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	contrasts, err := contrasts(l.Groups, o)
	if err != nil {
		return nil, err
	}
	t := new(Table)
	if n := len(contrasts) - MaxGroups; n > 0 {
		t.Left = n
		kept := largestGroups(l, MaxGroups)
		contrasts = slices.DeleteFunc(contrasts, func(c inference.Contrast) bool { return !slices.Contains(kept, c.Target) })
	}
	t.Contrasts = contrasts
	design := l.Design()
	if o.Inference.Correction != inference.WestfallYoung { // which takes all of them
		o.Inference.Permutations = design.Pooled(o.Inference.Permutations, inference.WordValues)
	}
	var family []value.Value
	for _, c := range contrasts {
		tests, err := design.Terms(c, o.Inference)
		if err != nil {
			return nil, err
		}
		family = append(family, tests.P...)
		t.Family += tests.Family
		t.Tests = append(t.Tests, tests)
	}
	adjusted := inference.Adjust(family, o.Inference.Correction)
	for i, c := range contrasts {
		p := adjusted[i*len(l.Terms) : (i+1)*len(l.Terms)]
		if o.Inference.Correction == inference.WestfallYoung {
			p = overContrasts(t.Tests[i].StepDown, len(contrasts))
		}
		rows, err := find(l, design, c, t.Tests[i], p, o)
		if err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, rows...)
	}
	return t, nil
}

// overContrasts corrects the step-down p of one contrast, which is over its terms,
// for the number of contrasts, by Bonferroni.
func overContrasts(p []value.Value, contrasts int) []value.Value {
	out := make([]value.Value, len(p))
	for i, v := range p {
		out[i] = v.Map(func(x float64) float64 { return min(1, x*float64(contrasts)) })
	}
	return out
}

func find(l *wordlist.List, design inference.Design, c inference.Contrast, tests *inference.Tests, adjusted []value.Value, o Options) ([]Row, error) {
	pairs, err := design.Pairs(c)
	if err != nil {
		return nil, err
	}
	list, err := choose(l.Terms, pairs, tests, o)
	if err != nil {
		return nil, err
	}
	terms := make([]uint32, len(list))
	for k, w := range list {
		terms[k] = w.term
	}
	return describe(l, design, c, terms, tests.P, adjusted, o)
}

// describe gives the rows of terms in a contrast; p and adjusted are by term.
func describe(l *wordlist.List, design inference.Design, c inference.Contrast, terms []uint32, p, adjusted []value.Value, o Options) ([]Row, error) {
	pairs, err := design.Pairs(c)
	if err != nil {
		return nil, err
	}
	g2, err := measure.KeynessByID("g2")
	if err != nil {
		return nil, err
	}
	ratios, err := design.LogRatios(c, terms, o.Inference)
	if err != nil {
		return nil, err
	}
	measures, err := newMeasures(o.Measures)
	if err != nil {
		return nil, err
	}
	measures.readRates(l, c)
	rows := make([]Row, len(terms))
	for k, term := range terms {
		rows[k] = Row{
			Term: l.Terms[term], Target: l.Groups[c.Target], Reference: referenceName(l.Groups, c), Pair: pairs[term],
			LogRatio: ratios[k], G2: g2.Compute(pairs[term]), P: p[term], PAdjusted: adjusted[term], Measures: measures.of(term, pairs[term]),
		}
	}
	return rows, nil
}

// choose takes the terms with the strongest evidence by document, and without
// tests (nil) those of the largest G². Where every group is a target only terms are
// shown that it uses more: what it uses less stands with the others.
func choose(terms []string, pairs []measure.Pair, tests *inference.Tests, o Options) ([]candidate, error) {
	g2, err := measure.KeynessByID("g2")
	if err != nil {
		return nil, err
	}
	var list []candidate
	for t, p := range pairs {
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < o.Inference.MinDocs {
			continue
		}
		if len(o.Only) > 0 && !slices.Contains(o.Only, terms[t]) {
			continue
		}
		if o.Target == "" && p.Leans() <= 0 {
			continue
		}
		w := candidate{term: uint32(t), g2: g2.Compute(p)}
		if tests != nil {
			w.size, _ = tests.Z[t].Get()
		}
		list = append(list, w)
	}
	slices.SortFunc(list, func(a, b candidate) int {
		x, _ := a.g2.Get()
		y, _ := b.g2.Get()
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(max(y, -y), max(x, -x)), cmp.Compare(a.term, b.term))
	})
	if o.Top > 0 {
		list = list[:min(o.Top, len(list))]
	}
	return list, nil
}
