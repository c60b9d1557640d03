package meaning

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/framing/sentiment/wordvec"
)

// maxWords bounds how much of a text is read: a statement is a sentence or a
// few, and an alignment compares every word with every other.
const maxWords = 400

// A Statement is a text's place among statements.
type Statement struct {
	words  []word
	rarity float64 // of all words
	stems  sparse
	runs   sparse
	mean   []float64 // of the words' vectors; all 0 where no word has one
}

// word is one word of a statement, each once.
type word struct {
	folded string
	stem   uint64
	name   bool // written with a capital inside the sentence
	number bool
	rarity float64
	vector wordvec.Vector
}

// Words is how many different words were read; a Statement without any is
// similar to nothing.
func (s *Statement) Words() int { return len(s.words) }

// Read reads a text; of a long one the first 400 words.
func (r *Reader) Read(text string) *Statement {
	s := &Statement{mean: make([]float64, r.vectors.Dims())}
	stems, runs := map[uint64]float64{}, map[uint64]float64{}
	seen := map[string]bool{}
	n := 0
	for span := range corpus.Words(text) {
		if n == maxWords {
			break
		}
		raw := span.In(text)
		folded := strings.TrimSuffix(corpus.Fold(raw), "'s")
		first := n == 0
		n++
		if folded == "" {
			continue
		}
		for run := range letterRuns(folded) {
			runs[run]++
		}
		if seen[folded] {
			continue
		}
		seen[folded] = true
		initial, _ := utf8.DecodeRuneInString(raw)
		w := word{
			folded: folded, stem: stem(folded),
			name: unicode.IsUpper(initial) && !first, number: strings.ContainsFunc(folded, unicode.IsDigit),
		}
		w.rarity, w.vector = r.rarity.of(r.rarity.stems[w.stem]), r.vectors.Of(folded)
		s.words = append(s.words, w)
		s.rarity += w.rarity
		stems[w.stem] = math.Sqrt(1 + w.rarity)
		r.vectors.Add(s.mean, folded, r.vectors.Rarity(folded))
	}
	for run, times := range runs {
		runs[run] = float64((1 + math.Log(times)) * (1 + r.rarity.of(r.rarity.runs[run])))
	}
	s.stems, s.runs = newSparse(stems), newSparse(runs)
	return s
}

// sparse is a vector by the sorted hashes of its features.
type sparse []feature

type feature struct {
	key   uint64
	value float64
}

func newSparse(values map[uint64]float64) sparse {
	v := make(sparse, 0, len(values))
	for key, x := range values {
		v = append(v, feature{key, x})
	}
	slices.SortFunc(v, func(a, b feature) int { return cmp.Compare(a.key, b.key) })
	return v
}

// cosine is 0 where one of the two is empty.
func (a sparse) cosine(b sparse) float64 {
	dot := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			dot += float64(a[i].value * b[j].value)
			i++
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(float64(a.square()*b.square()))
}

func (a sparse) square() float64 {
	sum := 0.0
	for _, f := range a {
		sum += float64(f.value * f.value)
	}
	return sum
}

// cosine of two dense vectors; 0 where one of them is all 0.
func cosine(a, b []float64) float64 {
	var ab, aa, bb float64
	for k := range a {
		ab += float64(a[k] * b[k])
		aa += float64(a[k] * a[k])
		bb += float64(b[k] * b[k])
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(float64(aa*bb))
}
