package audit

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parallax/corpus"
)

// encoding finds letters that a wrong decoding has spoilt: UTF-8 read as
// Windows-1252 ("Ã©" for "é", "â€™" for "’"), replacement characters, and
// control characters of C1, which are Windows-1252 read as Latin-1.
type encoding struct{ tally }

func (e *encoding) add(d *seen) {
	if places := spoilt(d.Text); len(places) > 0 {
		e.note(d, places...)
	}
}

func (e *encoding) findings(c *summary) []Finding {
	return e.tally.findings(c, "encoding", func(n int) string {
		return fmt.Sprintf("documents with letters that a wrong decoding has spoilt: %d", n)
	}, "decode the source again, with --encoding where it is not UTF-8")
}

// spoiltShown is how many spoilt letters of one document are shown.
const spoiltShown = 3

// spoilt gives the first spoilt letters of a text.
func spoilt(text string) []Place {
	var places []Place
	for i := 0; i < len(text) && len(places) < spoiltShown; {
		r, n := utf8.DecodeRuneInString(text[i:])
		note := ""
		switch {
		case r < utf8.RuneSelf:
		case r == utf8.RuneError:
			note = "a replacement character"
		case 0x80 <= r && r <= 0x9f:
			note = "a control character"
		default:
			if letter, length := misread(text[i:]); length > 0 {
				n, note = length, fmt.Sprintf("%s for %c", text[i:i+length], letter)
			}
		}
		if note != "" {
			places = append(places, Place{Span: corpus.Span{Start: i, End: i + n}, Note: note})
		}
		i += n
	}
	return places
}

// misread gives the letter that the first letters of s were before their UTF-8
// bytes were taken for Windows-1252, and how many bytes they have now; 0 where
// they stand for themselves. Only letters of the Latin alphabets and the signs
// of typography count, or "É»" would be taken for a letter of phonetics.
func misread(s string) (letter rune, length int) {
	var raw []byte
	for i, r := range s {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if 0x80 <= r && r <= 0x9f {
			b, ok = byte(r), true // the bytes that Windows-1252 leaves free
		}
		if !ok || b < utf8.RuneSelf {
			return 0, 0
		}
		raw = append(raw, b)
		if utf8.FullRune(raw) {
			letter, size := utf8.DecodeRune(raw)
			if size != len(raw) || size < 2 || !plausible(letter) {
				return 0, 0
			}
			return letter, i + utf8.RuneLen(r)
		}
	}
	return 0, 0
}

func plausible(r rune) bool {
	return 0xa0 <= r && r <= 0x17f || 0x2010 <= r && r <= 0x2044 || r == '€' || r == '™' || r == '\ufeff'
}
