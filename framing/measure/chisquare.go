package measure

import "parallax/framing/value"

const pearson = "Pearson (1900), On the criterion that a given system of deviations…, Philosophical Magazine 50(302), 157–175, doi:10.1080/14786440009463897"

func chiSquare() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "chi2", Title: "Pearson's χ², signed", Kind: Contrast,
		Answers: "How far, counting tokens, is the term's table from the same rate in both groups?",
		Formula: "sign(a−E1) · Σ (O−E)²/E over the four cells",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens, or a term that is every token of both",
		Zeros:      "a cell of zero needs no rule; expectations under 5 make the tail inexact",
		Assumes:    byToken,
		References: []string{pearson},
	}, func(p Pair) value.Value {
		t := p.table()
		return t.pearson(t.excess())
	}}
}

func chiSquareYates() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "chi2_yates", Title: "Pearson's χ² with Yates' correction, signed", Kind: Contrast,
		Answers: "The same as chi2, with every observed count moved half a token toward its expectation.",
		Formula: "sign(a−E1) · Σ (|O−E| − min(½, |O−E|))²/E over the four cells",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "as chi2",
		Zeros:      "R's rule: the correction never passes the expectation",
		Assumes:    byToken,
		References: []string{"Yates (1934), Contingency Tables Involving Small Numbers and the χ² Test, JRSS Supplement 1(2), 217–235, doi:10.2307/2983604"},
	}, func(p Pair) value.Value {
		t := p.table()
		return t.pearson(t.towardExpected())
	}}
}

// pearson is Σ d²/E of four cells that lie d off their expectations, with the
// sign of the excess.
func (t table) pearson(d float64) value.Value {
	if t.full() {
		return onlyTerm()
	}
	e1, e2, e3, e4 := t.expected()
	return value.Of(t.signed(d * d * (1/e1 + 1/e2 + 1/e3 + 1/e4)))
}
