package corrected

import (
	"fmt"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/correction"
	"parallax/framing/inference"
	"parallax/framing/learned"
	"parallax/framing/study"
	"parallax/framing/value"
)

// An AccuracyRow is what the machine makes of one code: of the statements to which people give it, how many the
// machine reads so or otherwise.
type AccuracyRow struct {
	Variable string `json:"variable" title:"Variable" print:"yes"`
	// Group is "" for all groups.
	Group string `json:"group" title:"Group" print:"yes"`
	// Hands is a code that people give, Machine what the machine reads.
	Hands   string `json:"hands" title:"People" print:"yes"`
	Machine string `json:"machine" title:"Machine" print:"yes"`
	// Statements of the sample of which some coder says the one and the machine the other.
	Statements int `json:"statements" title:"Statements" print:"yes"`
	// Share of the statements with the code Hands, in the corpus: each coded one stands for 1/π, and its coders for equal parts of it.
	Share value.Estimate `json:"share" title:"Share" measure:"corrected_accuracy" kind:"share" print:"yes"`
}

// accuracy is the confusion of every variable that the machine answers, for all groups and for each.
func (t *table) accuracy() ([]AccuracyRow, error) {
	rows := []AccuracyRow{}
	sample := t.coded.Sample
	for v := range sample.Variables {
		if sample.Variables[v].Confirms || sample.Variables[v].Own && t.learned(v) == nil {
			continue
		}
		d, err := t.coded.with(t.study, []int{v})
		if err != nil {
			return nil, err
		}
		groups := map[string]bool{"": true}
		for _, i := range d.items {
			groups[sample.Items[i].Group] = true
		}
		for _, group := range slices.Sorted(maps.Keys(groups)) {
			found, err := t.confusion(v, group, d)
			if err != nil {
				return nil, err
			}
			rows = append(rows, found...)
		}
	}
	return rows, nil
}

// The codes of the row that tells how many statements are read as people code them.
const (
	anyCode  = "(any)"
	sameCode = "(the same)"
)

// confusion is that of one variable in one group ("" for all): first what is read as people code it, then code by code.
func (t *table) confusion(v int, group string, d *sampled) ([]AccuracyRow, error) {
	var rows []AccuracyRow
	add := func(hand, machine string, of, is func(hand, machine string) bool) error {
		q := correction.Ratio{Whole: make([]correction.Parts, t.coded.clusters), Machine: make([]correction.Parts, len(d.items))}
		n := 0
		for k, i := range d.items {
			x, p := &t.coded.Sample.Items[i], correction.Parts{}
			coders := float64(len(d.codes[k]))
			for _, codes := range d.codes[k] {
				if tool := t.tool(v, i); tool != "" && (group == "" || x.Group == group) && of(codes[0], tool) {
					one := part(is(codes[0], tool), 1/coders)
					p.Num, p.Den = p.Num+one.Num, p.Den+one.Den
				}
			}
			if p.Num > 0 {
				n++
			}
			q.Hand = append(q.Hand, p)
		}
		fit, err := d.draw.Hand(q)
		if err == nil && n > 0 {
			rows = append(rows, AccuracyRow{t.coded.Sample.Variables[v].Name, group, hand, machine, n, fit.Share(t.study.Options.Level)})
		}
		return err
	}
	err := add(anyCode, sameCode, func(string, string) bool { return true }, func(hand, machine string) bool { return hand == machine })
	codes := t.coded.Sample.Variables[v].Codes
	for _, hand := range codes {
		for _, machine := range codes {
			if err == nil {
				err = add(hand, machine, func(h, _ string) bool { return h == hand }, func(_, m string) bool { return m == machine })
			}
		}
	}
	return rows, err
}

// learned is what was learned of a variable; nil where nothing is read.
func (t *table) learned(v int) *learned.Reading {
	for i := range t.study.Learned {
		if r := &t.study.Learned[i]; r.Variable == t.coded.Sample.Variables[v].Name && r.Refused == "" {
			return r
		}
	}
	return nil
}

