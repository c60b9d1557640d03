package story

import (
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// run is how many words in a row must be the same to be taken as taken over:
// five are hardly ever chosen twice by chance (Broder 1997,
// doi:10.1109/SEQUEN.1997.666900).
const run = 5

// LeastShared is the share of a document's runs of five words from which it is
// a copy.
const LeastShared = 0.5

// A Copy is a document that took over at least half of its text.
type Copy struct {
	Doc, Of int
	// Shared is the part of Doc's runs of five words that Of has too, in
	// [LeastShared, 1].
	Shared float64
	// Wire reports whether the two are of different outlets: both printed the same
	// agency's text, or one the other's. Otherwise the outlet repeats itself.
	Wire bool
}

// Copies finds in each story the documents that took over half of their text
// or more from one before them, by date and then in the order of the corpus;
// of several the one that shares most, of equals the first. Documents of less
// than five words are no copies. They stand in the order of the stories.
func (c *Corpus) Copies(stories []Story) []Copy {
	var copies []Copy
	for _, s := range stories {
		for p, i := range s.Documents {
			best := Copy{Of: -1}
			for _, j := range s.Documents[:p] {
				if shared := sharedPart(c.Documents[i].runs, c.Documents[j].runs); shared >= LeastShared && shared > best.Shared {
					best = Copy{Doc: i, Of: j, Shared: shared, Wire: c.Documents[i].Outlet != c.Documents[j].Outlet}
				}
			}
			if best.Of >= 0 {
				copies = append(copies, best)
			}
		}
	}
	return copies
}

// sharedPart is the part of a that is in b; both are sorted sets.
func sharedPart(a, b []uint64) float64 {
	if len(a) == 0 {
		return 0
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(a))
}

// runsOf hashes the runs of words; none where there are too few words.
func runsOf(words []string) []uint64 {
	if len(words) < run {
		return nil
	}
	each := make([]uint64, len(words))
	for i, w := range words {
		each[i] = xxhash.Sum64String(w)
	}
	runs := make([]uint64, 0, len(words)-run+1)
	var b [8 * run]byte
	for i := 0; i+run <= len(each); i++ {
		for k := range run {
			binary.LittleEndian.PutUint64(b[8*k:], each[i+k])
		}
		runs = append(runs, xxhash.Sum64(b[:]))
	}
	slices.Sort(runs)
	return slices.Clip(slices.Compact(runs))
}
