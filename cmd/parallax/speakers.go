package main

import (
	"fmt"

	"parallax/corpus/attribution"
	"parallax/framing/codebook"
)

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
