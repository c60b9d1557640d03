package main

import (
	"fmt"

	"parallax/corpus/attribution"
	"parallax/corpus/identity"
	"parallax/framing/codebook"
)

// bookOf is what a codebook, which may be nil, says of the names of sources.
func bookOf(book *codebook.Codebook) identity.Book {
	aliases, _ := book.Aliases()
	return identity.BookOf(aliases)
}

// newReader decides who speaks. A codebook, which may be nil, names the
// sources.
func newReader(book *codebook.Codebook) (*attribution.Attributor, error) {
	var o attribution.Options
	o.Aliases, o.Classes = book.Aliases()
	reader, err := attribution.New(o)
	if err != nil {
		return nil, fmt.Errorf("preparing to read who speaks: %w", err)
	}
	return reader, nil
}
