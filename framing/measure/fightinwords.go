package measure

import (
	"math"

	"parallax/framing/value"
)

const monroe = "Monroe, Colaresi & Quinn (2008), Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict, Political Analysis 16(4), 372–403, doi:10.1093/pan/mpn018"

const (
	// uninformativeAlpha is the pseudo-count of every term in the flat prior.
	uninformativeAlpha = 0.01
	// informativeTotal is the sum of the pseudo-counts in the informative prior. Each term gets a part
	// in proportion to its use in both groups together.
	informativeTotal = 1000.0
)

// A prior is the Dirichlet pseudo-counts of one term and of all terms.
type prior struct{ term, all float64 }

func flatPrior(p Pair) prior {
	return prior{uninformativeAlpha, uninformativeAlpha * float64(max(1, p.Terms))}
}

func pooledPrior(p Pair) prior {
	t := p.table()
	return prior{informativeTotal * (t.a + t.b) / (t.n1 + t.n2), informativeTotal}
}

// delta is the difference of the two groups' log-odds of the term, and its
// variance from the term's own two cells; false where all pseudo-counts are
// the term's.
func (d prior) delta(t table) (delta, variance float64, ok bool) {
	y1, y2 := t.a+d.term, t.b+d.term
	o1, o2 := t.n1-t.a+d.all-d.term, t.n2-t.b+d.all-d.term
	if o1 <= 0 || o2 <= 0 {
		return 0, 0, false
	}
	return math.Log(y1/o1) - math.Log(y2/o2), 1/y1 + 1/y2, true
}

func (d prior) log(p Pair) value.Value {
	delta, _, ok := d.delta(p.table())
	if !ok {
		return value.Undefined("the term is every token, and all of the prior")
	}
	return value.Of(delta)
}

func (d prior) z(p Pair) value.Value {
	delta, variance, ok := d.delta(p.table())
	if !ok {
		return value.Undefined("the term is every token, and all of the prior")
	}
	return value.Of(delta / math.Sqrt(variance))
}

func fightinWords() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "fightin_words", Title: "Fightin' Words z, flat prior (α = .01 a term), two-term variance", Kind: Contrast,
		Answers: "How many standard errors apart are the term's log-odds in the two groups, under a weak flat prior?",
		Formula: "δ/√(1/(a+α) + 1/(b+α)), δ = ln((a+α)/(N1+mα−a−α)) − ln((b+α)/(N2+mα−b−α)), α = .01",
		Unit:    "standard errors",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "one term that is every token",
		Zeros:      "the prior stands in every cell",
		Assumes:    byToken,
		References: []string{monroe},
	}, func(p Pair) value.Value { return flatPrior(p).z(p) }}
}

func fightinWordsDelta() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "fightin_words_delta", Title: "Fightin' Words δ, flat prior (α = .01 a term)", Kind: Contrast,
		Answers: "How far apart are the term's log-odds in the two groups, under a weak flat prior?",
		Formula: "ln((a+α)/(N1+mα−a−α)) − ln((b+α)/(N2+mα−b−α)), α = .01",
		Unit:    "natural logarithm of an odds ratio",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "one term that is every token",
		Zeros:      "the prior stands in every cell",
		References: []string{monroe},
	}, func(p Pair) value.Value { return flatPrior(p).log(p) }}
}

func fightinWordsInformative() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "fightin_words_informative", Title: "Fightin' Words z, informative prior (α₀ = 1000), two-term variance", Kind: Contrast,
		Answers: "The same as fightin_words, shrunk toward how both groups together use the term, which tames common and rare words alike.",
		Formula: "as fightin_words, with α = α₀(a+b)/N for the term and α₀ = 1000 for all",
		Unit:    "standard errors",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "one term that is every token",
		Zeros:      "the prior stands in every cell",
		Assumes:    byToken + " The background is the two groups together.",
		References: []string{monroe},
	}, func(p Pair) value.Value { return pooledPrior(p).z(p) }}
}

func fightinWordsInformativeDelta() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "fightin_words_informative_delta", Title: "Fightin' Words δ, informative prior (α₀ = 1000)", Kind: Contrast,
		Answers: "How far apart are the term's log-odds in the two groups, shrunk toward how both together use the term?",
		Formula: "as fightin_words_delta, with α = α₀(a+b)/N for the term and α₀ = 1000 for all",
		Unit:    "natural logarithm of an odds ratio",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "one term that is every token",
		Zeros:      "the prior stands in every cell",
		References: []string{monroe},
	}, func(p Pair) value.Value { return pooledPrior(p).log(p) }}
}
