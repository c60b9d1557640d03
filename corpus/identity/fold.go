package identity

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"parallax/corpus"
)

// Fold is the form in which names are compared: without case, accents,
// punctuation and leading article, in American spelling, words apart by single
// blanks. "The Labour Party" and "labor party" fold alike, and so do "U.S." and
// "US", "Kim Jong-un" and "Kim Jong Un".
func Fold(name string) string {
	words := foldWords(name)
	if len(words) > 1 && article(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// foldWords are the words of a name as Fold compares them, a leading article
// among them.
func foldWords(name string) []string {
	s := plain(corpus.Fold(name))
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' && possessive(s[i:]):
			b.WriteByte('\x00') // takes the s behind it away
		case r == '\'', r == '.':
		case r == '&':
			b.WriteString(" and ")
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(strings.ReplaceAll(b.String(), "\x00s", ""))
	for i, w := range words {
		words[i] = american(w)
	}
	return words
}

// possessive reports whether an apostrophe starts an "'s" that ends a word with
// another one behind it: "Russia's Ministry", not "McDonald's".
func possessive(rest string) bool {
	return len(rest) > 2 && rest[1] == 's' && rest[2] == ' ' && strings.TrimSpace(rest[2:]) != ""
}

func article(word string) bool { return word == "the" || word == "a" || word == "an" }

// plain takes the accents off letters.
func plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, strings.NewReplacer("ø", "o", "ł", "l", "ß", "ss", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe").Replace(norm.NFD.String(s)))
		}
	}
	return s
}

// american is a word of names in American spelling.
func american(word string) string {
	switch word {
	case "defence":
		return "defense"
	case "centre":
		return "center"
	case "organisation":
		return "organization"
	case "labour":
		return "labor"
	case "theatre":
		return "theater"
	case "programme":
		return "program"
	}
	return word
}
