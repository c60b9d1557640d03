package measure

import (
	"parallax/framing/value"
	"parallax/internal/stats"
)

func fisher() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "fisher", Title: "Fisher's exact test, two-sided p", Kind: Contrast,
		Answers: "How probable, counting tokens and with all margins fixed, is a table no more probable than this one?",
		Formula: "Σ P(x) over all x with P(x) ≤ P(a)·(1+10⁻⁷), P hypergeometric",
		Unit:    "probability",
		Range:   unit(), Swap: Same, Equal: "1",
		Undefined:  "a group without tokens",
		Zeros:      "exact; 0 only where p is below 5·10⁻³²⁴",
		Assumes:    byToken,
		References: []string{"Fisher (1935), The Logic of Inductive Inference, JRSS 98(1), 39–82, doi:10.2307/2342435", "R, fisher.test (the rule for two sides)"},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of(stats.FisherTwoSided(t.a, t.b, t.n1-t.a, t.n2-t.b))
	}}
}
