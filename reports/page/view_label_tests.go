package page

import (
	"fmt"
	"math"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// maxPairTests bounds the pair tests that a page holds.
const maxPairTests = 6000

// testCell is what the tests over all groups say of one family, by voice.
type testCell struct {
	Family string
	Lanes  []testLane
}

// testLane is the line of one voice; Pairs is its place in pool.Pairs.
type testLane struct {
	Voice, Text, Why string
	Pairs            int
}

// pairSet is the pair tests of one family in one voice, as the page's scripts
// read them: each is two groups as places in pool.Strings, the difference and its
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
type testViews map[familyKey]*testLane

func newTestViews(r *framing.Result, p *pool) testViews {
	views := testViews{}
	pairs := map[familyKey][]*framing.LabelPairRow{}
	for i := range r.LabelTests.Pairs {
		x := &r.LabelTests.Pairs[i]
		k := familyKey{x.Voice, x.Referent, x.Family}
		pairs[k] = append(pairs[k], x)
	}
	room := p.of(maxPairTests)
	for _, x := range r.LabelTests.Rows {
		k := familyKey{x.Voice, x.Referent, x.Family}
		l := &testLane{Voice: x.Voice, Pairs: none}
		if !x.P.Defined() {
			l.Text, l.Why = numeral.None, x.P.Why()
		} else if all := pairs[k]; len(all) > 0 {
			l.Text = fmt.Sprintf("differ, %s; %d of %s", pIs(x.PAdjusted), x.PairsHold, numeral.Counted(x.Pairs, "pair"))
			if room -= len(all); room >= 0 {
				l.Pairs = len(p.Pairs)
				p.Pairs = append(p.Pairs, p.pairSet(k, len(r.Groups), all))
			}
		} else {
			l.Text = "not told apart, " + pIs(x.PAdjusted)
			if x.Differ {
				l.Text = "differ, " + pIs(x.PAdjusted)
			}
		}
		views[k] = l
	}
	return views
}

// pIs is a corrected p in a sentence.
func pIs(p value.Value) string {
	s := numeral.P(p)
	if s[0] == '<' {
		return "p < " + s[1:]
	}
	return "p = " + s
}

func (p *pool) pairSet(k familyKey, groups int, rows []*framing.LabelPairRow) pairSet {
	s := pairSet{Voice: k.voice, Referent: p.intern(k.referent), Family: p.intern(k.family), Groups: groups}
	for _, x := range rows {
		d := x.Difference
		s.Rows = append(s.Rows, []any{p.intern(x.Group), p.intern(x.Other), rounded(d.Value, 100), rounded(d.Low, 100), rounded(d.High, 100), rounded(x.PAdjusted, 1000), bit(x.Holds)})
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
func (v testViews) cells(referent string, families []familyView) []testCell {
	var cells []testCell
	any := false
	for _, f := range families {
		cell := testCell{Family: f.Name}
		for _, voice := range voices() {
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
