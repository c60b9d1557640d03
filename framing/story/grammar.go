package story

import "strings"

// grammarWords are English words that say how a sentence is built and nothing
// of what it is about: determiners, pronouns, prepositions, conjunctions,
// auxiliaries, and the plainest adverbs and verbs of reporting. In a small
// corpus their weight would drown the names. Other languages have none here,
// and rely on the weights alone.
func grammarWords() map[string]bool {
	const list = `
		a an the this that these those each every either neither both all any some such same other another no
		i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
		she her hers herself it its itself they them their theirs themselves one ones who whom whose which what
		somebody someone something anybody anyone anything nobody nothing everybody everyone everything
		of in on at by for with from to into onto upon over under above below between among through during
		before after since until till about against across along around behind beside besides beyond despite
		down up off out near inside outside toward towards within without via per like unlike than as
		and or but nor so yet if because although though while whereas unless whether when where why how
		be am is are was were been being have has had having do does did doing done will would shall should
		can could may might must ought need get gets got let lets
		not never also only just even still already again ever then there here now too very more most less
		least much many few several own rather quite almost once well however therefore
		say says said saying tell tells told according mr mrs ms dr
		i'm i've i'd i'll you're you've he's she's it's we're we've they're they've that's there's what's who's
		isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
		one two three first second last new year years day days time week`
	words := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		words[w] = true
	}
	return words
}
