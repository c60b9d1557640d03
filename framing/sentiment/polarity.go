package sentiment

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexica/hu_liu_negative.txt
var huLiuNegative string

//go:embed lexica/hu_liu_positive.txt
var huLiuPositive string

// Lists is the number of word lists that Polarity looks a word up in.
const Lists = 3

const huLiu = 2 // the place of Hu and Liu in Polarity

// Polarity is the weight of a folded word in VADER's lexicon, in AFINN, and
// in the opinion lexicon of Hu and Liu 2004 (doi:10.1145/1014052.1014073),
// each brought to [-1, 1]; 0 where a list lacks the word. The trained models
// build on it.
func Polarity(word string) [Lists]float64 { return loadPolarities()[word] }

var loadPolarities = sync.OnceValue(func() map[string][Lists]float64 {
	m := make(map[string][Lists]float64, 12000)
	put := func(list int, word string, v float64) {
		p := m[word]
		p[list] = v
		m[word] = p
	}
	for word, v := range weights(vaderTSV) {
		put(0, word, v/4)
	}
	for word, v := range weights(afinnTSV) {
		put(1, word, v/5)
	}
	for _, word := range strings.Fields(huLiuNegative) {
		put(2, word, -1)
	}
	for _, word := range strings.Fields(huLiuPositive) {
		put(2, word, 1)
	}
	return m
})

// Judges reports whether a folded word is dark or bright by two of the three lists at least.
func Judges(word string) bool {
	n := 0
	for _, v := range Polarity(word) {
		if v != 0 {
			n++
		}
	}
	return n >= 2
}
