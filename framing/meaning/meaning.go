// Package meaning says how nearly two statements say the same. It stands
// beside framing/vector: that package weighs the words of one corpus, exactly as
// other programs do; this one brings knowledge of English news with it, so
// that a single pair of sentences can be judged without a corpus.
//
//	text ─ Reader.Read ─► Statement (parts) ─ Parts ─► Similarity
//
// A statement has three parts, each a vector of its own:
//
//   - its stems, weighted by the root of their rarity;
//   - the runs of three to five letters inside its words, weighted by rarity, so
//     that inflections and spellings meet;
//   - the weighted mean of its words' vectors (smooth inverse frequency: Arora, Liang
//     & Ma 2017, https://openreview.net/forum?id=SyK00v5xx).
//
// Two statements are compared by the cosine of each part and by an alignment:
// the share of each one's rarity that finds a like word in the other (after
// Sultan, Bethard & Sumner 2014, doi:10.1162/tacl_a_00178). A linear model
// trained on human ratings makes one number of the four.
// docs/models/similarity.md says how well it agrees with people.
package meaning

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"

	"parallax/framing/sentiment/wordvec"
)

//go:embed words.vec.gz
var vectors []byte

//go:embed weights.json
var weights []byte

// A Reader turns texts into Statements. It does not change, and may be used by
// several goroutines.
type Reader struct {
	vectors *wordvec.Vectors
	rarity  rarity
	weights Weights
}

// Open returns the Reader with the embedded vectors and weights.
func Open() (*Reader, error) { return open() }

var open = sync.OnceValues(func() (*Reader, error) {
	v, err := wordvec.Read(bytes.NewReader(vectors))
	if err != nil {
		return nil, fmt.Errorf("the embedded vectors of words: %w", err)
	}
	var w Weights
	if err := json.Unmarshal(weights, &w); err != nil {
		return nil, fmt.Errorf("the embedded weights of similarity: %w", err)
	}
	return &Reader{vectors: v, rarity: newRarity(v), weights: w}, nil
})
