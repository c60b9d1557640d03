package corrected

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/correction"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Revise holds findings against the codes: what stays once the machine's errors are taken off is told with
// the corrected numbers, what does not goes to one line of the undecided. Hypotheses stay, with what the codes say. Findings that
// no code speaks to, or too few, say so. The p of the findings that are looked at are corrected among themselves.
func (c *Correction) Revise(findings []study.Finding) (kept, undecided []study.Finding, err error) {
	if c == nil || c.table == nil {
		return findings, nil, nil
	}
	looks := make([]*look, len(findings))
	p := make([]value.Value, len(findings))
	for i := range findings {
		if looks[i], err = c.table.look(findings[i].About); err != nil {
			return nil, nil, err
		}
		p[i] = looks[i].p
	}
	p = inference.Adjust(p, inference.Holm)
	var doubted []string
	for i, f := range findings {
		if p[i].Defined() && f.Kind != hypothesis && !(looks[i].same() && c.table.study.Holds(p[i])) {
			doubted = append(doubted, c.doubt(f.About, looks[i], p[i]))
			continue
		}
		if f.Kind != study.HouseStyle {
			f.Text += looks[i].sentence(p[i])
		}
		kept = append(kept, f)
	}
	if len(doubted) > 0 {
		text := "The machine reads differences that people’s codes do not bear out: " + strings.Join(doubted[:min(len(doubted), maxFindings)], "; ")
		if more := len(doubted) - maxFindings; more > 0 {
			text += fmt.Sprintf("; and %d more", more)
		}
		undecided = []study.Finding{{Kind: study.Undecided, Text: text + ".", See: "corrected"}}
	}
	return kept, undecided, nil
}

// doubt tells in short what the codes do not bear out.
func (c *Correction) doubt(about *study.Share, l *look, p value.Value) string {
	v, _ := p.Get()
	name := c.table.study.Options.Group
	return fmt.Sprintf("%s, %s %s and %s %s once corrected (%s)", thing(about), name(about.Group), l.show(l.first), name(about.Reference), l.show(l.second), answer.PText(v))
}

// thing names what a finding compares.
func thing(about *study.Share) string {
	voice := strings.ToLower(answer.InVoice(about.Voice))
	switch about.Measure {
	case frameShare:
		return fmt.Sprintf("%s statements with the frame “%s”", voice, about.Family)
	case codeShare:
		return fmt.Sprintf("%s “%s”: %s", voice, about.Referent, about.Family)
	case sentimentCoded:
		return voice + " the tone of statements"
	case stanceCoded:
		return fmt.Sprintf("%s the stance to %s", voice, answer.Referent(about.Referent))
	}
	return fmt.Sprintf("%s“%s” names for %s", voice, about.Family, answer.Referent(about.Referent))
}

// hypothesis is the kind of the findings that stay whatever the codes say.
const hypothesis = "hypotheses"

// A look is what the codes say of one finding.
type look struct {
	coded         bool
	first, second value.Estimate
	difference    value.Estimate
	p             value.Value
	mean, less    bool
}

// show tells a number of the look.
func (l *look) show(e value.Estimate) string {
	if l.mean {
		return answer.Decimal(e)
	}
	return answer.Percentage(e)
}

// look fits the two groups of a finding.
func (t *table) look(about *study.Share) (*look, error) {
	l := &look{p: value.Undefined("no codes speak to it")}
	if about == nil {
		return l, nil
	}
	q := slices.IndexFunc(t.quantities, func(q quantity) bool {
		return q.measure == cmp.Or(about.Measure, labelShare) && q.voice == about.Voice && q.referent == about.Referent && q.of == about.Family
	})
	c, err := t.study.ContrastOf(about.Group, about.Reference)
	if q < 0 || err != nil {
		return l, err
	}
	a, err := t.fit(&t.quantities[q], func(g int) bool { return g == c.Target })
	if err != nil {
		return nil, err
	}
	b, err := t.fit(&t.quantities[q], func(g int) bool { return refers(c, g) })
	if err != nil {
		return nil, err
	}
	level, of := t.study.Options.Level, &t.quantities[q]
	l.mean, l.less = of.mean, about.Less
	l.first, l.second = of.shown(a.taken.Share(level)), of.shown(b.taken.Share(level))
	l.difference, l.p = correction.Difference(a.taken, b.taken, level)
	l.difference = of.apart(l.difference)
	l.coded = a.coded > 0 && b.coded > 0
	return l, nil
}

// same reports whether machine and codes see the difference in one direction.
func (l *look) same() bool {
	d, ok := l.difference.Value.Get()
	return ok && (d > 0) == !l.less && d != 0
}

func (l *look) sentence(p value.Value) string {
	if !l.coded {
		return " Uncorrected: nobody coded it."
	}
	v, ok := p.Get()
	if !ok {
		return " Uncorrected: too few were coded."
	}
	if l.mean {
		return fmt.Sprintf(" Corrected by people’s codes of statements, each −1, 0 or 1: a mean of %s and %s, a difference of %s (%s).",
			answer.Decimal(l.first), answer.Decimal(l.second), answer.Decimal(l.difference), answer.PText(v))
	}
	return fmt.Sprintf(" Corrected by people’s codes: %s and %s, a difference of %s points (%s).",
		answer.Percentage(l.first), answer.Percentage(l.second), answer.Points(l.difference), answer.PText(v))
}

// Tests are the p of the shares of words in the outlets' own voice, corrected: the primary tests of the corrections beside the other
// families of a page.
func (c *Correction) Tests() (p []value.Value) {
	if c == nil {
		return nil
	}
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Measure == voiceShare && r.Voice == corpus.Own.String() {
			p = append(p, r.P)
		}
	}
	return p
}

// Findings tells the differences in who speaks that hold once they are corrected, surest first.
func (c *Correction) Findings(at inference.Standing) []study.Finding {
	if c == nil || c.table == nil {
		return nil
	}
	var rows []*Row
	for i := range c.Rows {
		if r := &c.Rows[i]; c.table.study.Holds(at.Adjust(r.PAdjusted)) && r.Measure == voiceShare && r.Voice == corpus.Own.String() {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b *Row) int {
		x, _ := a.PAdjusted.Get()
		y, _ := b.PAdjusted.Get()
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	var out []study.Finding
	for _, r := range rows[:min(len(rows), maxFindings)] {
		p, _ := at.Adjust(r.PAdjusted).Get()
		x, _ := r.Corrected.Value.Get()
		apart, _ := r.Difference.Value.Get()
		out = append(out, study.Finding{
			Kind: "corrected", Groups: []string{r.Group}, Item: voiceShare, Voice: r.Voice, See: "corrected",
			Worth: ranking.Of(ranking.Agency, ranking.OfShares(x, x-apart), ranking.Certainty(p)),
			Text: fmt.Sprintf("%s itself speaks in %s of its words, as people’s codes correct it: %s points from %s (%s, corrected).",
				r.Group, answer.Percentage(r.Corrected), answer.Points(r.Difference), c.table.study.Options.Group(r.Reference), answer.PText(p)),
		})
	}
	return out
}

// maxFindings is the most sentences on who speaks.
const maxFindings = 3