// tool is the machine's code of an item.
func (t *table) tool(v, item int) string {
	if r := t.learned(v); r != nil {
		return r.Codes[r.Likeliest(t.coded.statement[item])]
	}
	return t.coded.Sample.Items[item].Tool[v]
}

// An erred is by how much the machine's share of some groups is too high or too low, by the codes.
func (t *table) erred(q *quantity, in func(group int) bool) (*correction.Fit, error) {
	d := t.draw(q)
	ratio := correction.Ratio{Whole: make([]correction.Parts, t.coded.clusters), Machine: make([]correction.Parts, len(d.items))}
	for k, item := range d.items {
		var p correction.Parts
		i := t.coded.statement[item]
		if g := t.study.Sides.Of[i]; g >= 0 && in(g) {
			machine := q.machine(i)
			for _, codes := range d.codes[k] {
				hand := q.hand(i, codes)
				p.Num += machine.Num - hand.Num
				p.Den += (machine.Den + hand.Den) / 2
			}
			coders := float64(len(d.codes[k]))
			p.Num, p.Den = p.Num/coders, p.Den/coders
		}
		ratio.Hand = append(ratio.Hand, p)
	}
	return d.draw.Hand(ratio)
}

// nameOf names a share in a sentence.
func nameOf(r *Row) string {
	switch r.Measure {
	case voiceShare:
		return "the outlet's own share of its words"
	case frameShare:
		return fmt.Sprintf("the share of its own statements with the frame “%s”", r.Of)
	case sentimentCoded:
		return "the mean feeling of its own statements"
	case stanceCoded:
		return fmt.Sprintf("the mean stance of its own statements to %s", answer.Referent(r.Referent))
	}
	return fmt.Sprintf("the share of “%s” names for %s in its own voice", r.Of, r.Referent)
}

// misled warns where the machine errs more in one group than in its reference, in the direction of the difference that it
// reads. The p of one measure's shares are corrected together.
func (t *table) misled(rows []Row) ([]study.Warning, error) {
	var p []value.Value
	var warnings []study.Warning
	for i := range rows {
		r := &rows[i]
		if !slices.Contains([]string{voiceShare, labelShare, frameShare, sentimentCoded, stanceCoded}, r.Measure) || r.Voice != corpus.Own.String() || !r.Difference.Low.Defined() {
			continue
		}
		q := slices.IndexFunc(t.quantities, func(q quantity) bool {
			return q.measure == r.Measure && q.voice == r.Voice && q.referent == r.Referent && q.of == r.Of
		})
		c, err := t.study.ContrastOf(r.Group, r.Reference)
		if err != nil {
			return nil, err
		}
		mine, err := t.erred(&t.quantities[q], func(g int) bool { return g == c.Target })
		if err != nil {
			return nil, err
		}
		others, err := t.erred(&t.quantities[q], func(g int) bool { return refers(c, g) })
		if err != nil {
			return nil, err
		}
		apart, of := correction.Difference(mine, others, t.study.Options.Level)
		more, ok := apart.Value.Get()
		read, _ := r.MachineDifference.Get()
		if !ok || more*read <= 0 {
			continue // it errs against the difference that it reads
		}
		p = append(p, of)
		further, difference := answer.Points(apart)+" points", answer.Points(value.Estimate{Value: r.MachineDifference})
		if t.quantities[q].mean {
			further, difference = answer.Decimal(t.quantities[q].apart(apart)), answer.Decimal(value.Estimate{Value: r.MachineDifference})
		}
		direction := "up"
		if more < 0 {
			direction = "down"
		}
		warnings = append(warnings, study.Warning{
			Code: "machine-errs-apart", Subject: r.Group,
			Text: fmt.Sprintf("by people's codes the machine errs in %s otherwise than in %s: %s is %s further %s, where the machine reads a difference of %s",
				r.Group, t.study.Options.Group(r.Reference), nameOf(r), further, direction, difference),
			Remedy: "tell the corrected numbers, not the machine's",
		})
	}
	var out []study.Warning
	for i, v := range inference.Adjust(p, t.study.InferenceOptions().Correction) {
		if t.study.Holds(v) {
			out = append(out, warnings[i])
		}
	}
	return out, nil
}
