package codebook

import (
	"strings"

	"parallax/corpus"
)

// negationReach is how many words before a match a negating word may stand:
// room for "not a single", "never been the", "no longer our".
const negationReach = 3

// Negators lists the words that negate what follows them; words that end in
// "n't" negate too. After Taboada et al. 2011, doi:10.1162/COLI_a_00049.
func Negators() []string {
	return []string{"barely", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "scarcely", "without"}
}

// negated reports whether a negating word stands within negationReach words before
// word i, in the same clause: no mark stands between.
func (m *Matcher) negated(text string, words []corpus.Span, i int) bool {
	for n := 1; n <= negationReach && i-n >= 0; n++ {
		if !plainGap(text[words[i-n].End:words[i-n+1].Start]) {
			return false
		}
		w := words[i-n].In(text)
		if mayNegate(w) && m.negators[corpus.Fold(w)] || len(w) > 3 && w[len(w)-1]|0x20 == 't' && strings.HasSuffix(corpus.Fold(w), "n't") {
			return true
		}
	}
	return false
}

// mayNegate spares most words the look into the table, by how the negators
// begin.
func mayNegate(w string) bool {
	if len(w) < 2 {
		return false
	}
	switch second := w[1] | 0x20; w[0] | 0x20 {
	case 'n':
		return second == 'o' || second == 'e'
	case 'b', 'c', 'h':
		return second == 'a'
	case 's':
		return second == 'c'
	case 'w':
		return second == 'i'
	}
	return false
}

func negatorSet() map[string]bool {
	set := make(map[string]bool)
	for _, w := range Negators() {
		set[w] = true
	}
	return set
}
