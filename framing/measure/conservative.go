package measure

import (
	"math"

	"parallax/framing/value"
	"parallax/internal/stats"
)

// conservativeAlpha is the level of the interval whose nearer bound the
// conservative log ratio is, before Bonferroni's division by the family.
const conservativeAlpha = 0.05

func logRatioConservative() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "log_ratio_conservative", Title: "Conservative log ratio (Evert)", Kind: Contrast,
		Answers: "What is the smallest difference, in doublings, that the tokens still allow?",
		Formula: "the bound nearer 0 of log2(N2/N1 · π/(1−π)), π the exact (Clopper–Pearson) interval of a/(a+b) at 1 − .05/m; 0 if the interval holds 0",
		Unit:    "doublings (log2)",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "exact",
		Assumes:    byToken + " The occurrences are taken as Poisson; the level is corrected for the m terms by Bonferroni.",
		References: []string{"Evert (2022), Measuring Keyness, Digital Humanities 2022, 202–205", "R package corpora, keyness(measure=\"LRC\")"},
	}, func(p Pair) value.Value {
		return value.Of(conservative(p.table(), conservativeAlpha/float64(max(1, p.Terms))))
	}}
}

// conservative is the bound nearer to 0 of the two-sided exact interval at
// 1−alpha of the log ratio, or 0.
func conservative(t table, alpha float64) float64 {
	scale := math.Log2(t.n2) - math.Log2(t.n1)
	odds := func(x float64) float64 { return math.Log2(x) - math.Log1p(-x)/math.Ln2 }
	switch d := t.excess(); {
	case d > 0:
		return math.Max(0, scale+odds(stats.BetaQuantile(alpha/2, t.a, t.b+1)))
	case d < 0:
		// By symmetry, so that swapping the sides negates the value to the last bit.
		return -conservative(table{t.b, t.a, t.n2, t.n1}, alpha)
	}
	return 0
}
