// Package keywords finds the terms that set groups apart: it takes the counts
// of a wordlist.List, tests every term by document, and measures and ranks
// those that are shown. It stands after framing/wordlist and before the
// reports.
package keywords

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// Options say what is compared and shown.
type Options struct {
	// Target is the group whose terms are wanted, "" for every group; Reference the
	// group that it is compared with, "" or Rest for all others.
	Target, Reference string
	// Measures are the IDs of further measures of each term.
	Measures []string
	// Top is how many terms of each target are shown; 0 shows all.
	Top int
	// Inference of p-values and intervals; MinDocs holds for what is shown too.
	Inference inference.Options
}

// Rest is the reference of all other groups.
const Rest = "rest"

// Always are the measures that every row has.
func Always() []string { return []string{"g2", "log_ratio"} }

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	for _, id := range o.Measures {
		_, errCounts := measure.KeynessByID(id)
		_, errDocs := measure.ByDocumentID(id)
		if errCounts != nil && errDocs != nil {
			return fmt.Errorf("no keyness measure %q: there are %s", id, strings.Join(IDs(), ", "))
		}
	}
	if o.Top < 0 {
		return fmt.Errorf("top %d: must not be negative", o.Top)
	}
	if o.Target == "" && o.Reference != "" {
		return fmt.Errorf("reference %q without a target: name the target as well", o.Reference)
	}
	if o.Target != "" && o.Target == o.Reference {
		return fmt.Errorf("target and reference are both %q", o.Target)
	}
	return o.Inference.Validate()
}

// IDs lists the measures that a keyword may have, sorted.
func IDs() []string {
	var ids []string
	for _, m := range measure.Keyness() {
		ids = append(ids, m.ID)
	}
	for _, m := range measure.ByDocument() {
		ids = append(ids, m.ID)
	}
	slices.Sort(ids)
	return ids
}

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

// NeedsDocuments says that a number of the table rests on single documents, so that
// Find must have a List; else the Totals of the groups do.
func (o *Options) NeedsDocuments() bool {
	if o.Inference.Permutations > 0 || o.Inference.Resamples > 0 {
		return true
	}
	return slices.ContainsFunc(o.Measures, func(id string) bool {
		_, err := measure.ByDocumentID(id)
		return err == nil
	})
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
	t := &Table{Contrasts: contrasts}
	design := l.Design()
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

// FindInTotals finds keywords by G² alone, without tests and intervals.
func FindInTotals(l *wordlist.Totals, o Options) (*Table, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if o.NeedsDocuments() {
		return nil, fmt.Errorf("tests, intervals and measures by document need the counts of each document")
	}
	contrasts, err := contrasts(l.Groups, o)
	if err != nil {
		return nil, err
	}
	ratio, err := measure.KeynessByID("log_ratio")
	if err != nil {
		return nil, err
	}
	measures, err := newMeasures(o.Measures)
	if err != nil {
		return nil, err
	}
	t := &Table{Contrasts: contrasts}
	none := value.Undefined("no permutations were asked for")
	for _, c := range contrasts {
		pairs := l.Pairs(c)
		list, err := choose(pairs, nil, o)
		if err != nil {
			return nil, err
		}
		for _, w := range list {
			p := pairs[w.term]
			bound := value.Undefined("no resamples were asked for")
			t.Rows = append(t.Rows, Row{
				Term: l.Terms[w.term], Target: l.Groups[c.Target], Reference: referenceName(l.Groups, c), Pair: p,
				LogRatio: value.Estimate{Value: ratio.Compute(p), Low: bound, High: bound, Units: p.TargetSize + p.ReferenceSize},
				G2:       w.g2, P: none, PAdjusted: none, Measures: measures.of(w.term, p),
			})
		}
	}
	return t, nil
}

func referenceName(groups []string, c inference.Contrast) string {
	if c.Reference == inference.Rest {
		return Rest
	}
	return groups[c.Reference]
}

// contrasts are the comparisons of the table.
func contrasts(groups []string, o Options) ([]inference.Contrast, error) {
	find := func(what, name string) (int, error) {
		g, ok := slices.BinarySearch(groups, name)
		if !ok {
			return 0, fmt.Errorf("%s %q: no such group; there are %s", what, name, strings.Join(groups[:min(20, len(groups))], ", "))
		}
		return g, nil
	}
	if o.Target == "" {
		if len(groups) < 2 {
			return nil, fmt.Errorf("one group (%s), and a comparison needs two: group by another field with --by", strings.Join(groups, ""))
		}
		var list []inference.Contrast
		for g := range groups {
			list = append(list, inference.Contrast{Target: g, Reference: inference.Rest})
		}
		return list, nil
	}
	target, err := find("target", o.Target)
	if err != nil {
		return nil, err
	}
	reference := inference.Rest
	if o.Reference != "" && o.Reference != Rest {
		if reference, err = find("reference", o.Reference); err != nil {
			return nil, err
		}
	}
	return []inference.Contrast{{Target: target, Reference: reference}}, nil
}

func find(l *wordlist.List, design inference.Design, c inference.Contrast, tests *inference.Tests, adjusted []value.Value, o Options) ([]Row, error) {
	pairs, err := design.Pairs(c)
	if err != nil {
		return nil, err
	}
	list, err := choose(pairs, tests, o)
	if err != nil {
		return nil, err
	}
	terms := make([]uint32, len(list))
	for k, w := range list {
		terms[k] = w.term
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
	rows := make([]Row, len(list))
	for k, w := range list {
		rows[k] = Row{
			Term: l.Terms[w.term], Target: l.Groups[c.Target], Reference: referenceName(l.Groups, c), Pair: pairs[w.term],
			LogRatio: ratios[k], G2: w.g2, P: tests.P[w.term], PAdjusted: adjusted[w.term], Measures: measures.of(w.term, pairs[w.term]),
		}
	}
	return rows, nil
}

// choose takes the terms with the strongest evidence by document, and without
// tests (nil) those of the largest G². Where every group is a target only terms are
// shown that it uses more: what it uses less stands with the others.
func choose(pairs []measure.Pair, tests *inference.Tests, o Options) ([]candidate, error) {
	g2, err := measure.KeynessByID("g2")
	if err != nil {
		return nil, err
	}
	var list []candidate
	for t, p := range pairs {
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < o.Inference.MinDocs {
			continue
		}
		// a/N1 ≤ b/N2
		if o.Target == "" && p.Target*p.ReferenceTokens <= p.Reference*p.TargetTokens {
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
