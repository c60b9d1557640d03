package measure

import (
	"math"
	"slices"

	"parallax/framing/value"
)

// Parts is how a term is spread over the parts of a corpus: its occurrences
// in each part, and all tokens of each part.
type Parts struct{ Count, Size []float64 }

// A DispersionMeasure tells how evenly a term is spread over documents.
type DispersionMeasure struct {
	Declaration
	compute func(Parts) value.Value
}

// Compute gives the measure of a term; undefined, with the reason, where it
// does not occur or the parts do not fit.
func (m DispersionMeasure) Compute(p Parts) value.Value {
	if len(p.Count) != len(p.Size) || len(p.Count) == 0 {
		return value.Undefined("%d counts for %d parts", len(p.Count), len(p.Size))
	}
	f := 0.0
	for i, x := range p.Count {
		if x < 0 || p.Size[i] <= 0 || x > p.Size[i] {
			return value.Undefined("%g of %g tokens in part %d is no count", x, p.Size[i], i)
		}
		f += x
	}
	if f == 0 {
		return value.Undefined("the term does not occur")
	}
	return m.compute(p)
}

// Dispersions lists the measures of a term's spread, sorted by ID. ARF needs
// positions instead of parts, and is declared by AverageReducedFrequency.
func Dispersions() []DispersionMeasure {
	list := []DispersionMeasure{documentRange(), griesDP(), griesDPNorm(), juillandD(), carrollD2(), rosengrenS(), divergenceDKL()}
	slices.SortFunc(list, func(a, b DispersionMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

// shares gives v, each part's share in the term, and s, its share in all tokens.
func (p Parts) shares() (v, s []float64) {
	f, n := 0.0, 0.0
	for i := range p.Count {
		f, n = f+p.Count[i], n+p.Size[i]
	}
	v, s = make([]float64, len(p.Count)), make([]float64, len(p.Count))
	for i := range p.Count {
		v[i], s[i] = p.Count[i]/f, p.Size[i]/n
	}
	return v, s
}

func documentRange() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "range", Title: "Range", Kind: Dispersion,
		Answers: "In how many parts does the term occur?",
		Formula: "number of parts with fᵢ > 0", Unit: "parts", Range: nonNegative(), Swap: Same,
		Undefined:  "a term that does not occur",
		References: []string{"Keniston (1920), Common Words in Spanish, Hispania 3(2), 85–96"},
	}, func(p Parts) value.Value {
		n := 0.0
		for _, x := range p.Count {
			if x > 0 {
				n++
			}
		}
		return value.Of(n)
	}}
}

const gries2008 = "Gries (2008), Dispersions and adjusted frequencies in corpora, IJCL 13(4), 403–437, doi:10.1075/ijcl.13.4.02gri"

func griesDP() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "dp", Title: "Gries' DP", Kind: Dispersion,
		Answers: "What share of the term would have to move for an even spread? 0 is even.",
		Formula: "½·Σ|vᵢ − sᵢ|", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a term that does not occur",
		References: []string{gries2008},
	}, func(p Parts) value.Value { return value.Of(p.dp()) }}
}

func (p Parts) dp() float64 {
	v, s := p.shares()
	sum := 0.0
	for i := range v {
		sum += math.Abs(v[i] - s[i])
	}
	return sum / 2
}

func griesDPNorm() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "dp_norm", Title: "Gries' DP, normalised", Kind: Dispersion,
		Answers: "The same as dp, with 1 for a term in the smallest part alone.",
		Formula: "dp/(1 − min sᵢ)", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a term that does not occur, or a single part",
		References: []string{"Lijffijt & Gries (2012), Correction to Gries (2008), IJCL 17(1), 147–149, doi:10.1075/ijcl.17.1.08lij"},
	}, func(p Parts) value.Value {
		if len(p.Count) < 2 {
			return value.Undefined("one part, and a spread needs two")
		}
		_, s := p.shares()
		return value.Of(math.Min(1, p.dp()/(1-slices.Min(s))))
	}}
}

