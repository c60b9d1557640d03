package measure

import (
	"math"
	"slices"

	"parallax/framing/value"
	"parallax/internal/stats"
)

const (
	// mattrWindow is the tokens of the moving window, hddSample those of a draw.
	mattrWindow = 100
	hddSample   = 42
)

// A RichnessMeasure tells how varied the words of a text are.
type RichnessMeasure struct {
	Declaration
	compute func(tokens []uint32) value.Value
}

// Compute gives the measure of a text from the numbers of its terms, in order.
func (m RichnessMeasure) Compute(tokens []uint32) value.Value {
	if len(tokens) == 0 {
		return value.Undefined("the text has no words")
	}
	return m.compute(tokens)
}

// Richness lists the measures of lexical variety, sorted by ID.
func Richness() []RichnessMeasure {
	list := []RichnessMeasure{typeTokenRatio(), movingAverage(), hypergeometricDiversity(), yulesK()}
	slices.SortFunc(list, func(a, b RichnessMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

// frequencies are the counts of the different terms, ascending.
func frequencies(tokens []uint32) []float64 {
	sorted := slices.Sorted(slices.Values(tokens))
	var out []float64
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j] == sorted[i] {
			j++
		}
		out = append(out, float64(j-i))
		i = j
	}
	slices.Sort(out)
	return out
}

func typeTokenRatio() RichnessMeasure {
	return RichnessMeasure{Declaration{
		ID: "ttr", Title: "Type–token ratio", Kind: Profile,
		Answers: "How many different words are there for each word?",
		Formula: "V/N", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a text without words",
		Assumes:    "It falls with the length of the text: compare only texts of one length, or use mattr.",
		References: []string{"Johnson (1944), Studies in Language Behavior, Psychological Monographs 56(2), 1–15"},
	}, func(tokens []uint32) value.Value {
		return value.Of(float64(len(frequencies(tokens))) / float64(len(tokens)))
	}}
}

func movingAverage() RichnessMeasure {
	return RichnessMeasure{Declaration{
		ID: "mattr", Title: "Moving-average type–token ratio, window of 100", Kind: Profile,
		Answers: "How many different words does a stretch of 100 words have, as a share?",
		Formula: "mean over all windows of 100 tokens of the types in it / 100", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a text of fewer than 100 words",
		References: []string{"Covington & McFall (2010), Cutting the Gordian Knot: The Moving-Average Type–Token Ratio, Journal of Quantitative Linguistics 17(2), 94–100, doi:10.1080/09296171003643098"},
	}, func(tokens []uint32) value.Value {
		if len(tokens) < mattrWindow {
			return value.Undefined("%d words, and the window holds %d", len(tokens), mattrWindow)
		}
		in := make(map[uint32]int, mattrWindow)
		sum := 0
		for i, t := range tokens {
			in[t]++
			if i >= mattrWindow {
				if out := tokens[i-mattrWindow]; in[out] == 1 {
					delete(in, out)
				} else {
					in[out]--
				}
			}
			if i >= mattrWindow-1 {
				sum += len(in)
			}
		}
		return value.Of(float64(sum) / float64(len(tokens)-mattrWindow+1) / mattrWindow)
	}}
}

func hypergeometricDiversity() RichnessMeasure {
	return RichnessMeasure{Declaration{
		ID: "hdd", Title: "HD-D, 42 words drawn", Kind: Profile,
		Answers: "How many different words would 42 drawn at random have, as a share?",
		Formula: "Σ over types of (1 − P(type not among 42 tokens drawn without replacement))/42", Unit: "share", Range: unit(), Swap: Same,
		Undefined:  "a text of fewer than 42 words",
		References: []string{"McCarthy & Jarvis (2010), MTLD, vocd-D, and HD-D, Behavior Research Methods 42(2), 381–392, doi:10.3758/BRM.42.2.381"},
	}, func(tokens []uint32) value.Value {
		n := float64(len(tokens))
		if n < hddSample {
			return value.Undefined("%d words, and %d are drawn", len(tokens), hddSample)
		}
		sum := 0.0
		for _, f := range frequencies(tokens) {
			sum += -math.Expm1(stats.LogHypergeometricNone(f, n, hddSample))
		}
		return value.Of(math.Min(1, sum/hddSample))
	}}
}

func yulesK() RichnessMeasure {
	return RichnessMeasure{Declaration{
		ID: "yules_k", Title: "Yule's K", Kind: Profile,
		Answers: "How likely is it that two words drawn at random are the same, in ten thousandths? High is repetitive.",
		Formula: "10⁴·(Σ r²·Vᵣ − N)/N²", Unit: "10⁻⁴", Range: Range{0, 1e4}, Swap: Same,
		Undefined:  "a text without words",
		References: []string{"Yule (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press"},
	}, func(tokens []uint32) value.Value {
		n, sum := float64(len(tokens)), 0.0
		for _, f := range frequencies(tokens) {
			sum += float64(f * f)
		}
		return value.Of(1e4 * (sum - n) / (n * n))
	}}
}
