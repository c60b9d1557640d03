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
		for _, part := range s.features(&cases[i].Text) {
			for _, f := range part.names {
				in[f]++
			}
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

// A part is features of one kind, each once, and the length that they have together.
type part struct {
	names  []string
	length float64
}

func (s *space) features(t *Text) []part {
	words := part{length: wordLength}
	lemmas := part{length: lemmaLength}
	for _, w := range t.Words {
		words.names = append(words.names, "word "+w)
		if s.lexicon != nil {
			lemmas.names = append(lemmas.names, "lemma "+s.lexicon.Lemma(w))
		}
	}
	parts := []part{words}
	if s.lexicon != nil {
		marks := part{length: markLength}
		for _, m := range t.Marks {
			marks.names = append(marks.names, "mark "+m)
		}
		parts = append(parts, lemmas, marks)
	}
	for i := range parts {
		slices.Sort(parts[i].names)
		parts[i].names = slices.Compact(parts[i].names)
	}
	return parts
}

func (s *space) columns() int {
	if s.vectors == nil {
		return len(s.column)
	}
	return len(s.column) + s.vectors.Dims()
}

func (s *space) row(t *Text) linear.Row {
	var r linear.Row
	for _, p := range s.features(t) {
		each := p.length / math.Sqrt(float64(max(len(p.names), 1)))
		for _, f := range p.names {
			if c, ok := s.column[f]; ok {
				r.Col, r.Val = append(r.Col, c), append(r.Val, each)
			}
		}
	}
	if s.vectors == nil {
		return r
	}
	mean := make([]float64, s.vectors.Dims())
	for _, w := range t.Words {
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
