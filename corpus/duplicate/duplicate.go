// Package duplicate finds documents that nearly repeat another one: wire copy,
// reprints, the same page fetched twice. It looks at words alone and stands
// beside the way of the data: every document passes it once, in order.
//
// Two documents are near-duplicates where the sets of their runs of five words
// have a Jaccard similarity of at least one half (Broder 1997, On the
// resemblance and containment of documents, doi:10.1109/SEQUEN.1997.666900).
// The similarity is estimated from 128 minima of hashed runs, so it has a
// standard error of at most .044; the same documents give the same estimate.
package duplicate

import (
	"encoding/binary"
	"iter"
	"math"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

const (
	// Threshold is the least similarity of near-duplicates.
	Threshold = 0.5
	run       = 5   // words of a run
	minima    = 128 // hash functions
	rows      = 2   // minima that two documents must share in a band to be compared
	crowd     = 64  // documents that a band keeps for one value, the first of them
)

// A Copy is a document that nearly repeats an earlier one.
type Copy struct {
	ID, Of string
	// Similarity is the estimated Jaccard similarity, Threshold to 1.
	Similarity float64
}

// A Finder takes documents in, one after the other. The zero Finder is empty.
type Finder struct {
	ids        []string
	signatures []signature
	// bands gives for each band the documents by what they hold there.
	bands  [minima / rows]map[uint64][]int32
	copies []Copy
	// clusters numbers the documents: a copy has the number of what it repeats.
	clusters []int
}

// Add takes in a document and says whether it nearly repeats an earlier one;
// if so, Copies has the most similar, of equals the first. Of documents that
// share a band's minima with more than 64 earlier ones, such as many prints of
// one text, only the first 64 are looked at there, so that the time grows with
// the number of documents and not with its square.
func (f *Finder) Add(d *corpus.Document) bool {
	s, ok := sign(d.AsRead())
	n := len(f.ids)
	f.ids = append(f.ids, d.ID)
	f.clusters = append(f.clusters, n)
	f.signatures = append(f.signatures, s)
	if !ok {
		return false
	}
	best, of := 0.0, -1
	seen := map[int32]bool{}
	for b := range f.bands {
		if f.bands[b] == nil {
			f.bands[b] = map[uint64][]int32{}
		}
		key := uint64(s[b*rows])<<32 | uint64(s[b*rows+1])
		for _, other := range f.bands[b][key] {
			if seen[other] {
				continue
			}
			seen[other] = true
			j := s.similarity(&f.signatures[other])
			if j > best || j == best && int(other) < of {
				best, of = j, int(other)
			}
		}
		if len(f.bands[b][key]) < crowd {
			f.bands[b][key] = append(f.bands[b][key], int32(n))
		}
	}
	if best < Threshold {
		return false
	}
	f.clusters[n] = f.clusters[of]
	f.copies = append(f.copies, Copy{ID: d.ID, Of: f.ids[of], Similarity: best})
	return true
}

// Watch shows documents to the finder on their way.
func (f *Finder) Watch(docs iter.Seq2[corpus.Document, error]) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				f.Add(&d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// Clusters gives each document, in the order in which they were added, a number
// that it shares with its copies: they are one observation.
func (f *Finder) Clusters() []int { return append([]int(nil), f.clusters...) }

// Copies lists the near-duplicates in the order in which they were added.
func (f *Finder) Copies() []Copy { return append([]Copy(nil), f.copies...) }

// Last is the near-duplicate that was added last; the zero Copy where there is
// none.
func (f *Finder) Last() Copy {
	if len(f.copies) == 0 {
		return Copy{}
	}
	return f.copies[len(f.copies)-1]
}

// Documents is how many were added.
func (f *Finder) Documents() int { return len(f.ids) }

// A signature is the least value of each hash function over a text's runs.
type signature [minima]uint32

func (s *signature) similarity(b *signature) float64 {
	same := 0
	for i := range s {
		if s[i] == b[i] {
			same++
		}
	}
	return float64(same) / minima
}

// sign reads a text; false where it has no word. A text shorter than a run is
// one run.
func sign(text string) (s signature, ok bool) {
	for i := range s {
		s[i] = math.MaxUint32
	}
	var window [run]uint64
	n := 0
	for w := range corpus.Words(text) {
		copy(window[:], window[1:])
		window[run-1] = xxhash.Sum64String(corpus.Fold(w.In(text)))
		n++
		if n >= run {
			s.take(&window)
		}
	}
	if 0 < n && n < run {
		s.take(&window)
	}
	return s, n > 0
}

// take lowers the minima by one run. The value of hash function i is the i-th
// number that SplitMix64 gives from the run's hash as its seed
// (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
func (s *signature) take(window *[run]uint64) {
	var b [8 * run]byte
	for i, w := range window {
		binary.LittleEndian.PutUint64(b[8*i:], w)
	}
	x := xxhash.Sum64(b[:])
	for i := range s {
		x += 0x9e3779b97f4a7c15
		z := (x ^ x>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		s[i] = min(s[i], uint32(z>>32))
	}
}
