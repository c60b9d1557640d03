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
		total := 0.0
		for i, w := range p.words {
			if weight := part.in(i); i != p.at && w.form == w.lower && v.Rarity(w.lower) > 0 {
				total += weight
			}
		}
		if total == 0 {
			continue
		}
		put := func() {
			for k, s := range sum {
				f.add("place "+part.name+" "+strconv.Itoa(k), float64(strength*s)/total)
			}
			clear(sum)
		}
		for i, w := range p.words {
			weight := part.in(i)
			if i == p.at || w.form != w.lower || weight == 0 || !v.Add(sum, w.lower, weight) {
				continue
			}
			if f.explain { // word by word; else the sum, which is less work
				f.from = i
				put()
			}
		}
		put()
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
