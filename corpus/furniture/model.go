package furniture

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
)

// embedded are the weights that ship with the program; docs/models/furniture.md
// says what they were learned from and how to train them again.
//
//go:embed model.bin
var embedded []byte

// ModelID names the embedded model by its bytes, for the provenance of a
// result.
func ModelID() string {
	sum := sha256.Sum256(embedded)
	return "furniture:" + hex.EncodeToString(sum[:6])
}
