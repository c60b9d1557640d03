package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// A mark is one quotation mark with what its glyph and its neighbours say of
// its direction. Glyphs are often wrong, so both are kept.
type mark struct {
	corpus.Span
	glyph      direction
	look       direction
	glued      bool // letters on both sides
	possessive bool // "workers' rights": a single mark that may close nothing
}

type direction uint8

const (
	either direction = iota
	opening
	closing
)

// A family is a set of marks that close each other.
type family uint8

const (
	double     family = iota // “ ” „ "
	guillemets               // « », which point either way
	corners                  // 「 」
	single                   // ‘ ’ ', also apostrophes
	angles                   // ‹ ›
	familyCount
)

// markOf gives family and direction of a quotation mark; false for any other
// character.
func markOf(r rune) (family, direction, bool) {
	switch r {
	case '"':
		return double, either, true
	case '“', '„', '‟':
		return double, opening, true
	case '”':
		return double, closing, true
	case '«', '»':
		return guillemets, either, true
	case '「', '『':
		return corners, opening, true
	case '」', '』':
		return corners, closing, true
	case '\'':
		return single, either, true
	case '‘', '‚', '‛':
		return single, opening, true
	case '’':
		return single, closing, true
	case '‹', '›':
		return angles, either, true
	}
	return 0, 0, false
}

// marks finds the quotation marks of a block, by family.
func marks(text string, block corpus.Span) [familyCount][]mark {
	var out [familyCount][]mark
	for i := block.Start; i < block.End; {
		c := text[i]
		if c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:block.End])
		f, d, ok := markOf(r)
		if n == 1 && i+1 < block.End && text[i+1] == c { // ''typed as two''
			switch c {
			case '\'':
				f, n = double, 2
			case '`':
				f, d, n, ok = double, opening, 2, true
			}
		}
		if ok {
			m := mark{Span: corpus.Span{Start: i, End: i + n}, glyph: d}
			m.look, m.glued = look(text, block, m.Span)
			m.possessive = i > 0 && text[i-1] == 's'
			out[f] = append(out[f], m)
		}
		i += n
	}
	return out
}

// look reads a mark's direction from the characters beside it.
func look(text string, block, m corpus.Span) (d direction, glued bool) {
	before, _ := utf8.DecodeLastRuneInString(text[block.Start:m.Start])
	after, _ := utf8.DecodeRuneInString(text[m.End:block.End])
	startsWord := m.Start == block.Start || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/“„‘'\"", before)
	endsWord := m.End == block.End || unicode.IsSpace(after) || strings.ContainsRune(".,;:!?)]}—–-/”’'\"", after)
	switch {
	case startsWord && !endsWord:
		d = opening
	case endsWord && !startsWord:
		d = closing
	case startsWord && endsWord && unicode.IsSpace(before) && !unicode.IsSpace(after):
		d = opening
	case startsWord && endsWord && !unicode.IsSpace(before) && m.Start > block.Start:
		d = closing
	}
	return d, wordRune(before) && wordRune(after)
}
