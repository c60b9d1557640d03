package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Invisible reports whether a character shows nothing where it stands inside a
// word: the soft hyphen, joiners and non-joiners of no width, the marks that
// turn the direction of writing, variation selectors.
func Invisible(r rune) bool {
	switch {
	case r < 0xad:
		return false
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\u180e', r == '\ufeff',
		'\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u2064',
		'\u2066' <= r && r <= '\u206f', '\ufe00' <= r && r <= '\ufe0f':
		return true
	}
	return false
}

// ligature gives the letters that a printed ligature stands for, "" for any
// other character.
func ligature(r rune) string {
	switch r {
	case 'ﬀ':
		return "ff"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case 'ﬃ':
		return "ffi"
	case 'ﬄ':
		return "ffl"
	case 'ﬅ', 'ﬆ':
		return "st"
	}
	return ""
}

// Clean is a word as a reader sees it, in capitals and small letters as they
// are: composed letters (NFC), no ligatures, no letters of full width or of mathematics, no invisible
// characters, the typographic apostrophe and hyphens as their ASCII signs, and whole where the
// end of a line divides it.
func Clean(word string) string {
	if strings.IndexByte(word, '\n') >= 0 {
		word = undivided(word)
	}
	if isASCII(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r == '\u2019', r == '\u2018', r == '\u02bc':
			b.WriteByte('\'')
		case r == '\u2010', r == '\u2011':
			b.WriteByte('-')
		case Invisible(r):
		case ligature(r) != "":
			b.WriteString(ligature(r))
		case '\uff01' <= r && r <= '\uff5e': // of full width
			b.WriteByte(byte(r - 0xfee0))
		case '\U0001d400' <= r && r <= '\U0001d7ff': // of mathematics, by which posts write in bold
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// undivided is a word without the ends of lines in it. The hyphen before one
// goes with it, unless the word has a hyphen there anyhow: before a capital
// ("pro-Assad"), and behind what makes compounds ("self-made").
func undivided(word string) string {
	for {
		k := strings.IndexByte(word, '\n')
		if k < 0 {
			return word
		}
		left, right := strings.TrimRight(word[:k], "\r"), strings.TrimLeft(word[k+1:], " \t")
		if r, _ := utf8.DecodeRuneInString(right); !unicode.IsUpper(r) && !compounds(left) {
			left = strings.TrimRight(left, "-\u2010\u2011\u00ad")
		}
		word = left + right
	}
}

// compounds reports whether the first part of a divided word is one that keeps
// its hyphen.
func compounds(left string) bool {
	left = strings.TrimRight(left, "-\u2010\u2011")
	switch strings.ToLower(left[strings.LastIndexAny(left, "-\u2010\u2011")+1:]) {
	case "all", "anti", "counter", "cross", "ex", "far", "full", "half", "hard", "high", "ill", "left", "long", "low", "mid", "multi", "non",
		"one", "post", "pre", "pro", "right", "self", "semi", "short", "so", "two", "three", "well", "vice":
		return true
	}
	return false
}
