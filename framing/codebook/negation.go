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

// negated says that a negating word stands within negationReach words before
// word i, in the same clause: no mark stands between.
func (m *Matcher) negated(text string, words []corpus.Span, i int) bool {
	for n := 1; n <= negationReach && i-n >= 0; n++ {
		if !plainGap(text[words[i-n].End:words[i-n+1].Start]) {
			return false
		}
		w := words[i-n].In(text)
		if mayNegate(w[0]) && m.negators[corpus.Fold(w)] || len(w) > 3 && w[len(w)-1]|0x20 == 't' && strings.HasSuffix(corpus.Fold(w), "n't") {
			return true
		}
	}
	return false
}

// mayNegate spares most words the look into the table.
func mayNegate(first byte) bool {
	switch first | 0x20 {
	case 'n', 'b', 'c', 'h', 's', 'w':
		return true
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
