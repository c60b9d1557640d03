package learned

import (
	"fmt"
	"math"
	"slices"

	"parallax/corpus/inflection"
	"parallax/framing/sentiment/linear"
	"parallax/framing/sentiment/wordvec"
)

// A space gives each feature of some texts a column. Features of fewer than two of these texts have none.
type space struct {
	column  map[string]uint32
	lexicon *inflection.Lexicon // nil for words alone
	vectors *wordvec.Vectors
	words   map[string]word // looked up before
}

// The parts of a row have these lengths. A word that nobody has coded has a lemma or a vector that somebody has.
const wordLength, lemmaLength, markLength, vectorLength = 1, 1, .5, 1.5

// commonest is the fewest texts that a feature stands in.
const commonest = 2

func newSpace(cases []Case, train []int, wordsAlone bool) (*space, error) {
	s := &space{column: map[string]uint32{}}
	if !wordsAlone {
		var err error
		if s.lexicon, err = inflection.Open(); err != nil {
			return nil, fmt.Errorf("learning from codes: %w", err)
		}
		s.vectors = wordvec.Embedded()
	}
	in := map[string]int{}
	for _, i := range train {
		for _, f := range s.features(&cases[i].Text) {
			in[f]++
		}
	}
	var names []string
	for f, n := range in {
		if n >= commonest {
			names = append(names, f)
		}
	}
	slices.Sort(names)
	for i, f := range names {
		s.column[f] = uint32(i)
	}
	return s, nil
}

// A word is its column, if it has one, and its lemma.
type word struct {
	lemma string
	at    uint32
	known bool
}

func (s *space) word(w string) word {
	if x, ok := s.words[w]; ok {
		return x
	}
	return s.look(w)
}

func (s *space) look(w string) word {
	var x word
	x.at, x.known = s.column["word "+w]
	if s.lexicon != nil {
		x.lemma = s.lexicon.Lemma(w)
	}
	return x
}

// know looks words up before texts are read.
func (s *space) know(words []string) {
	s.words = make(map[string]word, len(words))
	for _, w := range words {
		s.words[w] = s.look(w)
	}
}

// features are all that a text has, each once.
func (s *space) features(t *Text) []string {
	var out []string
	for _, w := range t.Words {
		out = append(out, "word "+w)
		if s.lexicon != nil {
			out = append(out, "lemma "+s.lexicon.Lemma(w))
		}
	}
	if s.lexicon != nil {
		for _, m := range t.Marks {
			out = append(out, "mark "+m)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (s *space) columns() int {
	if s.vectors == nil {
		return len(s.column)
	}
	return len(s.column) + s.vectors.Dims()
}

func (s *space) row(t *Text) linear.Row {
	var r linear.Row
	words := slices.Clone(t.Words)
	slices.Sort(words)
	words = slices.Compact(words)
	var lemmas []string
	part := func(n int, length float64, at func(i int) (uint32, bool)) {
		each := length / math.Sqrt(float64(max(n, 1)))
		for i := range n {
			if c, ok := at(i); ok {
				r.Col, r.Val = append(r.Col, c), append(r.Val, each)
			}
		}
	}
	part(len(words), wordLength, func(i int) (uint32, bool) {
		x := s.word(words[i])
		lemmas = append(lemmas, x.lemma)
		return x.at, x.known
	})
	if s.vectors == nil {
		return r
	}
	slices.Sort(lemmas)
	lemmas = slices.Compact(lemmas)
	part(len(lemmas), lemmaLength, func(i int) (uint32, bool) { c, ok := s.column["lemma "+lemmas[i]]; return c, ok })
	part(len(t.Marks), markLength, func(i int) (uint32, bool) { c, ok := s.column["mark "+t.Marks[i]]; return c, ok })
	return s.place(r, t.Words)
}

// place adds where the mean of the words' vectors lies.
func (s *space) place(r linear.Row, words []string) linear.Row {
	mean := make([]float64, s.vectors.Dims())
	for _, w := range words {
		s.vectors.Add(mean, w, s.vectors.Rarity(w))
	}
	length := 0.0
	for _, x := range mean {
		length += float64(x * x)
	}
	if length == 0 {
		return r
	}
	for k, x := range mean {
		r.Col = append(r.Col, uint32(len(s.column)+k))
		r.Val = append(r.Val, float64(vectorLength*x)/math.Sqrt(length))
	}
	return r
}
