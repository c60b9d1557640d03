package words

import (
	"parallax/framing/inference"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"strconv"

	"parallax/framing"
	"parallax/framing/value"
)

// maxPlotPoints bounds the points of all term plots together, beside the rows
// of the keyword table.
const maxPlotPoints = 10000

// plot is the terms of one group's term plot that are no keywords: columns of
// equal length. Names are places in Pool.Strings.
type plot struct {
	Group     int    `json:"g"`
	Reference int    `json:"r"`
	Voice     string `json:"v"`
	Tokens    [2]int `json:"n"`
	// Terms is how many had the minimum evidence.
	Terms    int   `json:"all"`
	Term     []int `json:"t"`
	A        []int `json:"a"`
	B        []int `json:"b"`
	LogRatio []any `json:"e"`
	Low      []any `json:"l"`
	High     []any `json:"h"`
	P        []any `json:"p"`
	// Holds is 1 for the terms whose difference holds.
	Holds []int `json:"s"`
}

// plots is what the term plots show, beside the table of keywords.
type plots struct {
	Plots []plot `json:"plots"`
	// Significance is the largest p that calls a difference, for readers, and
	// MinDocs the least evidence of a term, in documents.
	Significance string `json:"significance"`
	MinDocs      int    `json:"min_docs"`
}

// newPlots takes of each plot as many points as there is room for: first the terms
// that the group uses less.
func newPlots(all []framing.TermPlot, p *part.Pool) plots {
	o := p.Result.Provenance.Options
	out := plots{Plots: []plot{}, Significance: numeral.P(value.Of(inference.Significance(o.Level))), MinDocs: o.MinDocs}
	room := p.Of(maxPlotPoints) / max(1, len(all))
	for i := range all {
		x := &all[i]
		one := plot{
			Group: p.Intern(x.Group), Reference: p.Intern(x.Reference), Voice: x.Voice,
			Tokens: [2]int{x.TargetTokens, x.ReferenceTokens}, Terms: x.Terms, Term: []int{}, A: []int{}, B: []int{},
			LogRatio: []any{}, Low: []any{}, High: []any{}, P: []any{}, Holds: []int{},
		}
		for _, t := range x.Points[:min(len(x.Points), room)] {
			one.Term, one.A, one.B = append(one.Term, p.Intern(t.Term)), append(one.A, t.Target), append(one.B, t.ReferenceCount)
			one.LogRatio = append(one.LogRatio, threeDigits(t.LogRatio.Value))
			one.Low, one.High = append(one.Low, threeDigits(t.LogRatio.Low)), append(one.High, threeDigits(t.LogRatio.High))
			one.P, one.Holds = append(one.P, threeDigits(t.PAdjusted)), append(one.Holds, 0)
			if t.Holds {
				one.Holds[len(one.Holds)-1] = 1
			}
		}
		out.Plots = append(out.Plots, one)
	}
	return out
}

// threeDigits is a number as a plot needs it; nil where there is none.
func threeDigits(v value.Value) any {
	x, ok := v.Get()
	if !ok {
		return nil
	}
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	if err != nil {
		return x
	}
	return y
}
