package names

import (
	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// labelPairs compares every two groups in the families that were called, or the target with its
// reference.
func labelPairs(s *compare.Study, into *LabelTests, d inference.Design, columns []familyColumn, ratios []inference.Ratio, contrast *inference.Contrast) error {
	var called []int // columns
	var rows []int   // of these, in into.Rows
	k := 0
	for i := range into.Rows {
		row := &into.Rows[i]
		if row.Family == "" {
			continue
		}
		if row.Differ || contrast != nil && row.P.Defined() {
			called, rows = append(called, k), append(rows, i)
		}
		k++
	}
	if len(called) == 0 {
		return nil
	}
	var pairs []inference.Contrast
	var p [][]value.Value // of each pair, of each column
	if contrast != nil {
		into.groups = 2
		pairs = []inference.Contrast{*contrast}
		p = [][]value.Value{make([]value.Value, len(columns))}
		for i, k := range called {
			p[0][k] = into.Rows[rows[i]].P
		}
	} else {
		into.groups = len(s.Sides.Groups)
		tests, err := d.PairwiseRatios(ratios, called, s.InferenceOptions())
		if err != nil {
			return err
		}
		for _, t := range tests {
			pairs, p = append(pairs, t.Contrast), append(p, t.P)
		}
	}
	differences, err := pairDifferences(s, d, columns, ratios, called, pairs)
	if err != nil {
		return err
	}
	for i, k := range called {
		test := &into.Rows[rows[i]]
		for n, c := range pairs {
			row := LabelPairRow{
				Voice: test.Voice, Referent: test.Referent, Family: test.Family,
				Group: s.Sides.Groups[c.Target].Name, Other: s.ReferenceName(c),
				Difference: differences[n][i], P: p[n][k],
			}
			var err error
			if row.Share, err = d.ShareOf(ratios[k], c, true, s.InferenceOptions()); err != nil {
				return err
			}
			if row.OtherShare, err = d.ShareOf(ratios[k], c, false, s.InferenceOptions()); err != nil {
				return err
			}
			if row.P.Defined() {
				test.Pairs++
				into.PairFamily++
			}
			into.Pairs = append(into.Pairs, row)
		}
	}
	into.correct(inference.Alone(), &s.Options, func(string) bool { return true })
	return nil
}

// pairDifferences estimates, for each pair and each family called, the
// difference of the two shares. Families of one referent in one voice have one
// denominator, and so one set of resamples.
func pairDifferences(s *compare.Study, d inference.Design, columns []familyColumn, ratios []inference.Ratio, called []int, pairs []inference.Contrast) ([][]value.Estimate, error) {
	var runs [][]int // places in called
	for i, k := range called {
		if n := len(runs); n > 0 && sameWhole(columns[called[runs[n-1][0]]], columns[k]) {
			runs[n-1] = append(runs[n-1], i)
		} else {
			runs = append(runs, []int{i})
		}
	}
	out := compare.Grid[value.Estimate](len(pairs), len(called))
	err := s.Parallel(len(pairs)*len(runs), func(n int) error {
		pair, run := n/len(runs), runs[n%len(runs)]
		together := make([]inference.Ratio, len(run))
		for k, i := range run {
			together[k] = ratios[called[i]]
		}
		estimates, err := d.ShareDifferences(together, pairs[pair], s.InferenceOptions())
		for k, i := range run {
			if err == nil {
				out[pair][i] = estimates[k]
			}
		}
		return err
	})
	return out, err
}
