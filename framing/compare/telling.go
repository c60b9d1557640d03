package compare

import (
	"strings"

	"parallax/corpus"
	"parallax/framing/english"
)

// TellingWords reports of each word of the vocabulary whether it says something of what is written about: function words, the verbs and
// titles of house style and the words of outlets' own names do not.
func (s *Study) TellingWords() []bool {
	tells := english.ContentWords(&s.Tally.Vocabulary)
	named := map[string]bool{}
	for i := range s.Tally.Docs {
		for w := range strings.FieldsSeq(corpus.Fold(s.Tally.Docs[i].Outlet)) {
			named[w] = true
		}
	}
	for t := range tells {
		term := strings.TrimSuffix(s.Tally.Vocabulary.Term(uint32(t)), "'s")
		tells[t] = tells[t] && !named[term] && !english.IsHouseStyle(term)
	}
	return tells
}
