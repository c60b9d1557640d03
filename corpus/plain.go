package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Plain is a text as a reader sees it, for whoever does not read by Words:
// no invisible characters, composed letters, typographic apostrophes, quotation
// marks, hyphens and ellipses as their ASCII signs, words whole where the end of a line divides
// them, spaces for the underscores of emphasis, a space between sentences glued together.
type Plain struct {
	Text string
	// starts and ends give for each byte of Text the character of the original
	// that it stands for; nil where Text is the original.
	starts, ends []int32
}

// PlainOf reads a text.
func PlainOf(text string) Plain {
	if isPlain(text) {
		return Plain{Text: text}
	}
	p := Plain{}
	b := make([]byte, 0, len(text)+8)
	add := func(s string, from, to int) {
		for i := range len(s) {
			b = append(b, s[i])
			p.starts, p.ends = append(p.starts, int32(from)), append(p.ends, int32(to))
		}
	}
	next, in := 0, Span{} // in: the word at hand
	var words []Span
	for w := range Words(text) {
		words = append(words, w)
	}
	parted := 0 // where a glued sentence starts that a mark opens
	for i := 0; i < len(text); {
		for next < len(words) && words[next].End <= i {
			next++
		}
		if in = (Span{Start: len(text), End: len(text)}); next < len(words) {
			in = words[next]
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case in.Start == i:
			word := in.In(text)
			clean := Clean(word)
			if clean == word {
				for k := range len(word) {
					add(word[k:k+1], i+k, i+k+1)
				}
			} else {
				addWord(add, word, clean, i)
			}
			i = in.End
			continue
		case Invisible(r):
		case r == '’', r == '‘', r == 'ʼ':
			add("'", i, i+n)
		case r == '“', r == '”', r == '„':
			add(`"`, i, i+n)
		case r == '…':
			add("...", i, i+n)
		case r == '_' && emphasis(text, words, next, i):
			if between(text, i) {
				add(" ", i, i+n)
			}
		default:
			add(text[i:i+n], i, i+n)
		}
		i += n
		if (r == '.' || r == '?' || r == '!') && i < len(text) && strings.IndexByte(openings, text[i]) >= 0 {
			if at, ok := Glued(text, i-1); ok {
				parted = at
			}
		}
		if i == parted {
			add(" ", i-n, i)
		}
		if (r == '.' || r == '?' || r == '!' || r == ':') && i < len(text) && next < len(words) && words[next].Start == i && next > 0 && words[next-1].End == i-1 && letterAt(text, i) {
			add(" ", i-1, i)
		}
	}
	p.Text = string(b)
	return p
}

// openings are the bytes with which marks at the edges of a sentence begin.
const openings = `"([` + "\xe2\xc2"

// between reports whether the underscores at i stand between two letters or digits, which nothing else parts.
func between(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], "_"))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i:], "_"))
	return (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// letterAt reports whether a letter stands at i: what a glued sentence begins
// with, where a number goes on ("3:15").
func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// addWord adds the clean form of a word that begins at i: character by character
// as far as both agree from the front and from the back, and what is between in
// one piece.
func addWord(add func(string, int, int), word, clean string, i int) {
	front := 0
	for front < len(word) && front < len(clean) && word[front] == clean[front] {
		front++
	}
	for front > 0 && front < len(word) && !utf8.RuneStart(word[front]) {
		front--
	}
	back := 0
	for back < len(word)-front && back < len(clean)-front && word[len(word)-1-back] == clean[len(clean)-1-back] && word[len(word)-1-back] < utf8.RuneSelf {
		back++
	}
	for k := range front {
		add(word[k:k+1], i+k, i+k+1)
	}
	add(clean[front:len(clean)-back], i+front, i+len(word)-back)
	for k := len(word) - back; k < len(word); k++ {
		add(word[k:k+1], i+k, i+k+1)
	}
}

// emphasis reports whether the underscore at i stands around words and not in
// a sign such as "^_^": before a word that follows, or behind one of two
// letters and more.
func emphasis(text string, words []Span, next, i int) bool {
	if k := len(text[i:]) - len(strings.TrimLeft(text[i:], "_")); next < len(words) && words[next].Start == i+k && words[next].Len() > 1 {
		return true
	}
	k := len(strings.TrimRight(text[:i], "_"))
	return next > 0 && words[next-1].End == k && words[next-1].Len() > 1
}

// isPlain reports whether a text is what a reader sees.
func isPlain(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= utf8.RuneSelf, c == '_':
			return false
		case c == '\n' && i > 0 && (text[i-1] == '-' || text[i-1] == '\r' && i > 1 && text[i-2] == '-'):
			return false
		case (c == '.' || c == '?' || c == '!' || c == ':') && i > 0 && i+1 < len(text) && letter(text[i-1]) && (letter(text[i+1]) || text[i+1] == '"' || text[i+1] == '(' || text[i+1] == '['):
			return false
		}
	}
	return true
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// Original gives the span of the original that a span of Text stands for.
func (p *Plain) Original(s Span) Span {
	if p.starts == nil || s.Empty() {
		return s
	}
	return Span{Start: int(p.starts[s.Start]), End: int(p.ends[s.End-1])}
}
