package page

import (
	"strconv"

	"parallax/framing"
	"parallax/framing/value"
)

// maxPlotPoints bounds the points of all term plots together, beside the rows
// of the keyword table.
const maxPlotPoints = 10000

// plot is the terms of one group's term plot that are no keywords: columns of
// equal length. Names are places in pool.Strings.
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
}

// plots puts the term plots on the page, each with as many of its points as
// there is room for: first those that the group uses less.
func (p *pool) plots(all []framing.TermPlot) {
	room := p.of(maxPlotPoints) / max(1, len(all))
	for i := range all {
		x := &all[i]
		one := plot{
			Group: p.intern(x.Group), Reference: p.intern(x.Reference), Voice: x.Voice,
			Tokens: [2]int{x.TargetTokens, x.ReferenceTokens}, Terms: x.Terms, Term: []int{}, A: []int{}, B: []int{},
			LogRatio: []any{}, Low: []any{}, High: []any{}, P: []any{},
		}
		for _, t := range x.Points[:min(len(x.Points), room)] {
			one.Term, one.A, one.B = append(one.Term, p.intern(t.Term)), append(one.A, t.Target), append(one.B, t.ReferenceCount)
			one.LogRatio = append(one.LogRatio, threeDigits(t.LogRatio.Value))
			one.Low, one.High = append(one.Low, threeDigits(t.LogRatio.Low)), append(one.High, threeDigits(t.LogRatio.High))
			one.P = append(one.P, threeDigits(t.PAdjusted))
		}
		p.Plots = append(p.Plots, one)
	}
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
