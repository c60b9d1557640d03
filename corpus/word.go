package corpus

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Words yields the words of text in order: words as a reader sees them. A word
// is a word of Unicode Standard Annex 29 that holds a letter or a digit, but for
// what real text asks for:
//
//   - words joined by a hyphen with no space are one ("al-Nusra", "S-400"), and
//     so are the parts of a word that a hyphen and the end of a line divide;
//   - characters that show nothing (Invisible) part no word;
//   - any space parts words, also U+202F; so does a colon between letters, and
//     the end mark of a sentence that another is glued to (Glued);
//   - underscores around a word are marks of emphasis, and none of it.
//
// Apostrophes inside a word belong to it ("don't", "Assad's"). Two words are
// the same where Fold gives the same. The rule is that of every count in the
// program.
func Words(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		j := joiner{text: text, yield: yield}
		if scanWords(text, &j) {
			j.flush()
		}
	}
}

// A gap is what stands between two words, as far as it may join them.
type gap uint8

const (
	gapNone      gap = iota
	gapOther         // parts words
	gapHyphen        // a hyphen
	gapInvisible     // what shows nothing
	gapReturn        // a carriage return
	gapLine          // a line end
	gapBlank         // a space or tab
)

// A joiner makes one of words that belong together, and yields them.
type joiner struct {
	text  string
	yield func(Span) bool
	held  Span // a word that what follows may still extend
	gap   gap  // what stands right after it: gapNone, gapHyphen, gapInvisible, or gapLine for a hyphen at the end of a line
}

// word takes the next word; false to stop.
func (j *joiner) word(s Span) bool {
	if j.gap == gapHyphen || j.gap == gapInvisible || j.gap == gapLine && j.divided(s) {
		j.held.End, j.gap = s.End, gapNone
		return true
	}
	ok := j.flush()
	j.held = s
	return ok
}

// other takes what stands at s and is no word; false to stop.
func (j *joiner) other(s Span, g gap) bool {
	if !j.held.Empty() {
		switch {
		case g == gapHyphen && j.gap == gapNone, g == gapHyphen && j.gap == gapInvisible:
			j.gap = gapHyphen
			return true
		case g == gapInvisible:
			if j.gap == gapNone {
				j.gap = gapInvisible
			}
			return true
		case g == gapReturn && j.gap == gapHyphen, g == gapBlank && j.gap == gapLine:
			return true
		case g == gapLine && (j.gap == gapHyphen || j.softHyphen(s.Start)):
			j.gap = gapLine
			return true
		}
	}
	return j.flush()
}

// softHyphen reports whether a soft hyphen ends the line that ends at i.
func (j *joiner) softHyphen(i int) bool {
	return (j.gap == gapNone || j.gap == gapInvisible) && strings.HasSuffix(strings.TrimSuffix(j.text[:i], "\r"), "\u00ad")
}

// divided reports whether the word held and the one at s, on the next line, are
// the parts of one: letters stand on both sides.
func (j *joiner) divided(s Span) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(j.held.In(j.text), func(r rune) bool { return unicode.IsMark(r) || Invisible(r) }))
	after, _ := utf8.DecodeRuneInString(s.In(j.text))
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

func (j *joiner) flush() bool {
	s := j.held
	j.held, j.gap = Span{}, gapNone
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
			ok = parts(text, s, j)
		} else {
			ok = j.other(s, gapOf(v))
		}
		if !ok {
			return false
		}
	}
	return true
}

// parts gives the words of what Unicode takes for one.
func parts(text string, s Span, j *joiner) bool {
	for s.Start < s.End {
		at := s.Start
		for at < s.End { // to the first letter or digit
			r, n := utf8.DecodeRuneInString(text[at:s.End])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				break
			}
			if !j.other(Span{at, at + n}, gapOf(text[at:at+n])) {
				return false
			}
			at += n
		}
		if at == s.End {
			return true
		}
		end := partEnd(text, Span{at, s.End})
		if !j.word(Span{at, end}) {
			return false
		}
		s.Start = end
	}
	return true
}

// partEnd is where the first word of s ends.
func partEnd(text string, s Span) int {
	for i := s.Start; i < s.End; {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
		switch r {
		case '\u202f', ':':
			return i
		case '.':
			if _, glued := Glued(text, i); glued {
				return i
			}
		case '_':
			if strings.TrimLeft(text[i:s.End], "_") == "" || !startsWord(strings.TrimLeft(text[i:s.End], "_")) {
				return i
			}
		}
		i += n
	}
	return s.End
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// gapOf tells what a text that is no word does between two.
func gapOf(s string) gap {
	shown := s
	if !isASCII(s) {
		shown = strings.Map(func(r rune) rune {
			if Invisible(r) {
				return -1
			}
			return r
		}, s)
	}
	switch shown {
	case "":
		return gapInvisible
	case "-", "\u2010", "\u2011":
		return gapHyphen
	case "\n", "\r\n":
		return gapLine
	case "\r":
		return gapReturn
	}
	if strings.Trim(shown, " \t") == "" {
		return gapBlank
	}
	return gapOther
}

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

// Adjacent reports whether a gap between two words is white space alone, with one
// line end at most: n-grams do not run over punctuation or paragraphs.
func Adjacent(gap string) bool {
	if gap == " " {
		return true
	}
	lines := 0
	for _, r := range gap {
		switch {
		case r == '\n':
			lines++
		case !unicode.IsSpace(r) && !Invisible(r):
			return false
		}
	}
	return lines < 2
}

// Fold is the form in which words are compared and counted: Clean, in small
// letters.
func Fold(word string) string {
	return strings.ToLower(Clean(word))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
