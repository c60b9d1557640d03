// Package crf is a linear-chain conditional random field over hashed features
// (Lafferty, J., McCallum, A. and Pereira, F. (2001), Conditional random
// fields, ICML 2001): the sequence model of corpus/attribution, with its
// training and the compact form in which its weights are embedded.
package crf

import "math"

// A Sequence is a chain of places, each with the features that hold there. A
// feature is the index of a row of weights.
type Sequence struct {
	Features []uint32 // of all places, one after the other
	Ends     []int32  // for each place, the end of its features
	Labels   []uint8  // the right label of each place; only training needs it
}

// Len is the number of places.
func (s *Sequence) Len() int { return len(s.Ends) }

// at gives the features of a place.
func (s *Sequence) at(i int) []uint32 {
	from := int32(0)
	if i > 0 {
		from = s.Ends[i-1]
	}
	return s.Features[from:s.Ends[i]]
}

// A Model gives weights to labels at places and to pairs of labels. All
// weights are whole numbers in steps of one size, so that decoding gives the
// same labels on every machine.
type Model struct {
	Labels int
	Bits   int // the table has 1<<Bits rows
	// Scale is the size of a step, for whoever wants the weights themselves.
	Scale float32
	// rows holds for each row the weights of the labels.
	rows []int8
	// next[a*Labels+b] is the weight of b behind a; start and end are those of
	// the first and the last label.
	next, start, end []int32
}

// maxLabels bounds the number of labels.
const maxLabels = 16

// A Decoder holds the space that decoding needs; one for each goroutine.
type Decoder struct {
	back   []uint8
	labels []uint8
}

// Decode gives the best labels of a sequence (Viterbi). The result is valid
// until the next call with the same Decoder.
func (m *Model) Decode(d *Decoder, s *Sequence) []uint8 {
	n, l := s.Len(), m.Labels
	if n == 0 {
		return nil
	}
	d.back, d.labels = grow(d.back, n*l), grow(d.labels, n)
	var cur, next, local [maxLabels]int32
	m.local(&cur, s.at(0))
	for b := range l {
		cur[b] += m.start[b]
	}
	for i := 1; i < n; i++ {
		m.local(&local, s.at(i))
		back := d.back[i*l : (i+1)*l]
		for b := range l {
			best, from := cur[0]+m.next[b], 0
			for a := 1; a < l; a++ {
				if v := cur[a] + m.next[a*l+b]; v > best {
					best, from = v, a
				}
			}
			next[b], back[b] = best+local[b], uint8(from)
		}
		cur = next
	}
	best := 0
	for b := range l {
		cur[b] += m.end[b]
		if cur[b] > cur[best] {
			best = b
		}
	}
	for i := n - 1; i > 0; i-- {
		d.labels[i] = uint8(best)
		best = int(d.back[i*l+best])
	}
	d.labels[0] = uint8(best)
	return d.labels
}

// local sums the weights of the labels at a place.
func (m *Model) local(sum *[maxLabels]int32, features []uint32) {
	*sum = [maxLabels]int32{}
	l := m.Labels
	for _, f := range features {
		for b, w := range m.rows[int(f)*l : int(f)*l+l] {
			sum[b] += int32(w)
		}
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// Lean makes a label likelier, or with a negative weight less likely, at every
// place. weight is a log-odds. It changes the model; a trainer calls it before
// the model is used.
func (m *Model) Lean(label int, weight float64) {
	w := int32(math.Round(weight / float64(m.Scale)))
	m.start[label] += w
	for a := range m.Labels {
		m.next[a*m.Labels+label] += w
	}
}
