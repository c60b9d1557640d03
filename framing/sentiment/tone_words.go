package sentiment

import (
	"strings"
	"sync"
)

// A toneClass is what a word of tone does.
type toneClass uint8

const (
	noTone toneClass = iota
	intensifier
	hedge
	booster
	possibility
	necessity
	prediction
)

// Words and pairs of words by what they do. The pairs are joined by "_".
const (
	hedgeWords = `almost apparent apparently appear appeared appears approximately arguably assume assumed assumes believed
		conceivably doubtful essentially estimate estimated frequently generally largely likely mainly maybe mostly often perhaps
		plausible plausibly possible possibly presumably probable probably purportedly relatively reportedly roughly seem
		seemed seemingly seems somewhat sometimes suggest suggested suggests suppose supposed supposedly suspect suspected
		tend tended tends typically uncertain unclear unlikely usually virtually
		in_general in_part to_some`

	boosterWords = `absolutely actually always assuredly certain certainly clear clearly conclusively definite definitely
		evidently evident incontestably incontrovertibly indeed indisputable indisputably inevitably never obvious obviously
		plainly surely true truly undeniable undeniably undisputed undisputedly undoubtedly unquestionable unquestionably
		doubtless of_course no_doubt without_doubt in_fact`

	possibilityVerbs = "may might could couldn't"
	necessityVerbs   = "must should ought shall need_to needs_to has_to have_to had_to"
	predictionVerbs  = "will would won't wouldn't"
)

var loadTone = sync.OnceValue(func() map[string]toneClass {
	m := make(map[string]toneClass, 256)
	for _, list := range []struct {
		words string
		class toneClass
	}{
		{boosters, intensifier}, {hedgeWords, hedge}, {boosterWords, booster},
		{possibilityVerbs, possibility}, {necessityVerbs, necessity}, {predictionVerbs, prediction},
	} {
		for _, w := range strings.Fields(list.words) {
			m[w] = list.class
		}
	}
	// VADER boosts with "so", "more" and "most" wherever they stand; in news
	// they compare and conclude as often as they stress.
	for _, w := range []string{"so", "more", "most", "major", "total", "considerable", "enormous", "extreme", "exceptional", "incredible", "tremendous", "utter"} {
		delete(m, w)
	}
	return m
})

// toneOf is the class of a word, or of the pair that it ends.
func toneOf(last, word string) toneClass {
	m := loadTone()
	if c := m[last+"_"+word]; c != noTone {
		return c
	}
	return m[word]
}
