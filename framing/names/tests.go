package names

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// MaxPairGroups is the most groups of which every two are compared: 40 make
// 780 pairs, 200 would make 19,900, which nobody reads and whose correction
// would let nothing through.
const MaxPairGroups = 40

// LabelTests tell whether the groups' shares of a family of names differ at
// all, and if so, between whom.
type LabelTests struct {
	// Family is the number of omnibus tests, over which their p is corrected, PairFamily that of
	// the pairs: corrected within their family of names, and for its being one of those called.
	Family     int `json:"family"`
	PairFamily int `json:"pair_family"`
	// Note is why there are no tests or no pairs; "" where there are.
	Note  string         `json:"note,omitempty"`
	Rows  []LabelTestRow `json:"rows"`
	Pairs []LabelPairRow `json:"pairs"`
}

// A LabelTestRow is the omnibus test of one family of names in one voice: do
// the groups differ in its share of the referent?
type LabelTestRow struct {
	Voice    string `json:"voice" title:"Voice"`
	Referent string `json:"referent" title:"Referent"`
	Family   string `json:"family" title:"Family"`
	// Z is the largest balanced z of a group against the others.
	Z         value.Value `json:"z" title:"z" measure:"label_omnibus"`
	P         value.Value `json:"p" title:"p" measure:"label_omnibus" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"label_omnibus" kind:"p"`
	// Differ says that they do, by that p.
	Differ bool `json:"differ" title:"Differ"`
	// Pairs of groups that were tested, and PairsHold that differ after the
	// correction; both 0 where the omnibus test calls no difference.
	Pairs     int `json:"pairs" title:"Pairs"`
	PairsHold int `json:"pairs_hold" title:"Pairs that differ"`
}

// A LabelPairRow is one pair of groups, of a family that the omnibus test calls.
type LabelPairRow struct {
	Voice    string `json:"voice" title:"Voice"`
	Referent string `json:"referent" title:"Referent"`
	Family   string `json:"family" title:"Family"`
	Group    string `json:"group" title:"Group"`
	Other    string `json:"other" title:"Other group"`
	// Difference is the group's share less the other's.
	Difference value.Estimate `json:"difference" title:"Difference" measure:"label_difference" kind:"share"`
	P          value.Value    `json:"p" title:"p" measure:"label_difference" kind:"p"`
	PAdjusted  value.Value    `json:"p_adjusted" title:"p adjusted" measure:"label_difference" kind:"p"`
	// Holds says that the two differ, by that p.
	Holds bool `json:"holds" title:"Differ"`
}

// familyColumn is a family of names in one voice, as a column of tests.
type familyColumn struct {
	slot, item int
	labelItem
}

// families lists the family totals of the label table, voice by voice.
func (t *labelTable) families() []familyColumn {
	var list []familyColumn
	for slot := range compare.VoiceNames() {
		for i, item := range t.items {
			if item.family != "" && item.label == "" {
				list = append(list, familyColumn{slot, i, item})
			}
		}
	}
	return list
}

// alone says of each referent whether it has but one family, whose share is all.
func (t *labelTable) alone() map[string]bool {
	count := map[string]int{}
	for _, item := range t.items {
		if item.family != "" && item.label == "" {
			count[item.referent]++
		}
	}
	alone := map[string]bool{}
	for referent, n := range count {
		alone[referent] = n == 1
	}
	return alone
}

// Tests fills in whether and between whom the families' shares differ.
func Tests(s *compare.Study) (into LabelTests, err error) {
	if s.Options.Codebook == nil {
		return into, nil
	}
	if len(s.Sides.Groups) < 2 {
		into.Note = "one group: there is nobody to compare it with"
		return into, nil
	}
	t, u := countNames(s), s.Units()
	columns := t.families()
	ratios := make([]inference.Ratio, len(columns))
	for k, c := range columns {
		ratios[k] = u.Ratio(func(g int) compare.Ratio { return t.cell(g, c.slot, c.item).byDoc }, len(s.Sides.Groups))
	}
	tests, err := u.Design.OmnibusRatios(ratios, s.InferenceOptions())
	if err != nil {
		return into, err
	}
	alone := t.alone()
	for k, c := range columns {
		if alone[c.referent] {
			tests.P[k] = value.Undefined("the referent has one family of names, which is all of it")
		}
	}
	adjusted := inference.Adjust(tests.P, s.InferenceOptions().Correction)
	var called []int
	for k, c := range columns {
		row := LabelTestRow{Voice: compare.VoiceNames()[c.slot], Referent: c.referent, Family: c.family, Z: tests.Z[k], P: tests.P[k], PAdjusted: adjusted[k]}
		if row.P.Defined() {
			into.Family++
		}
		if row.Differ = s.Holds(row.PAdjusted); row.Differ {
			called = append(called, k)
		}
		into.Rows = append(into.Rows, row)
	}
	if n := len(s.Sides.Groups); n > MaxPairGroups {
		into.Note = fmt.Sprintf("%d groups make %d pairs: pairs are compared where there are %d groups or fewer", n, n*(n-1)/2, MaxPairGroups)
		return into, nil
	}
	return into, labelPairs(s, &into, u.Design, columns, ratios, called)
}

// labelPairs compares every two groups in the families that were called.
func labelPairs(s *compare.Study, into *LabelTests, d inference.Design, columns []familyColumn, ratios []inference.Ratio, called []int) error {
	if len(called) == 0 {
		return nil
	}
	pairs, err := d.PairwiseRatios(ratios, called, s.InferenceOptions())
	if err != nil {
		return err
	}
	differences, err := pairDifferences(s, d, columns, ratios, called, pairs)
	if err != nil {
		return err
	}
	for i, k := range called {
		test := &into.Rows[k]
		raw := make([]value.Value, len(pairs))
		for n, p := range pairs {
			raw[n] = p.P[k]
		}
		adjusted := inference.Branch(test.PAdjusted, raw, into.Family, len(called))
		for n, p := range pairs {
			row := LabelPairRow{
				Voice: test.Voice, Referent: test.Referent, Family: test.Family,
				Group: s.Sides.Groups[p.Target].Name, Other: s.Sides.Groups[p.Reference].Name,
				Difference: differences[n][i], P: p.P[k], PAdjusted: adjusted[n],
			}
			if row.P.Defined() {
				test.Pairs++
				into.PairFamily++
			}
			if row.Holds = s.Holds(row.PAdjusted); row.Holds {
				test.PairsHold++
			}
			into.Pairs = append(into.Pairs, row)
		}
	}
	return nil
}

// pairDifferences estimates, for each pair and each family called, the
// difference of the two shares. Families of one referent in one voice have one
// denominator, and so one set of resamples.
func pairDifferences(s *compare.Study, d inference.Design, columns []familyColumn, ratios []inference.Ratio, called []int, pairs []inference.PairTest) ([][]value.Estimate, error) {
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
		estimates, err := d.ShareDifferences(together, pairs[pair].Contrast, s.InferenceOptions())
		for k, i := range run {
			if err == nil {
				out[pair][i] = estimates[k]
			}
		}
		return err
	})
	return out, err
}

// sameWhole says that two columns are parts of one referent in one voice.
func sameWhole(a, b familyColumn) bool { return a.slot == b.slot && a.of == b.of }
