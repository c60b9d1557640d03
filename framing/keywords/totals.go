package keywords

import (
	"fmt"

	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

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
		list, err := choose(l.Terms, pairs, nil, o)
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
