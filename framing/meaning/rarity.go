package meaning

import (
	"math"

	"github.com/cespare/xxhash/v2"
	"github.com/kljensen/snowball/english"

	"parallax/framing/sentiment/wordvec"
)

// wordsOfSentence turns the frequency of a word into that of sentences with it.
const wordsOfSentence = 20

// rarity is how few sentences of news hold a stem, or a run of letters, by the
// counts that come with the vectors. One that these do not hold is the rarest.
type rarity struct {
	sentences float64
	stems     map[uint64]float64 // sentences by hash
	runs      map[uint64]float64
}

func newRarity(v *wordvec.Vectors) rarity {
	r := rarity{sentences: v.Total() / wordsOfSentence, stems: map[uint64]float64{}, runs: map[uint64]float64{}}
	for word, n := range v.Counts() {
		r.stems[stem(word)] += n
		for run := range letterRuns(word) {
			r.runs[run] += n
		}
	}
	return r
}

// of is ln((1 + sentences) / (1 + sentences that hold it)), at least 0.
func (r *rarity) of(holding float64) float64 {
	return math.Log((1 + r.sentences) / (1 + min(holding, r.sentences)))
}

// stem is the hash of a word's stem (Porter 2, snowballstem.org).
func stem(word string) uint64 { return xxhash.Sum64String(english.Stem(word, false)) }

// letterRuns yields the hash of each run of three to five letters of a word,
// its ends marked, as often as it stands there.
func letterRuns(word string) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		marked := []rune(" " + word + " ")
		for n := 3; n <= 5; n++ {
			for i := 0; i+n <= len(marked); i++ {
				if !yield(xxhash.Sum64String(string(marked[i : i+n]))) {
					return
				}
			}
		}
	}
}
