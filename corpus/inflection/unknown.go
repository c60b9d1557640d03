package inflection

import "strings"

// minStem is the fewest letters before an ending of an unknown word.
const minStem = 4

// unknown takes an ending off a word that no table has, where no name or
// other word is likely to end that way.
func (l *Lexicon) unknown(word string) string {
	for _, e := range endings() {
		if stem, ok := strings.CutSuffix(word, e.of); ok && len(stem) >= minStem {
			return stem + e.becomes
		}
	}
	if at := strings.LastIndexByte(word, '-'); at > 0 && strings.HasSuffix(word, "s") {
		last := word[at+1:]
		if lemma, ok := l.lemma[last]; ok && strings.HasPrefix(last, lemma) {
			return word[:at+1] + lemma
		}
	}
	return word
}

type ending struct{ of, becomes string }

// endings are those of words that are made when they are needed: a doctrine and
// who holds it, a people, an act, a quality, to make something so.
func endings() []ending {
	return []ending{
		{"ists", "ist"}, {"isms", "ism"}, {"ians", "ian"}, {"ations", "ation"}, {"ments", "ment"}, {"ities", "ity"},
		{"ized", "ize"}, {"izes", "ize"}, {"izing", "ize"}, {"ised", "ise"}, {"ises", "ise"}, {"ising", "ise"},
		{"ified", "ify"}, {"ifies", "ify"}, {"ifying", "ify"},
	}
}
