package measure

import (
	"math"

	"parallax/framing/value"
	"parallax/internal/stats"
)

const dunning = "Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19(1), 61–74"

const byToken = "Every token is an independent draw. News words come in bursts, so as a test it calls too many terms; use it to rank, and the test by document to decide."

func g2() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "g2", Title: "Log-likelihood G², four cells, signed", Kind: Contrast,
		Answers: "How much evidence is there, counting tokens, that the term is used at different rates?",
		Formula: "sign(a−E1) · 2·Σ O·ln(O/E) over the four cells",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens, or a term that is every token of both",
		Zeros:      "0·ln 0 = 0, exactly",
		Assumes:    byToken,
		References: []string{dunning},
	}, func(p Pair) value.Value { return fourCell(p.table()) }}
}

func fourCell(t table) value.Value {
	if t.full() {
		return onlyTerm()
	}
	return value.Of(t.signed(t.deviance(t.excess())))
}

func onlyTerm() value.Value {
	return value.Undefined("the term is every token of both groups, so there is nothing to compare it with")
}

// deviance is 2·Σ O·ln(O/E) of four cells that lie d off their expectations.
func (t table) deviance(d float64) float64 {
	e1, e2, e3, e4 := t.expected()
	return 2 * (stats.Deviance(e1, d) + stats.Deviance(e2, -d) + stats.Deviance(e3, -d) + stats.Deviance(e4, d))
}

func g2TwoCell() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "g2_2cell", Title: "Log-likelihood G², two cells (Rayson), signed", Kind: Contrast,
		Answers: "The same as g2, in the form of Wmatrix and the log-likelihood wizard, which leaves out the cells of the other tokens.",
		Formula: "sign(a−E1) · 2·(a·ln(a/E1) + b·ln(b/E2))",
		Unit:    "χ² with 1 degree of freedom, nearly",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "0·ln 0 = 0, exactly",
		Assumes:    byToken,
		References: []string{"Rayson & Garside (2000), Comparing Corpora using Frequency Profiling, Workshop on Comparing Corpora, ACL, 1–6, doi:10.3115/1117729.1117730"},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of(t.signed(t.twoCell()))
	}}
}

func (t table) twoCell() float64 {
	e1, e2, _, _ := t.expected()
	d := t.excess()
	return 2 * (stats.Deviance(e1, d) + stats.Deviance(e2, -d))
}

func g2Williams() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "g2_williams", Title: "Log-likelihood G², four cells, Williams' correction, signed", Kind: Contrast,
		Answers: "The same as g2, shrunk so that its tail is closer to χ² in small tables.",
		Formula: "g2 / q, q = 1 + (N/N1 + N/N2 − 1)(N/(a+b) + N/(N−a−b) − 1)/(6N)",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "as g2",
		Zeros:      "0·ln 0 = 0, exactly",
		Assumes:    byToken,
		References: []string{"Williams (1976), Improved Likelihood Ratio Tests for Complete Contingency Tables, Biometrika 63(1), 33–37, doi:10.1093/biomet/63.1.33"},
	}, func(p Pair) value.Value {
		t := p.table()
		n, c := t.n1+t.n2, t.a+t.b
		q := 1 + (n/t.n1+n/t.n2-1)*(n/c+n/(n-c)-1)/(6*n)
		return fourCell(t).Map(func(g float64) float64 { return g / q })
	}}
}

func g2Yates() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "g2_yates", Title: "Log-likelihood G², four cells, continuity correction, signed", Kind: Contrast,
		Answers: "The same as g2, with every observed count moved half a token toward its expectation.",
		Formula: "g2 of O moved by min(½, |O−E|) toward E",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "as g2",
		Assumes:    byToken,
		References: []string{"Yates (1934), Contingency Tables Involving Small Numbers and the χ² Test, JRSS Supplement 1(2), 217–235, doi:10.2307/2983604"},
	}, func(p Pair) value.Value {
		t := p.table()
		if t.full() {
			return onlyTerm()
		}
		return value.Of(t.signed(t.deviance(t.towardExpected())))
	}}
}

// towardExpected is the excess less Yates' half, which never crosses zero.
func (t table) towardExpected() float64 {
	d := t.excess()
	return math.Copysign(math.Max(0, math.Abs(d)-0.5), d)
}
