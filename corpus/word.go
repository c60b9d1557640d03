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
		var held Span // a word that a hyphen may still extend
		hyphen := false
		seg := words.FromString(text)
		for seg.Next() {
			s := Span{seg.Start(), seg.End()}
			v := s.In(text)
			switch {
			case isWord(v):
				if hyphen && !held.Empty() {
					held.End = s.End
				} else {
					if !held.Empty() && !yield(held) {
						return
					}
					held = s
				}
				hyphen = false
			case isHyphen(v) && !held.Empty() && held.End == s.Start:
				hyphen = true
			default:
				if !held.Empty() && !yield(held) {
					return
				}
				held, hyphen = Span{}, false
			}
		}
		if !held.Empty() {
			yield(held)
		}
	}
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
