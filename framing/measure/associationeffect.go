package measure

import (
	"math"

	"parallax/framing/value"
)

func dice() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "dice", Title: "Dice coefficient", Kind: Association,
		Answers: "Of the two words' occurrences, what share is together?",
		Formula: "2·O/(R + C)",
		Unit:    "share",
		Range:   unit(), Swap: Same,
		Undefined:  "a word that does not occur",
		Zeros:      "needs none",
		References: []string{"Dice (1945), Measures of the Amount of Ecologic Association Between Species, Ecology 26(3), 297–302, doi:10.2307/1932409"},
	}, func(c Cooccurrence) value.Value {
		o, r, k, _, _ := c.numbers()
		return value.Of(2 * o / (r + k))
	}}
}

func logDice() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "log_dice", Title: "logDice", Kind: Association,
		Answers: "The same as dice on a scale whose size does not hang on the corpus: 14 for a pair always together, one less for half as often?",
		Formula: "14 + log2(2·O/(R + C))",
		Unit:    "bits, 14 at most",
		Range:   Range{math.Inf(-1), 14}, Swap: Same,
		Undefined:  apart,
		Zeros:      "no epsilon: undefined at O = 0",
		References: []string{"Rychlý (2008), A Lexicographer-Friendly Association Score, RASLAN, 6–9"},
	}, func(c Cooccurrence) value.Value {
		if c.Together == 0 {
			return value.Undefined(apart)
		}
		return dice().compute(c).Map(func(d float64) float64 { return 14 + math.Log2(d) })
	}}
}

const gries2013 = "Gries (2013), 50-something years of work on collocations, IJCL 18(1), 137–166, doi:10.1075/ijcl.18.1.09gri"

func deltaPCollocate() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "delta_p_collocate", Title: "ΔP of the collocate given the node", Kind: Association,
		Answers: "How much more probable is the collocate where the node is than elsewhere?",
		Formula: "O/R − (C−O)/(N−R)",
		Unit:    "difference of probabilities",
		Range:   signedUnit(), Swap: Moves,
		Undefined:  "a node at every position",
		Zeros:      "needs none",
		References: []string{gries2013},
	}, func(c Cooccurrence) value.Value { return deltaP(c.table()) }}
}

func deltaPNode() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "delta_p_node", Title: "ΔP of the node given the collocate", Kind: Association,
		Answers: "How much more probable is the node where the collocate is than elsewhere?",
		Formula: "O/C − (R−O)/(N−C)",
		Unit:    "difference of probabilities",
		Range:   signedUnit(), Swap: Moves,
		Undefined:  "a collocate at every position",
		Zeros:      "needs none",
		References: []string{gries2013},
	}, func(c Cooccurrence) value.Value {
		if c.Collocate == c.Positions {
			return value.Undefined("the collocate stands at every position")
		}
		c.Node, c.Collocate = c.Collocate, c.Node
		return deltaP(c.table())
	}}
}

func deltaP(t table) value.Value { return value.Of(t.a/t.n1 - t.b/t.n2) }

func minimumSensitivity() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "min_sensitivity", Title: "Minimum sensitivity", Kind: Association,
		Answers: "Of the occurrences of the more frequent word, what share is together with the other?",
		Formula: "min(O/R, O/C)",
		Unit:    "share",
		Range:   unit(), Swap: Same,
		Undefined:  "a word that does not occur",
		Zeros:      "needs none",
		References: []string{"Pedersen (1998), Dependent Bigram Identification, AAAI, 1197"},
	}, func(c Cooccurrence) value.Value {
		o, r, k, _, _ := c.numbers()
		return value.Of(math.Min(o/r, o/k))
	}}
}
