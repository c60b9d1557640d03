package corpus

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Words yields the words of text in order. A word is a word of Unicode
// Standard Annex 29 that holds a letter or a digit; words joined by a hyphen
// with no space are one word ("al-Nusra", "S-400", "pro-Assad").
// Apostrophes inside a word belong to it ("don't", "Assad's").
// The rule is the same for every count in the program.
func Words(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		j := joiner{yield: yield}
		if scanWords(text, &j) {
			j.flush()
		}
	}
}

// A joiner makes words joined by a hyphen one, and yields them.
type joiner struct {
	yield  func(Span) bool
	held   Span // a word that a hyphen may still extend
	hyphen bool // a hyphen stands right after it
}

// word takes the next word; false to stop.
func (j *joiner) word(s Span) bool {
	if j.hyphen {
		j.held.End, j.hyphen = s.End, false
		return true
	}
	ok := j.flush()
	j.held = s
	return ok
}

// other takes what stands at s and is no word; false to stop.
func (j *joiner) other(s Span, hyphen bool) bool {
	if hyphen && !j.hyphen && !j.held.Empty() && j.held.End == s.Start {
		j.hyphen = true
		return true
	}
	return j.flush()
}

func (j *joiner) flush() bool {
	s := j.held
	j.held, j.hyphen = Span{}, false
	return s.Empty() || j.yield(s)
}

// unicodeWords segments text[start:end] by the whole Unicode rule.
func unicodeWords(text string, start, end int, j *joiner) bool {
	seg := words.FromString(text[start:end])
	for seg.Next() {
		s := Span{start + seg.Start(), start + seg.End()}
		v := s.In(text)
		ok := false
		if isWord(v) {
			ok = j.word(s)
		} else {
			ok = j.other(s, isHyphen(v))
		}
		if !ok {
			return false
		}
	}
	return true
}

func isHyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

func isWord(s string) bool {
	for i, r := range s {
		if i == 0 && r < utf8.RuneSelf && r != '_' {
			return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// Adjacent says that a gap between two words is white space alone, with one
// line end at most: n-grams do not run over punctuation or paragraphs.
func Adjacent(gap string) bool {
	lines := 0
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ' ', '\t', '\r':
		case '\n':
			lines++
		default:
			return false
		}
	}
	return lines < 2
}

// Fold is the form in which words are compared and counted: lower case, with
// the typographic apostrophe and hyphens as their ASCII signs.
func Fold(word string) string {
	w := strings.ToLower(word)
	if isASCII(w) {
		return w
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '\u2019', '\u2018', '\u02bc':
			return '\''
		case '\u2010', '\u2011':
			return '-'
		}
		return r
	}, w)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
