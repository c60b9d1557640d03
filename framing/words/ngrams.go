package words

import (
	"math/bits"

	"parallax/framing/compare"
	"parallax/framing/tally"
)

// frequentWords gives each place 1 + its word where the word stands in at
// least so many documents, and the words as n-grams of one.
func frequentWords(s *compare.Study, least int) ([]uint32, [][]uint32) {
	size := s.Tally.Vocabulary.Len()
	docs, last := make([]int32, size), make([]int32, size)
	eachPlace(s, func(doc, at int) {
		if w := s.Tally.Words.Words[at].ID(); last[w] != int32(doc+1) {
			last[w] = int32(doc + 1)
			docs[w]++
		}
	})
	out := make([]uint32, len(s.Tally.Words.Words))
	eachPlace(s, func(_, at int) {
		if w := s.Tally.Words.Words[at].ID(); int(docs[w]) >= least {
			out[at] = w + 1
		}
	})
	names := make([][]uint32, size)
	for w := range names {
		names[w] = []uint32{uint32(w)}
	}
	return out, names
}

// eachPlace visits every word of the statements that take part, in order.
func eachPlace(s *compare.Study, visit func(doc, at int)) {
	for i := range s.StatementsInGroups() {
		doc := s.Tally.Statements[i].Doc
		for at := s.Tally.Words.Start(i); at < s.Tally.Words.Ends[i]; at++ {
			visit(doc, at)
		}
	}
}

// An ngram is two shorter ones that overlap in all but a word, or two words.
type ngram struct {
	left, right uint32 // of the shorter ones
	docs, count int
	last        int // 1 + the last document counted
}

// grow finds the n-grams among pairs of (n−1)-grams that start beside each
// other. Both are given by place, as 1 + their number, and numbered in the
// order in which the text has them first.
func grow(s *compare.Study, shorter []uint32, least int) ([]uint32, []ngram) {
	pair := func(at int) (left, right uint32, ok bool) {
		if at+1 >= len(shorter) || s.Tally.Words.Words[at].Gap() != tally.NoGap {
			return 0, 0, false
		}
		left, right = shorter[at], shorter[at+1]
		return left, right, left > 0 && right > 0
	}
	hopeful := hopeful(s, pair, least)
	level := make([]uint32, len(shorter))
	var all []ngram
	number := map[uint64]uint32{}
	eachPlace(s, func(doc, at int) {
		left, right, ok := pair(at)
		if !ok || !hopeful(left, right) {
			return
		}
		key := uint64(left)<<32 | uint64(right)
		k, ok := number[key]
		if !ok {
			k = uint32(len(all))
			number[key] = k
			all = append(all, ngram{left: left - 1, right: right - 1})
		}
		g := &all[k]
		g.count++
		if g.last != doc+1 {
			g.last = doc + 1
			g.docs++
		}
		level[at] = k + 1
	})
	kept := all[:0]
	to := make([]uint32, len(all)+1)
	for k, g := range all {
		if g.docs >= least && g.count > 1 {
			kept = append(kept, g)
			to[k+1] = uint32(len(kept))
		}
	}
	for at, k := range level {
		level[at] = to[k]
	}
	return level, kept
}

// hopeful says of pairs whether they can stand in so many documents. It counts
// them by the bucket of their hash, so that most pairs, which stand in few, take no
// room: Park, Chen & Yu (1995), An Effective Hash-Based Algorithm for Mining
// Association Rules, SIGMOD, doi:10.1145/223784.223813.
func hopeful(s *compare.Study, pair func(at int) (left, right uint32, ok bool), least int) func(left, right uint32) bool {
	type bucket struct{ docs, last int32 }
	width := min(22, bits.Len(uint(len(s.Tally.Words.Words)))) // as many buckets as words, up to 2²²
	counts := make([]bucket, 1<<width)
	eachPlace(s, func(doc, at int) {
		left, right, ok := pair(at)
		if !ok {
			return
		}
		if b := &counts[hashPair(left, right, width)]; b.last != int32(doc+1) {
			b.last = int32(doc + 1)
			b.docs++
		}
	})
	return func(left, right uint32) bool { return int(counts[hashPair(left, right, width)].docs) >= least }
}

// hashPair is a bucket of 2^width: Fibonacci hashing (Knuth, TAOCP 3, §6.4).
func hashPair(left, right uint32, width int) uint32 {
	return uint32((uint64(left)<<32 | uint64(right)) * 0x9E3779B97F4A7C15 >> (64 - width))
}
