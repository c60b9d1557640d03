package meaning

// likeWords is the least cosine of two words' vectors that counts, and
// likeStart what two words are alike that begin alike.
const (
	likeWords = .3
	likeStart = .8
)

// alignment is how much of two statements finds a like word in the other: the
// harmonic mean of both shares, each word counting by its rarity; 0 to 1.
func (r *Reader) alignment(a, b *Statement) float64 {
	x, y := r.found(a, b), r.found(b, a)
	if x+y == 0 {
		return 0
	}
	return float64(2*x*y) / (x + y)
}

// found is the share of a's rarity that b has.
func (r *Reader) found(a, b *Statement) float64 {
	var got, all float64
	for i := range a.words {
		best := 0.0
		for j := range b.words {
			best = max(best, r.alike(&a.words[i], &b.words[j]))
		}
		got += float64(best * a.words[i].rarity)
		all += a.words[i].rarity
	}
	if all == 0 {
		return 0
	}
	return got / all
}

// alike is how alike two words are, 0 to 1. Names and numbers keep the same
// company as others of their kind, and are alike only in their letters.
func (r *Reader) alike(a, b *word) float64 {
	switch {
	case a.stem == b.stem:
		return 1
	case a.number || b.number:
		return 0
	case len(a.folded) > 4 && len(b.folded) > 4 && a.folded[:4] == b.folded[:4]:
		return likeStart
	case a.name || b.name:
		return 0
	}
	if c, ok := r.vectors.Cosine(a.folded, b.folded); ok && c > likeWords {
		return c
	}
	return 0
}
