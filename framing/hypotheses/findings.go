package hypotheses

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Findings tells every hypothesis, as it was named, with its verdict.
func Findings(rows []Row) []study.Finding {
	var out []study.Finding
	for i := range rows {
		row := &rows[i]
		text := fmt.Sprintf("Hypothesis %s: %s. %s", row.Verdict, row.Hypothesis, row.numbers(len(rows))) + row.alikeText()
		groups := []string{row.of.Target}
		if row.of.Reference != study.Rest {
			groups = append(groups, row.of.Reference)
		}
		f := study.Finding{Kind: Kind, Text: text, Groups: groups, Referent: row.of.Referent, Voice: row.of.Voice}
		if row.of.Measure == "label_share" {
			f.About = &study.Share{Voice: row.of.Voice, Referent: row.of.Referent, Family: row.of.Family, Group: row.of.Target, Reference: row.of.Reference}
		}
		out = append(out, f)
	}
	return out
}

// numbers tells the number of both groups, and the test of their difference.
func (r *Row) numbers(family int) string {
	p, ok := r.PAdjusted.Get()
	if !ok {
		return "It is not tested: " + r.PAdjusted.Why() + "."
	}
	reference := r.of.Reference
	if reference == study.Rest {
		reference = "the rest"
	}
	text := fmt.Sprintf("%s has %s, %s %s: a difference of %s (%s, corrected for %s",
		r.of.Target, r.in.show(r.Target), reference, r.in.show(r.Reference), r.in.showDifference(r.Difference), answer.PText(p), Counted(family))
	if model, ok := r.Model.Get(); ok {
		text += "; a beta-binomial model alone has " + answer.PText(model)
	}
	if r.AtEdge {
		text += "; at the edge: another seed may decide otherwise"
	}
	return text + ")."
}

// Counted is a number of hypotheses in a sentence.
func Counted(n int) string {
	if n == 1 {
		return "1 hypothesis"
	}
	return fmt.Sprintf("%d hypotheses", n)
}

// alikeText tells how the difference stands to the margin, where one was named.
func (r *Row) alikeText() string {
	if r.of.Margin == 0 {
		return ""
	}
	margin := r.in.showMargin(r.of.Margin)
	low, okLow := r.Within.Low.Get()
	high, okHigh := r.Within.High.Get()
	if !okLow || !okHigh {
		return " Whether they are alike within " + margin + " can't be said: " + r.Within.Low.Why() + "."
	}
	bounds := fmt.Sprintf(", by two one-sided tests (the difference lies in %s)", r.in.showBounds(low, high))
	switch {
	case r.Alike:
		return " They are alike within " + margin + bounds + "."
	case r.Holds:
		return " That they are alike within " + margin + " is not shown" + bounds + "."
	}
	return " Neither a difference nor that they are alike within " + margin + " is shown" + bounds + ": the documents are too few to tell."
}

// show is the number of one group as a sentence has it.
func (s scale) show(e value.Estimate) string {
	switch s {
	case share, wordShare:
		return answer.Percentage(e)
	case perThousand:
		return answer.Decimal(e) + " per 1,000 words"
	}
	return answer.Decimal(e)
}

func (s scale) showDifference(e value.Estimate) string {
	if s.bounded() {
		return answer.Points(e) + " points"
	}
	return answer.Decimal(e)
}

func (s scale) showMargin(m float64) string {
	bare := value.Estimate{Value: value.Of(m), Low: value.Undefined("a margin"), High: value.Undefined("a margin")}
	return "±" + s.showDifference(bare)
}

func (s scale) showBounds(low, high float64) string {
	bare := func(v float64) value.Estimate {
		return value.Estimate{Value: value.Of(v), Low: value.Undefined("a bound"), High: value.Undefined("a bound")}
	}
	if s.bounded() {
		return "[" + answer.Points(bare(low)) + ", " + answer.Points(bare(high)) + "] points"
	}
	return "[" + answer.Decimal(bare(low)) + ", " + answer.Decimal(bare(high)) + "]"
}

// Kind is that of the findings on hypotheses.
const Kind = "hypotheses"
