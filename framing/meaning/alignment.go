package meaning

// likeWords is the least cosine of two words' vectors that counts, and
// likeStart what two words are alike that begin alike.
const (
	likeWords = .3
	likeStart = .8
)

// alignment is how much of two statements finds a like word in the other: the
// harmonic mean of both shares, each word counting by its rarity; 0 to 1. Under least it is not
// worked out, which is told by false.
func (r *Reader) alignment(a, b *Statement, least float64) (float64, bool) {
	x, ok := r.found(a, b, least/(2-least)) // where the other share is 1
	if !ok {
		return 0, false
	}
	y, ok := r.found(b, a, least/(2-least))
	if !ok {
		return 0, false
	}
	if x+y == 0 {
		return 0, true
	}
	return float64(2*x*y) / (x + y), true
}

// found is the share of a's rarity that b has; false where it is under least.
func (r *Reader) found(a, b *Statement, least float64) (float64, bool) {
	if a.rarity == 0 {
		return 0, least <= 0
	}
	got, left := 0.0, a.rarity
	for i := range a.words {
		best := 0.0
		for j := range b.words {
			best = max(best, r.alike(&a.words[i], &b.words[j]))
		}
		got += float64(best * a.words[i].rarity)
		if left -= a.words[i].rarity; got+left < (least-rounding)*a.rarity {
			return 0, false
		}
	}
	return got / a.rarity, true
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
	if c, ok := a.vector.Cosine(&b.vector); ok && c > likeWords {
		return c
	}
	return 0
}
