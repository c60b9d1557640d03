// Package english holds what a study knows of English alone.
package english

import (
	"strings"

	"parallax/framing/counts"
)

// functionWords are the closed classes of English: articles, determiners,
// pronouns, prepositions, conjunctions, auxiliaries and particles, as Quirk et
// al. (1985), A Comprehensive Grammar of the English Language, §2.34–36, list
// the classes. No phrase begins or ends with one.
const functionWords = `
a an the this that these those such some any no every each either neither both all half another other others
what whatever which whichever whose who whom whoever
i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
we us our ours ourselves they them their theirs themselves one's oneself
something anything nothing everything someone anyone everyone somebody anybody nobody everybody none
much many more most less least few fewer little several enough
about above across after against along alongside amid among amongst around as at before behind below beneath beside
besides between beyond by despite down during except for from in inside into like near of off on onto opposite out
outside over past per since than through throughout to toward towards under underneath unlike until till up upon
versus vs via with within without
and but or nor so yet if unless while whereas although though because whether once when whenever where wherever why how
be am is are was were been being do does did doing done have has had having
can could may might must shall should will would ought cannot let
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't mustn't shan't shouldn't won't
wouldn't ain't i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're
we've we'll we'd they're they've they'll they'd that's there's here's what's who's let's
not there here then thus too also very just only even still again ever never rather quite now
`

// ContentWords reports for each word of a vocabulary whether it is a content
// word: any that is no function word.
func ContentWords(v *counts.Vocabulary) []bool {
	content := make([]bool, v.Len())
	for i := range content {
		content[i] = true
	}
	for w := range strings.FieldsSeq(functionWords) {
		if id, ok := v.Lookup(w); ok {
			content[id] = false
		}
	}
	return content
}

// IsFunctionWord reports whether a term is a function word.
func IsFunctionWord(term string) bool {
	for w := range strings.FieldsSeq(functionWords) {
		if w == term {
			return true
		}
	}
	return false
}
