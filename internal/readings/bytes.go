package readings

import (
	"crypto/sha256"

	"parallax/corpus"
)

// Encode writes a Reading in the form of the cache's entries, for whoever keeps
// readings elsewhere.
func Encode(r corpus.Reading) []byte { return encode(r, [sha256.Size]byte{}) }

// Decode reads what Encode wrote for a text of so many bytes. Whatever the bytes
// are, it gives a Reading whose spans lie in the text, or an error.
func Decode(b []byte, size int) (corpus.Reading, error) {
	return decode(b, [sha256.Size]byte{}, size)
}
