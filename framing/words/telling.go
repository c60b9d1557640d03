package words

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/english"
	"parallax/framing/sentiment"
	"parallax/framing/sentiment/wordvec"
	"parallax/framing/study"
)

// A telling is what a term tells of how a group frames things.
type telling int

const (
	nothing     telling = iota // furniture of the page, an outlet's name, a function word: not told
	houseStyle                 // how the outlet writes
	properName                 // whom it speaks of, not how
	subjectWord                // what it speaks of
	stanceWord                 // a word that judges, whatever it is about
	themeWord                  // a term of the corpus's theme, or of a theme of which a codebook ships with Parallax
	sideWord                   // a term of the theme that judges or takes a side
)

// themes are the codebooks that ship with Parallax and hold words of a theme or of a stance.
var themes = [...]string{"conflict", "economy", "loaded-words", "migration", "protest"}

// A lens tells what terms tell.
type lens struct {
	frames  []*codebook.Matcher
	named   *codebook.Matcher // the names of a person's codebook, which the answer tells by referent; or nil
	outlets map[string]bool   // the words of outlets' names
	news    *wordvec.Vectors  // how frequent words are in news
	pool    []study.Passage
}

func newLens(outlets []string, pool []study.Passage, o *study.Options) (*lens, error) {
	l := &lens{outlets: map[string]bool{}, news: wordvec.Embedded(), pool: pool}
	for _, name := range themes {
		text, err := codebook.Ready(name)
		if err != nil {
			return nil, err
		}
		c, err := codebook.Parse(codebook.ReadyPrefix+name, text)
		if err != nil {
			return nil, fmt.Errorf("the codebook %s that ships with Parallax: %w", name, err)
		}
		l.frames = append(l.frames, c.Matcher())
	}
	if o.Codebook != nil && o.Discovered == 0 {
		l.named = o.Codebook.Matcher()
	}
	for _, name := range outlets {
		for w := range strings.FieldsSeq(corpus.Fold(name)) {
			l.outlets[w] = true
		}
	}
	return l, nil
}

// mostlyRepeated is the part of a term's statements that are furniture from which on it is furniture.
const mostlyRepeated = 0.5

func (l *lens) of(row *KeywordRow) telling {
	words := strings.Fields(row.Term)
	repeated, _ := row.Repeated.Get()
	name, opens := l.isName(row)
	switch {
	case english.IsFunctionWord(row.Term) || !strings.ContainsFunc(row.Term, unicode.IsLetter) || opens || l.setText(row) || repeated >= mostlyRepeated || l.named != nil && matches(l.named, row.Term) || l.isOutlet(words, name):
		return nothing
	case english.IsHouseStyle(row.Term) || slices.ContainsFunc(words, english.Attributes):
		return houseStyle
	case name:
		return properName
	}
	theme := slices.ContainsFunc(words, func(w string) bool { return l.ofTheme(w, row) }) ||
		slices.ContainsFunc(l.frames, func(m *codebook.Matcher) bool { return matches(m, row.Term) })
	switch stance := slices.ContainsFunc(words, judges); {
	case theme && stance:
		return sideWord
	case theme:
		return themeWord
	case stance:
		return stanceWord
	}
	return subjectWord
}

func matches(m *codebook.Matcher, term string) bool {
	return len(m.Find(term, slices.Collect(corpus.Words(term)))) > 0
}

// themeTimes is how many times as frequent a word of a corpus's theme is in it as in news at large. A phrase of the theme need only be
// as frequent as one of its words is there.
const themeTimes = 6

// ofTheme reports whether a word of a term is of the theme of the corpus: one that is far more frequent in all of it than in
// news at large.
func (l *lens) ofTheme(word string, row *KeywordRow) bool {
	tokens := float64(row.TargetTokens + row.ReferenceTokens)
	rate, usual := float64(row.Target+row.ReferenceCount)/tokens, l.news.Rate(strings.TrimSuffix(word, "'s"))
	if row.N == 1 {
		usual *= themeTimes
	}
	return usual > 0 && !english.IsFunctionWord(word) && rate >= usual
}

// judges reports whether a word is dark or bright by two lists of three at least, or says itself against whom or for whom it is.
func judges(word string) bool {
	if strings.HasPrefix(word, "anti-") || strings.HasPrefix(word, "pro-") {
		return true
	}
	return sentiment.Judges(strings.TrimSuffix(word, "'s"))
}

// isOutlet reports whether a term is of the names of outlets: one that is written as a name and has such a word,
// as "interview with fox".
func (l *lens) isOutlet(words []string, name bool) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		w = strings.TrimSuffix(w, "'s")
		return l.outlets[w] && (name || len(words) == 1) && !english.IsFunctionWord(w)
	})
}

// capitals is the part of a term's places from which on capitals make it a name.
const capitals = 0.8

// severalPlaces is how many places of a term tell something of all.
const severalPlaces = 3

// isName reports whether a term is written with a capital where it stands, and not for beginning a sentence; opens, whether it
// begins a sentence wherever it stands, as a heading does ("Story highlights").
func (l *lens) isName(row *KeywordRow) (name, opens bool) {
	upper, places, first := 0, 0, 0
	for _, ref := range row.Passages {
		if ref.Passage < 0 || ref.Passage >= len(l.pool) {
			continue
		}
		text := l.pool[ref.Passage].Text
		for _, m := range ref.Marks {
			if begins(text[:m.Start]) {
				first++
				continue
			}
			places++
			if strings.ContainsFunc(m.In(text), unicode.IsUpper) { // "al-Assad", "former President"
				upper++
			}
		}
	}
	return places > 0 && float64(upper) >= float64(capitals*float64(places)), places == 0 && first >= severalPlaces
}

// around is how many words on each side of a term show that it stands in set text.
const around = 2

// setText reports whether a term stands between the same words in most of its passages, which are of as many documents
// as have it: a list of links, a notice, a slogan that the page repeats.
func (l *lens) setText(row *KeywordRow) bool {
	same, passages := map[string]int{}, 0
	for _, ref := range row.Passages {
		if ref.Passage < 0 || ref.Passage >= len(l.pool) || len(ref.Marks) == 0 {
			continue
		}
		text, m := l.pool[ref.Passage].Text, ref.Marks[0]
		before, after := strings.Fields(corpus.Fold(text[:m.Start])), strings.Fields(corpus.Fold(text[m.End:]))
		before, after = before[max(0, len(before)-around):], after[:min(len(after), around)]
		same[strings.Join(before, " ")+"|"+strings.Join(after, " ")]++
		passages++
	}
	for _, n := range same {
		if n >= severalPlaces && 3*n >= 2*passages {
			return true
		}
	}
	return false
}

// begins reports whether what follows a text begins a sentence.
func begins(before string) bool {
	before = strings.TrimRightFunc(before, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("\"'“”‘’([", c) })
	c, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:…", c)
}

// namesItself reports whether a word of a term stands in the group's name: "interview with fox" of Fox News.
func namesItself(term, group string) bool {
	name := strings.Fields(corpus.Fold(group))
	for w := range strings.FieldsSeq(term) {
		if w = strings.TrimSuffix(w, "'s"); slices.Contains(name, w) && !english.IsFunctionWord(w) {
			return true
		}
	}
	return false
}
