package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing"
)

// A Policy says how a study wants its gates held.
type Policy struct {
	// MinDocuments is the least number of documents on which a sampled value
	// (a share of labels, a mean sentiment) must rest.
	MinDocuments int
	// NoDataFails makes a gate without enough data fail the job.
	NoDataFails bool
}

// DefaultMinDocuments is the policy's least number of documents where the
// study says none.
const DefaultMinDocuments = 5

// Check holds the gates against a result. The baseline may be nil: then what
// compares with one has not enough data.
func Check(r *framing.Result, now *Facts, before *Baseline, gates []Gate, policy Policy) *Verdict {
	v := &Verdict{
		Schema: VerdictSchema, Version: r.Provenance.Version, CorpusDigest: r.Provenance.CorpusDigest,
		Documents: r.Corpus.Documents, NoDataFails: policy.NoDataFails, MinDocuments: policy.MinDocuments,
		Checks: []Checked{}, Notes: []string{}, Shifts: []Shift{},
	}
	c := &checker{result: r, now: now, policy: policy}
	if before != nil {
		v.BaselineDigest = before.CorpusDigest
		v.Notes = append(v.Notes, before.differences(NewBaseline(r, now))...)
		c.before = &before.Facts
		v.Shifts = shifts(now, c.before)
	}
	for i := range gates {
		v.Checks = append(v.Checks, c.gate(&gates[i])...)
	}
	v.Failed = v.Count(Tripped) > 0 || policy.NoDataFails && v.Count(NoData) > 0
	return v
}

type checker struct {
	result      *framing.Result
	now, before *Facts // before is nil without a baseline
	policy      Policy
}

// gate checks a gate once for each value that its * stand for.
func (c *checker) gate(g *Gate) []Checked {
	q, _ := find(g.Quantity)
	var out []Checked
	for _, p := range c.pairs(g, q) {
		out = append(out, c.one(g, q, p))
	}
	if len(out) == 0 {
		none := pair{now: sample{args: g.Args, number: missing(0, "nothing in the corpus or the baseline for * to stand for")}}
		out = append(out, c.one(g, q, none))
	}
	return out
}

// A pair is a value now, and the baseline's of the same selection.
type pair struct {
	now    sample
	before *Number
}

func (c *checker) pairs(g *Gate, q quantity) []pair {
	if q.baseline {
		if c.before == nil {
			return []pair{{now: sample{args: g.Args, number: missing(0, "there is no baseline")}}}
		}
		return []pair{{now: newSources(c.now, c.before, g.Args)}}
	}
	var out []pair
	for _, args := range c.selections(g, q) {
		p := pair{now: q.measure(c.now, args)[0]}
		if g.Op == Within {
			was := missing(0, "there is no baseline")
			if c.before != nil {
				was = q.measure(c.before, args)[0].number
			}
			p.before = &was
		}
		out = append(out, p)
	}
	return out
}

// selections are what the gate's * stand for: in the corpus, and after them
// those that only the baseline has. An outlet that is gone is thus missed.
func (c *checker) selections(g *Gate, q quantity) [][]Arg {
	var out [][]Arg
	for _, f := range []*Facts{c.now, c.before} {
		if f == nil {
			continue
		}
		for _, s := range q.measure(f, g.Args) {
			if !slices.ContainsFunc(out, func(a []Arg) bool { return slices.Equal(a, s.args) }) {
				out = append(out, s.args)
			}
		}
	}
	return out
}

// one holds one value against the bound.
func (c *checker) one(g *Gate, q quantity, p pair) Checked {
	n := p.now.number
	out := Checked{
		Gate: g.String(), Quantity: g.Quantity, Line: g.Line, Subject: subject(q.name, p.now.args), Unit: q.unit,
		Value: n, Baseline: p.before, Op: g.Op, Bound: g.Bound, Outcome: NoData, Passages: []Passage{},
	}
	v, ok := n.Value.Get()
	if !ok {
		out.Why = n.Value.Why()
		return out
	}
	if q.sampled && n.Units < c.policy.MinDocuments {
		out.Why = fmt.Sprintf("%s rests on %s, fewer than the %d that the study asks for",
			q.figure(v), plural(n.Units, "document"), c.policy.MinDocuments)
		return out
	}
	distance := 0.0
	if p.before != nil {
		change := n.minus(p.before)
		out.Change = &change
		d, ok := change.Value.Get()
		if !ok {
			out.Why = change.Value.Why()
			return out
		}
		distance = math.Abs(d)
	}
	out.Outcome = Tripped
	if g.keeps(v, distance) {
		out.Outcome = Passed
	}
	out.Clear = clear(g, &out)
	out.Why = q.why(g, &out)
	if out.Outcome == Tripped {
		out.Passages = append(out.Passages, passages(c.result, p.now.behind.refs)...)
		for _, name := range p.now.behind.names[:min(len(p.now.behind.names), 10*maxPassages)] {
			out.Passages = append(out.Passages, Passage{Text: name})
		}
	}
	return out
}

// clear reports whether every value of the interval comes to the same outcome.
func clear(g *Gate, c *Checked) bool {
	n := &c.Value
	if c.Change != nil {
		n = c.Change
	}
	low, high, ok := n.interval()
	if !ok {
		return true
	}
	if g.Op == Within {
		if c.Outcome == Passed {
			return math.Abs(low) <= g.Bound && math.Abs(high) <= g.Bound
		}
		return low > g.Bound || high < -g.Bound
	}
	kept := c.Outcome == Passed
	return g.keeps(low, 0) == kept && g.keeps(high, 0) == kept
}

// why is the outcome as a sentence.
func (q *quantity) why(g *Gate, c *Checked) string {
	v, _ := c.Value.Value.Get()
	text := q.figure(v) + q.bounds(&c.Value)
	if q.sampled {
		text += " on " + plural(c.Value.Units, "document")
	}
	if g.Op == Within {
		b, _ := c.Baseline.Value.Get()
		d, _ := c.Change.Value.Get()
		text += fmt.Sprintf(", %s in the baseline: moved by %s%s", q.figure(b), q.step(d), q.steps(c.Change))
		text += fmt.Sprintf("; up to %s is allowed", strings.TrimPrefix(q.step(g.Bound), "+"))
	} else {
		text += fmt.Sprintf("; %s %s is asked", g.Op.words(), q.figure(g.Bound))
	}
	if c.Outcome == Tripped && !c.Clear {
		text += "; the interval reaches over the bound, so this may be chance"
	}
	return text
}

func (o Op) words() string {
	switch o {
	case AtMost:
		return "at most"
	case AtLeast:
		return "at least"
	case Less:
		return "less than"
	case Greater:
		return "more than"
	}
	return "exactly"
}
