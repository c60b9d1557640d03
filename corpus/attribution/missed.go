package attribution

import (
	"slices"

	"parallax/corpus"
)

// missed adds the clauses of a line that the rules read whole and the model has
// left out: a subject, a verb that states something, and what it states ("the
// audit notes the fund was empty", "CNN adds the embassy has closed").
func (p *page) missed(found, rules []attribution) []attribution {
	for _, r := range rules {
		if r.mention.Empty() || !p.states(r) || slices.ContainsFunc(found, func(a attribution) bool {
			return touches(a.content, r.content) || touches(a.content, []corpus.Span{r.cue, r.mention}) || a.cue.Overlap(r.cue) > 0
		}) {
			continue
		}
		found = append(found, r)
	}
	return found
}

// states reports whether a clause's verb is a finite one that states what follows it.
func (p *page) states(r attribution) bool {
	i := p.first(r.cue.Start)
	t := &p.tokens[i]
	if t.is("VBG") || t.tag == "VB" || t.tag == "VBN" {
		return false
	}
	for _, b := range bases(t.low) {
		switch tagVerb(b) {
		case 1, 2:
			return true
		}
	}
	return false
}
