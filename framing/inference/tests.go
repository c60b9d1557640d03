package inference

import (
	"fmt"
	"math"

	"parallax/framing/value"
)

// Tests are the p-values of a family of columns (terms or ratios) in one
// contrast or over all groups. An undefined p has its reason; its column is no member of the family.
type Tests struct {
	// Z is the balanced z, without sign: near the size of a standard normal where there is no difference.
	Z []value.Value `json:"-"`
	// P is the permutation p, two-sided.
	P []value.Value `json:"-"`
	// Adjusted is P under the correction, over the family.
	Adjusted []value.Value `json:"-"`
	// StepDown is the Westfall–Young p, adjusted over the family.
	StepDown []value.Value `json:"-"`
	// doubt is the standard error of P for there being so many deals and not all.
	doubt []float64
	// Family is the number of columns tested.
	Family int `json:"family"`
	// Permutations is the number of deals, and Deals how many different ones all documents have;
	// a ratio whose denominator stands in fewer documents has fewer.
	Permutations int     `json:"permutations"`
	Deals        float64 `json:"deals"`
	// Null says whose re-dealt values P counts: "own" of each column, or
	// "pooled" of the family.
	Null       string     `json:"null"`
	Correction Correction `json:"correction"`
	// Units is the number of documents (or clusters) dealt, by group.
	Units []int `json:"units"`
}

// Terms tests every term of the design in one contrast. Index i of the result
// is term i.
func (d Design) Terms(c Contrast, o Options) (*Tests, error) {
	if err := d.ready(o, true); err != nil {
		return nil, err
	}
	units := d.contrastUnits(c)
	l := newLayout(units, 2)
	t := newTests(d.Rows.Cols, l, o)
	if why := tooFew(l, ""); why != "" {
		return t.none(why), nil
	}
	docs := d.termDocs(units)
	terms := t.enough(docs, o)
	o.classes = frequencyClasses(docs, terms)
	r := d.termScores(units, l, terms)
	t.fill(terms, permute([]panel{newPanel(0, upTo(len(terms)), units, l, r, sumStatistic)}, len(terms), o), o)
	t.atLeast(terms, d.tokenBounds(units, l, terms))
	return t, nil
}

func (d Design) ready(o Options, terms bool) error {
	if err := o.Validate(); err != nil {
		return err
	}
	if err := d.Validate(); err != nil {
		return err
	}
	if terms && d.Rows == nil {
		return fmt.Errorf("design: no counts of terms to test")
	}
	return nil
}

// termDocs is the number of units in which each term occurs.
func (d Design) termDocs(units []unit) []int {
	docs := make([]int, d.Rows.Cols)
	last := make([]int, d.Rows.Cols)
	for i, u := range units {
		for _, row := range u.rows {
			cols, _ := d.Rows.Row(row)
			for _, t := range cols {
				if last[t] != i+1 {
					last[t] = i + 1
					docs[t]++
				}
			}
		}
	}
	return docs
}

// tooFew says why there is nothing to deal; "" where there is.
func tooFew(l layout, with string) string {
	for g := range l.groups {
		if n := l.total(g); n < 2 {
			return fmt.Sprintf("%s has %d %s%s, and a test needs 2", groupName(g, l.groups), n, plural(n, "document"), with)
		}
	}
	if l.deals() < 2 {
		return "no stratum holds documents of both sides, so none can be permuted"
	}
	return ""
}

func groupName(g, groups int) string {
	switch {
	case groups > 2:
		return fmt.Sprintf("group %d", g)
	case g == 0:
		return "the target"
	}
	return "the reference"
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

func newTests(columns int, l layout, o Options) *Tests {
	t := &Tests{Permutations: o.Permutations, Correction: o.Correction}
	for g := range l.groups {
		t.Units = append(t.Units, l.total(g))
	}
	if l.strata() > 0 {
		t.Deals = l.deals()
	}
	for _, v := range []*[]value.Value{&t.Z, &t.P, &t.Adjusted, &t.StepDown} {
		*v = make([]value.Value, columns)
	}
	return t
}

// none leaves every column without a test, for one reason.
func (t *Tests) none(why string) *Tests {
	for j := range t.P {
		t.leave(j, why)
	}
	return t
}

func (t *Tests) leave(j int, why string) { t.put(j, value.Undefined("%s", why)) }

func (t *Tests) put(j int, v value.Value) {
	t.Z[j], t.P[j], t.Adjusted[j], t.StepDown[j] = v, v, v, v
}

// enough lists the columns with the minimum evidence, and leaves the others.
// Which columns those are does not depend on the groups, so the test stays valid
// (Bourgon, Gentleman & Huber 2010, PNAS 107(21), doi:10.1073/pnas.0914005107).
func (t *Tests) enough(docs []int, o Options) []uint32 {
	var columns []uint32
	few := make([]value.Value, max(1, o.MinDocs)) // by the number of documents
	for n := range few {
		few[n] = value.Undefined("in %d %s, and a test needs %d", n, plural(n, "document"), len(few))
		if o.Permutations == 0 {
			few[n] = value.Undefined("no permutations were asked for")
		}
	}
	for j, n := range docs {
		switch {
		case o.Permutations == 0:
			t.put(j, few[0])
		case n < len(few):
			t.put(j, few[n])
		default:
			columns = append(columns, uint32(j))
		}
	}
	t.Family = len(columns)
	return columns
}

// fill turns counts into p-values, which atLeast adjusts. (1 + count)/(1 + deals) counts the groups
// as they are among the deals: Phipson & Smyth (2010), SAGMB 9(1), 39,
// doi:10.2202/1544-6115.1585.
func (t *Tests) fill(columns []uint32, n *null, o Options) {
	t.Null = "pooled"
	if n.alone {
		t.Null = "own"
	}
	t.doubt = make([]float64, len(t.P))
	for k, j := range columns {
		t.Z[j] = value.Of(n.observed[k])
		p := n.p(k)
		t.doubt[j] = math.Sqrt(p * (1 - p) / n.dealt[k])
		// No test can say more than that the deal at hand is one of so many.
		t.P[j] = value.Of(math.Max(p, 1/n.deals[k]))
		t.StepDown[j] = value.Of(math.Max((1+float64(n.stepdown[k]))/float64(1+o.Permutations), 1/n.deals[k]))
	}
	// The p of a step is never under the p of the step before.
	order := newRanks(n.observed).order
	most := 0.0
	for i := len(order) - 1; i >= 0; i-- {
		j := columns[order[i]]
		v, _ := t.StepDown[j].Get()
		most = math.Max(most, v)
		t.StepDown[j] = value.Of(most)
	}
}

func (t *Tests) adjust() {
	if t.Correction == WestfallYoung {
		copy(t.Adjusted, t.StepDown)
		return
	}
	t.Adjusted = Adjust(t.P, t.Correction)
}
