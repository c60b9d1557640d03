package sentiment

import (
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

func (v *vader) hasEmoji(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < utf8.RuneSelf && rune(text[i]) < v.lowest {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if _, ok := v.emoji[r]; ok {
			return true
		}
		i += size - 1
	}
	return false
}

// A piece is a stretch of the described text and the bytes of the original
// that it stands for.
type piece struct{ made, from corpus.Span }

// describe writes each emoji as its description, with a space before it
// unless one is there; what follows is not set apart, as in the reference.
// The pieces are recorded where the caller asks for them.
func (v *vader) describe(text string, pieces *[]piece) string {
	var b strings.Builder
	b.Grow(len(text) + 64)
	space := true
	for i, r := range text {
		size := runeLen(text, i)
		at := b.Len()
		if d, ok := v.emoji[r]; ok {
			if !space {
				b.WriteByte(' ')
			}
			b.WriteString(d)
			space = false
		} else {
			b.WriteString(text[i : i+size])
			space = r == ' '
		}
		if pieces != nil {
			*pieces = append(*pieces, piece{corpus.Span{Start: at, End: b.Len()}, corpus.Span{Start: i, End: i + size}})
		}
	}
	return b.String()
}

// original is the span of the text as it was given that a span of the
// described text stands for, and the pieces from there on. Spans must be
// asked for in ascending order.
func original(made corpus.Span, pieces []piece) (corpus.Span, []piece) {
	for pieces[0].made.End <= made.Start {
		pieces = pieces[1:]
	}
	from := pieces[0].from
	for _, p := range pieces {
		if p.made.Start >= made.End {
			break
		}
		from.End = p.from.End
	}
	return from, pieces
}
