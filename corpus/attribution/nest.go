package attribution

import (
	"slices"

	"parallax/corpus"
)

// nest keeps beside each attribution the sources that its content names, in
// turn, as saying something ("Hart said the report claims …": the report). The
// rules know them; the outer source owns the words.
func nest(found, rules []attribution) {
	for i := range found {
		a := &found[i]
		holds := func(m corpus.Span) bool {
			return !m.Empty() && m != a.mention && !slices.Contains(a.inner, m) &&
				slices.ContainsFunc(a.content, func(c corpus.Span) bool { return c.Contains(m) })
		}
		for _, r := range rules {
			if holds(r.cue) && holds(r.mention) {
				a.inner = append(a.inner, r.mention)
			}
			for _, m := range r.inner {
				if holds(m) {
					a.inner = append(a.inner, m)
				}
			}
		}
	}
}
