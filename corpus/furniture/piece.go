package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/block"
)

// A piece is a sentence, or a line that stands alone: what is the article or
// the page as a whole.
type piece struct {
	corpus.Span
	block int // number of its block
	at    int // its place in the block
	last  bool
}

// cut takes a text apart. Ends of sentences are found by a rule of marks, fast
// and a little finer than attribution's: where a caption ends and a credit
// begins matters here.
func cut(text string) []piece {
	var out []piece
	for i, b := range block.Of(text) {
		first := len(out)
		start := b.Start
		for k := b.Start; k < b.End; {
			if !endMark(text, k) {
				k++
				continue
			}
			end := sentenceEnd(text, b, k)
			if end < 0 {
				_, size := utf8.DecodeRuneInString(text[k:])
				k += size
				continue
			}
			if s := (corpus.Span{Start: start, End: end}).Trim(text); !s.Empty() {
				out = append(out, piece{Span: s, block: i, at: len(out) - first})
			}
			start, k = end, end
		}
		if s := (corpus.Span{Start: start, End: b.End}).Trim(text); !s.Empty() {
			out = append(out, piece{Span: s, block: i, at: len(out) - first})
		}
		if len(out) > first {
			out[len(out)-1].last = true
		}
	}
	return out
}

// endMark reports whether a mark that may end a sentence stands at k.
func endMark(text string, k int) bool {
	switch text[k] {
	case '.', '!', '?':
		return true
	}
	return text[k] == 0xE2 && strings.HasPrefix(text[k:], "…")
}

// sentenceEnd is where the sentence ends whose end mark may stand at k, -1
// where none ends there.
func sentenceEnd(text string, b corpus.Span, k int) int {
	end := k
	for end < b.End {
		r, n := utf8.DecodeRuneInString(text[end:b.End])
		if !strings.ContainsRune(".!?…\"”’')]»", r) {
			break
		}
		end += n
	}
	r, n := utf8.DecodeRuneInString(text[end:b.End])
	if end < b.End && !unicode.IsSpace(r) {
		return -1
	}
	next := strings.TrimLeftFunc(text[end+min(n, b.End-end):b.End], unicode.IsSpace)
	if next == "" {
		return b.End
	}
	if r, _ = utf8.DecodeRuneInString(next); unicode.IsLower(r) {
		return -1
	}
	if text[k] == '.' && end == k+1 {
		before := text[max(b.Start, k-20):k]
		if abbreviated(before) || unicode.IsDigit(r) && counted(before) {
			return -1
		}
	}
	return end
}

// abbreviated reports whether a text ends in a word whose point is no end of a
// sentence: an initial, letters with points, a title.
func abbreviated(text string) bool {
	word := lastWord(text)
	if utf8.RuneCountInString(word) <= 1 && word != "I" || strings.Contains(word, ".") {
		return true
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Adm", "Prof", "Rev", "Sec", "Jr", "Sr", "St", "No", "vs", "Sens", "Reps", "Ft", "Mt":
		return true
	}
	return false
}

// counted reports whether a text ends in a word that a number follows behind its point: a
// month, a figure.
func counted(text string) bool {
	switch lastWord(text) {
	case "Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Fig", "Figs", "Vol", "Ch", "Art":
		return true
	}
	return false
}

func lastWord(text string) string {
	return text[strings.LastIndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(“\"‘'", r) })+1:]
}
