package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxGlued is how far back Glued looks for the start of a word.
const maxGlued = 40

// Glued gives where a sentence starts right behind the end mark at i, without
// a space between ("left the quay.The union"): behind a word that ends in two
// small letters, the mark and any marks that close it, a mark that opens, a capital followed by a
// small letter, an apostrophe or a space. A straight mark closes what one before it on the line has opened. Addresses and names of domains are
// none. ok is false where no sentence starts there.
func Glued(text string, i int) (next int, ok bool) {
	if i == 0 || text[i-1] < utf8.RuneSelf && (text[i-1] < 'a' || text[i-1] > 'z') || !endsSmall(text[max(0, i-maxGlued):i]) {
		return 0, false
	}
	before := text[max(0, i-maxGlued):i]
	if k := strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || r == ':' || r == '?' || r == '!' }); k >= 0 && !strings.HasPrefix(before[k:], "://") {
		before = before[k+1:]
	}
	if strings.ContainsAny(before, "/@") || addressed(before) {
		return 0, false
	}
	next = i + 1
	for next < len(text) {
		r, n := utf8.DecodeRuneInString(text[next:])
		if !strings.ContainsRune("”’»)]", r) {
			break
		}
		next += n
	}
	first := next // of the word
	switch r, n := utf8.DecodeRuneInString(text[next:]); {
	case r == '"' && opened(text[:i]):
		next++
		first = next
	case r == '"', r == '“', r == '‘', r == '«', r == '(', r == '[':
		first += n
	}
	r, n := utf8.DecodeRuneInString(text[first:])
	if !unicode.IsUpper(r) {
		return 0, false
	}
	after, _ := utf8.DecodeRuneInString(text[first+n:])
	if !unicode.IsLower(after) && after != ' ' && after != '\'' && after != '’' {
		return 0, false
	}
	word := text[first:]
	if k := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); k >= 0 {
		word = word[:k]
	}
	switch strings.ToLower(word) {
	case "co", "com", "edu", "gov", "js", "net", "org":
		return 0, false
	}
	return next, true
}

// maxOpened is how far back a straight quotation mark is looked for.
const maxOpened = 1000

// opened reports whether a straight quotation mark is open at the end of a text.
func opened(text string) bool {
	text = text[max(0, len(text)-maxOpened):]
	return strings.Count(text[strings.LastIndexByte(text, '\n')+1:], `"`)%2 == 1
}

// endsSmall reports whether a text ends in two small letters.
func endsSmall(text string) bool {
	for small := 0; text != ""; {
		r, n := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-n]
		switch {
		case unicode.IsLower(r):
			if small += max(1, len(ligature(r))); small > 1 {
				return true
			}
		case !Invisible(r) && !unicode.IsMark(r):
			return false
		}
	}
	return false
}

// addressed reports whether the run of letters and digits before a point, with single marks inside it, has a point of its own
// that glues no sentences: "www.post" before ".Com", "e.g" before ".The". The point in ".post" is of no address.
func addressed(before string) bool {
	run := before[runStart(before):]
	for k, c := range run {
		if next, _ := utf8.DecodeRuneInString(run[k+1:]); c == '.' && !unicode.IsUpper(next) {
			return true
		}
	}
	return false
}

// runStart is where the run starts that ends a text: behind the last mark that does not stand between two letters or digits.
func runStart(text string) int {
	start, marked := len(text), true // marked: a mark, or nothing, stands at start
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), Invisible(r):
			marked = false
		case marked || !strings.ContainsRune(".'’‘-‐‑_", r):
			return start + leading(text[start:])
		default:
			marked = true
		}
		start -= n
	}
	return leading(text)
}

// leading is the length of the mark that a run begins with.
func leading(run string) int {
	r, n := utf8.DecodeRuneInString(run)
	if run == "" || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || Invisible(r) {
		return 0
	}
	return n
}
