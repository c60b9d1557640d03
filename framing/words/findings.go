package words

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	snowball "github.com/kljensen/snowball/english"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/english"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// shownTerms is how many keywords a sentence of the answer names.
const shownTerms = 5

// widespread is in how many documents of a group a term stands that is a habit; one in fewer tells less.
const widespread = 12

// A keyword is a term that holds, and what it tells.
type keyword struct {
	*KeywordRow
	telling telling
	effect  float64 // the log ratio
	surely  float64 // the end of its interval that is nearer to none, at least 0
	p       float64
}

// Tests are the least corrected p of the words and of the phrases, in all
// voices: of each, Simes of all that were tested.
func Tests(all []KeywordRow) []value.Value {
	words, phrases := value.Undefined("no word"), value.Undefined("no phrase")
	for i := range all {
		row := &all[i]
		into := &words
		if row.N > 1 {
			into = &phrases
		}
		if p, ok := row.PAdjusted.Get(); ok && row.Voice == study.AllVoices {
			if least, any := into.Get(); !any || p < least {
				*into = row.PAdjusted
			}
		}
	}
	return []value.Value{words, phrases}
}

// Findings names for each group the words and phrases that it uses more, each thing once: those that take a stand first, then
// those of a theme; words of the subject only where there are no others, and names never: whom a group speaks of is not how. House style is one line for all.
func Findings(groups []compare.Group, outlets []string, rows []KeywordRow, pool []study.Passage, words, phrases inference.Standing, o *study.Options) ([]study.Finding, error) {
	l, err := newLens(outlets, pool, o)
	if err != nil {
		return nil, err
	}
	var out []study.Finding
	var house []keyword
	for _, g := range groups {
		found := holding(g.Name, rows, l, words, phrases, o)
		i := slices.IndexFunc(found, func(k keyword) bool { return k.telling == houseStyle && k.N < 3 })
		if i >= 0 {
			house = append(house, found[i])
		}
		if f, ok := ofGroup(g.Name, found, o); ok {
			out = append(out, f)
		}
	}
	if f, ok := styleLine(house, o); ok {
		out = append(out, f)
	}
	return out, nil
}

// holding are the terms that a group uses more, the strongest evidence first.
func holding(group string, rows []KeywordRow, l *lens, words, phrases inference.Standing, o *study.Options) []keyword {
	var found []keyword
	for i := range rows {
		row := &rows[i]
		at := words
		if row.N > 1 {
			at = phrases
		}
		effect, ok := row.LogRatio.Value.Get()
		adjusted := at.Adjust(row.PAdjusted)
		if row.Group != group || row.Voice != study.AllVoices || row.ToldBy != "" || !ok || effect <= 0 || !inference.Holds(adjusted, o.Level) {
			continue
		}
		p, _ := adjusted.Get()
		if t := l.of(row); t != nothing && !namesItself(row.Term, group) {
			low, ok := row.LogRatio.Low.Get()
			if !ok {
				low = effect / 2
			}
			found = append(found, keyword{row, t, effect, max(0, low), p})
		}
	}
	return found
}

// ofGroup is the sentence on one group: its words of theme and stance, or else of its subjects.
func ofGroup(group string, found []keyword, o *study.Options) (study.Finding, bool) {
	f := study.Finding{Kind: "keywords", Groups: []string{group}, Item: "words", See: "keywords"}
	told := slices.DeleteFunc(slices.Clone(found), func(k keyword) bool { return k.telling < stanceWord })
	if len(told) == 0 {
		told = slices.DeleteFunc(slices.Clone(found), func(k keyword) bool { return k.telling < subjectWord })
	}
	if len(told) == 0 {
		return f, false
	}
	slices.SortStableFunc(told, func(a, b keyword) int { return cmp.Compare(min(b.telling, themeWord), min(a.telling, themeWord)) })
	told = differing(told)
	var terms []string
	effect, most, least, tells := 0.0, 0.0, 1.0, nothing
	for _, k := range told {
		tells = max(tells, k.telling)
		terms = append(terms, k.text(o))
		f.Passages = append(f.Passages, k.Passages...)
		effect += float64(ranking.OfLogRatio(k.surely)*min(1, float64(k.TargetDocs)/widespread)) / float64(len(told))
		most, least = max(most, k.p), min(least, k.p)
	}
	f.Sides = [][]study.PassageRef{told[0].Passages}
	f.Text = fmt.Sprintf("More than %s, %s prints %s (%s, corrected).", o.ReferenceText(), o.Group(group), answer.List(terms), answer.Each(len(terms), most))
	f.Worth = ranking.Of(tells.kind(), effect, ranking.Certainty(least))
	return f, true
}

// differing are the first terms of which none has most of its words from those before it, as "quick legal status" has beside
// "tentative legal status".
func differing(found []keyword) []keyword {
	var out []keyword
	seen := map[string]bool{}
	for _, k := range found {
		if len(out) == shownTerms {
			break
		}
		words := slices.DeleteFunc(strings.Fields(k.Term), english.IsFunctionWord)
		told := 0
		for _, w := range words {
			if seen[stem(w)] {
				told++
			}
		}
		if 2*told > len(words) {
			continue
		}
		out = append(out, k)
		for _, w := range words {
			seen[stem(w)] = true
		}
	}
	return out
}

func stem(word string) string { return snowball.Stem(word, false) }

func (t telling) kind() float64 {
	switch t {
	case sideWord:
		return ranking.SideWords
	case themeWord:
		return ranking.ThemeWords
	case stanceWord:
		return ranking.StanceWords
	}
	return ranking.SubjectWords
}

// text is a term with how often it stands, and how much more often than in the reference for as many words.
func (k keyword) text(o *study.Options) string {
	if k.ReferenceCount == 0 {
		return fmt.Sprintf("“%s” (%s, %s never)", k.Term, answer.Times(k.Target), o.ReferenceText())
	}
	times := math.Exp2(k.effect)
	digits := 1
	if times >= 10 {
		digits = 0
	}
	return fmt.Sprintf("“%s” (%.*f times as often)", k.Term, digits, times)
}

// maxStyled is how many groups the line on house style names.
const maxStyled = 4

// styleLine is the one line on how outlets write, each by the term of its strongest evidence.
func styleLine(house []keyword, o *study.Options) (study.Finding, bool) {
	slices.SortStableFunc(house, func(a, b keyword) int { return cmp.Compare(math.Abs(b.effect), math.Abs(a.effect)) })
	house = house[:min(len(house), maxStyled)]
	f := study.Finding{Kind: study.HouseStyle, See: "keywords"}
	var terms []string
	for _, k := range house {
		terms = append(terms, fmt.Sprintf("“%s” in %s", k.Term, o.Group(k.Group)))
		f.Groups, f.Passages = append(f.Groups, k.Group), append(f.Passages, k.Passages...)
	}
	f.Text = "House style, which is no framing, differs most in " + answer.List(terms) + "."
	return f, len(house) > 0
}
