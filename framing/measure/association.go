package measure

import (
	"math"
	"slices"

	"parallax/framing/value"
	"parallax/internal/stats"
)

// A Cooccurrence is what the counts say of a node and a collocate. For
// adjacent pairs Positions are all pairs, Node those that start with the node,
// Collocate those that end with the collocate. For windows, Positions are all tokens outside the
// node, Node those inside the node's windows, Collocate those that are the collocate: so
// every position counts once, and the margins already hold the span.
type Cooccurrence struct {
	Together, Node, Collocate, Positions int
}

func (c Cooccurrence) table() table {
	o, r, k, n := float64(c.Together), float64(c.Node), float64(c.Collocate), float64(c.Positions)
	return table{o, k - o, r, n - r}
}

// numbers are the letters of the formulas.
func (c Cooccurrence) numbers() (o, r, k, n, e float64) {
	o, r, k, n = float64(c.Together), float64(c.Node), float64(c.Collocate), float64(c.Positions)
	return o, r, k, n, r * k / n
}

// An AssociationMeasure tells how much a node and a collocate keep company.
type AssociationMeasure struct {
	Declaration
	compute func(Cooccurrence) value.Value
}

// Compute gives the measure of a pair; undefined, with the reason, where the
// counts are no table or the formula has no value.
func (m AssociationMeasure) Compute(c Cooccurrence) value.Value {
	t := c.table()
	switch {
	case c.Node <= 0:
		return value.Undefined("the node does not occur")
	case c.Collocate <= 0:
		return value.Undefined("the collocate does not occur")
	case c.Together < 0 || t.b < 0 || t.a > t.n1 || t.n2 < t.b || t.n2 <= 0:
		return value.Undefined("%d together, of %d and %d among %d, are no counts of a pair", c.Together, c.Node, c.Collocate, c.Positions)
	}
	return m.compute(c)
}

// Associations lists the measures of a node and a collocate, sorted by ID.
func Associations() []AssociationMeasure {
	list := []AssociationMeasure{
		information("mi", "Mutual information", 1), information("mi2", "MI²", 2), information("mi3", "MI³", 3),
		normalisedInformation(), tScore(), zScore(), collocateLL(), simpleLL(), collocateChiSquare(),
		dice(), logDice(), deltaPCollocate(), deltaPNode(), minimumSensitivity(),
	}
	slices.SortFunc(list, func(a, b AssociationMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

const (
	evert = "Evert (2008), Corpora and Collocations, Corpus Linguistics: An International Handbook 2, 1212–1248, doi:10.1515/9783110213881.2.1212"
	apart = "the two never occur together"
)

func information(id, title string, power float64) AssociationMeasure {
	d := Declaration{
		ID: id, Title: title + ", log2", Kind: Association,
		Answers: "How many times more often do the two meet than chance would have it, in doublings?",
		Formula: "log2(O/E)",
		Unit:    "bits",
		Range:   realLine(), Swap: Same,
		Undefined:  apart,
		Zeros:      "no epsilon: undefined at O = 0",
		Assumes:    "Rare pairs score high by chance; read it with the counts.",
		References: []string{"Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics 16(1), 22–29"},
	}
	if power > 1 {
		d.Answers = "As mi, with frequent pairs raised over rare ones?"
		d.Formula = "log2(O" + map[float64]string{2: "²", 3: "³"}[power] + "/E)"
		d.Assumes = ""
		d.References = []string{"Daille (1994), Approche mixte pour l'extraction automatique de terminologie, Université Paris 7"}
	}
	return AssociationMeasure{d, func(c Cooccurrence) value.Value {
		o, _, _, _, e := c.numbers()
		if o == 0 {
			return value.Undefined(apart)
		}
		return value.Of(math.Log2(o/e) + float64((power-1)*math.Log2(o)))
	}}
}

func normalisedInformation() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "npmi", Title: "Normalised mutual information", Kind: Association,
		Answers: "How near do the two come to meeting always (1), by chance (0) or never (−1)?",
		Formula: "log2(O/E) / −log2(O/N)",
		Unit:    "share",
		Range:   signedUnit(), Swap: Same,
		Undefined:  apart + ", or fill every position",
		Zeros:      "no epsilon: undefined at O = 0",
		References: []string{"Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction, GSCL, 31–40"},
	}, func(c Cooccurrence) value.Value {
		o, _, _, n, e := c.numbers()
		switch o {
		case 0:
			return value.Undefined(apart)
		case n:
			return value.Undefined("every position is the pair")
		}
		return value.Of(math.Log2(o/e) / math.Log2(n/o))
	}}
}