func juillandD() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "juilland_d", Title: "Juilland's D, population standard deviation", Kind: Dispersion,
		Answers: "How even are the term's rates over the parts? 1 is even, 0 is all in one part.",
		Formula: "1 − V/√(n−1), V the coefficient of variation of pᵢ with the population standard deviation", Unit: "index", Range: unit(), Swap: Same,
		Undefined:  "a term that does not occur, or a single part",
		References: []string{"Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words, Mouton"},
	}, func(p Parts) value.Value {
		n := float64(len(p.Count))
		if n < 2 {
			return value.Undefined("one part, and a spread needs two")
		}
		mean, square := 0.0, 0.0
		for i := range p.Count {
			mean += p.Count[i] / p.Size[i] / n
		}
		for i := range p.Count {
			d := p.Count[i]/p.Size[i] - mean
			square += float64(d * d)
		}
		return value.Of(math.Max(0, 1-math.Sqrt(square/n)/mean/math.Sqrt(n-1)))
	}}
}

func carrollD2() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "carroll_d2", Title: "Carroll's D₂", Kind: Dispersion,
		Answers: "What share of the greatest possible entropy do the term's rates over the parts have? 1 is even.",
		Formula: "−Σ qᵢ·ln qᵢ / ln n, qᵢ = pᵢ/Σp", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a term that does not occur, or a single part",
		Zeros:      "0·ln 0 = 0, exactly",
		References: []string{"Carroll (1970), An Alternative to Juilland's Usage Coefficient for Lexical Frequencies, Computer Studies in the Humanities and Verbal Behaviour 3(2), 61–65"},
	}, func(p Parts) value.Value {
		n := float64(len(p.Count))
		if n < 2 {
			return value.Undefined("one part, and a spread needs two")
		}
		sum, h := 0.0, 0.0
		for i := range p.Count {
			sum += p.Count[i] / p.Size[i]
		}
		for i := range p.Count {
			if q := p.Count[i] / p.Size[i] / sum; q > 0 {
				h -= float64(q * math.Log(q))
			}
		}
		return value.Of(math.Min(1, math.Max(0, h/math.Log(n))))
	}}
}

func rosengrenS() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "rosengren_s", Title: "Rosengren's S", Kind: Dispersion,
		Answers: "What share of the term's frequency is left once uneven spread is discounted? 1 is even.",
		Formula: "(Σ √(sᵢ·fᵢ))²/f", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a term that does not occur",
		References: []string{"Rosengren (1971), The quantitative concept of language and its relation to the structure of frequency dictionaries, Études de linguistique appliquée 1, 103–127"},
	}, func(p Parts) value.Value {
		v, s := p.shares()
		root := 0.0
		for i := range v {
			root += math.Sqrt(s[i] * v[i])
		}
		return value.Of(math.Min(1, root*root))
	}}
}

func divergenceDKL() DispersionMeasure {
	return DispersionMeasure{Declaration{
		ID: "dkl", Title: "Kullback–Leibler divergence of the spread", Kind: Dispersion,
		Answers: "How many bits does the spread of the term differ from an even one? 0 is even.",
		Formula: "Σ vᵢ·log2(vᵢ/sᵢ)", Unit: "bits", Range: nonNegative(), Swap: Same,
		Undefined:  "a term that does not occur",
		Zeros:      "0·log 0 = 0, exactly",
		References: []string{"Gries (2021), A new approach to (key) keywords analysis: Using frequency, and now also dispersion, Research in Corpus Linguistics 9(2), 1–33, doi:10.32714/ricl.09.02.02"},
	}, func(p Parts) value.Value {
		v, s := p.shares()
		sum := 0.0
		for i := range v {
			if v[i] > 0 {
				sum += float64(v[i] * math.Log2(v[i]/s[i]))
			}
		}
		return value.Of(math.Max(0, sum))
	}}
}
