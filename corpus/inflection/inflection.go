// Package inflection knows the inflected forms of English words, both ways:
// Forms lists the forms of a lemma, for patterns that match them, and a
// Lexicon gives the lemma of a form, for counts in which the forms of a word
// are one term. It stands beside the words of package corpus, and looks at one
// word alone, never at what stands around it.
//
// # The lemma of a form
//
// Without context a form has one lemma, whatever it means where it stands:
//
//  1. A possessive or contracted "'s" is dropped ("minister's" is minister),
//     but for pronouns and adverbs with "is" ("it's", "there's").
//  2. A form of the short settled list has the lemma that stands there.
//  3. A past or plural of the table of irregular forms has its lemma: "left" is
//     leave, "saw" see, "found" find, "shot" shoot, though each has another reading.
//  4. A form of the large table has its lemma there. Of several the shortest
//     is taken, then the first in order of the alphabet ("putting" is put, not putt).
//     Where the form is a lemma of its own as well, forms in -ing and -ed go to
//     their verb ("saying" is say) and all others stay ("number", "ground", "better-off");
//     nouns in -ing that name a thing rather than the doing are settled: "meeting",
//     "building", "hearing" stay.
//  5. A form that no table has loses an ending where that is safe: "-ists",
//     "-isms", "-ians", "-ations", "-ments", "-ities" lose the plural, "-ized" and
//     "-ifying" become -ize and -ify, and of hyphened words the last part does what it does
//     alone in the plural ("19-year-olds").
//  6. Every other word stays itself.
//
// The large table is the English lemmatization list of Michal Boleslav Měchura
// (NOTICE), as published. It holds rows that are no inflections (ordinals under their
// figures, single letters, interjections, adverbs in -ly), and these are left out as it is
// read.
package inflection

import (
	"strings"
	"sync"
)

// A Lexicon gives the lemmas of forms. It never changes, and may be used by
// any number of goroutines at once.
type Lexicon struct {
	lemma map[string]string
}

// Open reads the tables that the program carries, once.
func Open() (*Lexicon, error) { return open() }

var open = sync.OnceValues(read)

// Lemma is the lemma of a folded word; the word itself where none is known.
func (l *Lexicon) Lemma(word string) string {
	bare := withoutPossessive(word)
	if lemma, ok := l.lemma[bare]; ok {
		return lemma
	}
	return l.unknown(bare)
}

// withoutPossessive drops the "'s" of a possessive, or of a contraction that is
// not a pronoun's.
func withoutPossessive(word string) string {
	bare, ok := strings.CutSuffix(word, "'s")
	if !ok || bare == "" || contracted(bare) {
		return word
	}
	return bare
}

// contracted reports whether "'s" after a word is "is", "has" or "us".
func contracted(word string) bool {
	switch word {
	case "it", "he", "she", "that", "this", "what", "who", "there", "here", "where", "when", "how", "why", "let":
		return true
	}
	return false
}