func tScore() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "t", Title: "t score, √O", Kind: Association,
		Answers: "By how many standard errors of O do the two meet more often than by chance?",
		Formula: "(O − E)/√O",
		Unit:    "standard errors, nearly",
		Range:   realLine(), Swap: Same,
		Undefined:  apart,
		Zeros:      "no floor under O: undefined at O = 0",
		References: []string{"Church et al. (1991), Using Statistics in Lexical Analysis, Lexical Acquisition, 115–164"},
	}, func(c Cooccurrence) value.Value {
		o, _, _, _, e := c.numbers()
		if o == 0 {
			return value.Undefined(apart)
		}
		return value.Of((o - e) / math.Sqrt(o))
	}}
}

func zScore() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "z", Title: "z score, √E", Kind: Association,
		Answers: "By how many standard errors of chance do the two meet more often than by chance?",
		Formula: "(O − E)/√E",
		Unit:    "standard errors, nearly",
		Range:   realLine(), Swap: Same,
		Undefined:  "a word that does not occur",
		Zeros:      "needs none",
		References: []string{"Berry-Rogghe (1973), The Computation of Collocations and their Relevance in Lexical Studies, The Computer and Literary Studies, 103–112"},
	}, func(c Cooccurrence) value.Value {
		o, _, _, _, e := c.numbers()
		return value.Of((o - e) / math.Sqrt(e))
	}}
}

func collocateLL() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "ll", Title: "Log-likelihood of the pair, four cells, signed", Kind: Association,
		Answers: "How much evidence is there that the two meet more (or less) often than by chance?",
		Formula: "sign(O−E) · 2·Σ O·ln(O/E) over the four cells",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Same,
		Undefined:  "a word at every position",
		Zeros:      "0·ln 0 = 0, exactly",
		References: []string{dunning},
	}, func(c Cooccurrence) value.Value {
		t := c.table()
		if t.full() {
			return value.Undefined("the collocate stands at every position")
		}
		return fourCell(t)
	}}
}

func simpleLL() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "simple_ll", Title: "Simple log-likelihood, signed", Kind: Association,
		Answers: "How much evidence does the count of the pair alone give?",
		Formula: "sign(O−E) · 2·(O·ln(O/E) − (O − E))",
		Unit:    "χ² with 1 degree of freedom, nearly",
		Range:   realLine(), Swap: Same,
		Undefined:  "a word that does not occur",
		Zeros:      "0·ln 0 = 0, exactly",
		References: []string{evert},
	}, func(c Cooccurrence) value.Value {
		_, _, _, _, e := c.numbers()
		t := c.table()
		return value.Of(t.signed(2 * stats.Deviance(e, t.excess())))
	}}
}

func collocateChiSquare() AssociationMeasure {
	return AssociationMeasure{Declaration{
		ID: "collocate_chi2", Title: "Pearson's χ² of the pair, signed", Kind: Association,
		Answers: "How far is the pair's table from independence?",
		Formula: "sign(O−E) · Σ (O−E)²/E over the four cells",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Same,
		Undefined:  "a word at every position",
		Zeros:      "needs none; small expectations make it large",
		References: []string{pearson},
	}, func(c Cooccurrence) value.Value {
		t := c.table()
		if t.full() {
			return value.Undefined("the collocate stands at every position")
		}
		return t.pearson(t.excess())
	}}
}
