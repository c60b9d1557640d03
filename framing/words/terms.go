package words

import (
	"strings"

	"parallax/framing/compare"
	"parallax/framing/study"
)

// Terms are what one family of keywords is of: the words, or the phrases.
// They are numbered from 0.
type Terms struct {
	compare.Countable
	// Name gives the words of a term.
	Name func(term uint32) []string
	// Values is how many permuted values its tests share, see inference.Design.Pooled.
	Values  int
	further further // that a plot takes of it
	// TargetDocs is in how many documents of the group a term must stand to be
	// chosen.
	TargetDocs int
}

// wordTerms are the words of the study as a family.
func wordTerms(s *compare.Study) Terms {
	return Terms{
		Countable: s.AllWords(), Values: wordValues,
		Name: func(term uint32) []string { return []string{s.Tally.Vocabulary.Term(term)} },
	}
}

// families are the terms of the keywords. Words and phrases are tested and
// corrected apart: phrases repeat what their words say, and more of them would
// change nothing but the bar for the words.
func families(s *compare.Study) []Terms {
	words, top := wordTerms(s), Shown(s)
	words.further = further{less: top / 2, frequent: top / 4}
	if top == 0 {
		words.further.less = words.Size
	}
	list := []Terms{words}
	if most, _ := study.ParseNgrams(s.Options.Ngrams); most > 1 {
		phrases := findPhrases(s, most, LeastDocs(s)).terms(&s.Tally.Vocabulary)
		phrases.further = further{less: words.further.less / 2, frequent: top / 8}
		list = append(list, phrases)
	}
	return list
}

// text is a term as tables show it.
func (t Terms) text(term uint32) string { return strings.Join(t.Name(term), " ") }

// LeastDocs is the least evidence for a keyword.
func LeastDocs(s *compare.Study) int { return min(max(1, s.Options.MinDocs), s.Tally.Documents()) }
