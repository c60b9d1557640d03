package corpus

import "unicode/utf8"

// AppendFold appends the Fold of a word to b, without allocating where the
// word is ASCII and b has room.
func AppendFold(b []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf || c == '\n' {
			return append(b[:len(b)-i], Fold(word)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}
