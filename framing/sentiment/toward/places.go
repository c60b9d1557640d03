package toward

import (
	"math"
	"strconv"

	"parallax/framing/sentiment/wordvec"
)

// places adds mean word vectors: of all words, of each side with nearer words
// weighing more, and of each side's part of the clause. Names have none.
func (f *features) places(p *passage, v *wordvec.Vectors) {
	const (
		strength = 3 // against the other features, under one penalty
		decay    = 4 // words after which a word weighs 1/e
	)
	parts := [...]struct {
		name string
		in   func(i int) float64 // weight of a word
	}{
		{"all", func(int) float64 { return 1 }},
		{"before", func(i int) float64 { return side(p.at-i, decay) }},
		{"behind", func(i int) float64 { return side(i-p.at, decay) }},
		{"clause before", func(i int) float64 { return within(p.clause.Start <= i && i < p.at) }},
		{"clause behind", func(i int) float64 { return within(p.at < i && i < p.clause.End) }},
	}
	sum := make([]float64, v.Dims())
	for _, part := range parts {
		clear(sum)
		total := 0.0
		for i, w := range p.words {
			weight := part.in(i)
			if i == p.at || w.form != w.lower || weight == 0 {
				continue
			}
			if v.Add(sum, w.lower, weight) {
				total += weight
			}
		}
		if total == 0 {
			continue
		}
		for k, s := range sum {
			f.add("place "+part.name+" "+strconv.Itoa(k), float64(strength*s)/total)
		}
	}
}

func side(far, decay int) float64 {
	if far <= 0 {
		return 0
	}
	return math.Exp(-float64(far) / float64(decay))
}

func within(in bool) float64 {
	if in {
		return 1
	}
	return 0
}
