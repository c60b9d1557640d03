package labels

import (
	"fmt"
	"math"
	"slices"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
)

// maxPairTests bounds the pair tests that a page holds.
const maxPairTests = 6000

// pairSet is the pair tests of one family in one voice, as the page's scripts
// read them: each is two groups as places in Pool.Strings, the difference and its
// bounds in percentage points, the corrected p in thousandths, null where undefined, and 1 where the two differ.
type pairSet struct {
	Voice    string  `json:"v"`
	Referent int     `json:"r"`
	Family   int     `json:"f"`
	Groups   int     `json:"n"`
	Rows     [][]any `json:"p"`
}

// familyKey names a family in one voice.
type familyKey struct{ voice, referent, family string }

// testViews arranges the tests by family; pairs of as many families as there is
// room for, in the order of the voices.
type testViews map[familyKey]*part.TestLane

func newTestViews(r *framing.Result, p *part.Pool) testViews {
	views := testViews{}
	pairs := map[familyKey][]*framing.LabelPairRow{}
	for i := range r.LabelTests.Pairs {
		x := &r.LabelTests.Pairs[i]
		k := familyKey{x.Voice, x.Referent, x.Family}
		pairs[k] = append(pairs[k], x)
	}
	room := p.Of(maxPairTests)
	sets := []pairSet{}
	for _, x := range r.LabelTests.Rows {
		k := familyKey{x.Voice, x.Referent, x.Family}
		l := &part.TestLane{Voice: x.Voice, Pairs: part.None}
		if !x.P.Defined() {
			l.Text, l.Why = numeral.None, x.P.Why()
		} else if all := pairs[k]; len(all) > 0 {
			l.Text = fmt.Sprintf("%s; %d of %s", told(&x), x.PairsHold, numeral.Counted(x.Pairs, "pair"))
			if room -= len(all); room >= 0 {
				l.Pairs = len(sets)
				sets = append(sets, newPairSet(p, k, len(r.Groups), all))
			}
		} else {
			l.Text = told(&x)
		}
		views[k] = l
	}
	p.Draw("pairs", sets)
	return views
}

// told is whether the groups differ, as the row says.
func told(x *framing.LabelTestRow) string {
	if x.Differ {
		return "differ, " + pIs(x.PAdjusted)
	}
	return "not told apart, " + pIs(x.PAdjusted)
}

// pIs is a corrected p in a sentence.
func pIs(p value.Value) string {
	s := numeral.P(p)
	if s[0] == '<' {
		return "p < " + s[1:]
	}
	return "p = " + s
}

func newPairSet(p *part.Pool, k familyKey, groups int, rows []*framing.LabelPairRow) pairSet {
	s := pairSet{Voice: k.voice, Referent: p.Intern(k.referent), Family: p.Intern(k.family), Groups: groups}
	slices.SortStableFunc(rows, (*framing.LabelPairRow).Compare)
	for _, x := range rows {
		d := x.Difference
		s.Rows = append(s.Rows, []any{p.Intern(x.Group), p.Intern(x.Other), rounded(d.Value, 100), rounded(d.Low, 100), rounded(d.High, 100), rounded(x.PAdjusted, 1000), bit(x.Holds)})
	}
	return s
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rounded is a number in a smaller unit, as a whole number; nil for no value.
func rounded(v value.Value, times float64) any {
	x, ok := v.Get()
	if !ok {
		return nil
	}
	return int(math.Round(float64(x * times)))
}

// cells are the tests of a referent's families, for the foot of its matrix.
func (v testViews) cells(referent string, families []part.Head) []part.TestCell {
	var cells []part.TestCell
	any := false
	for _, f := range families {
		cell := part.TestCell{Family: f.Name}
		for _, voice := range part.Voices() {
			if l := v[familyKey{voice, referent, f.Name}]; l != nil {
				cell.Lanes = append(cell.Lanes, *l)
				any = true
			}
		}
		cells = append(cells, cell)
	}
	if !any {
		return nil
	}
	return cells
}
