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
	// rows holds for each row the weights of the labels, one byte for each, 128
	// standing for 0: eight labels are summed at once.
	rows []uint64
	// next[a*Labels+b] is the weight of b behind a; start and end are those of
	// the first and the last label.
	next, start, end []int32
}

// maxLabels bounds the number of labels: a row is one word of eight bytes.
const maxLabels = 8

// MaxFeatures bounds the number of features of a place, so that the sums of
// bytes fit into 16 bits.
const MaxFeatures = 256

// noWeight is a row without weight.
const noWeight = 0x8080808080808080

// A Decoder holds the space that decoding needs; one for each goroutine.
type Decoder struct {
	back   []uint8
	labels []uint8
	// Margin is by how many steps of the model's scale the labels decoded last
	// are likelier than label 0 all along.
	Margin int32
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
	none := cur[0]
	for i := 1; i < n; i++ {
		m.local(&local, s.at(i))
		none += m.next[0] + local[0]
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
	d.Margin = cur[best] - none - m.end[0]
	for i := n - 1; i > 0; i-- {
		d.labels[i] = uint8(best)
		best = int(d.back[i*l+best])
	}
	d.labels[0] = uint8(best)
	return d.labels
}

// local sums the weights of the labels at a place: even and odd bytes of the
// rows apart, in lanes of 16 bits.
func (m *Model) local(sum *[maxLabels]int32, features []uint32) {
	const lanes = 0x00ff00ff00ff00ff
	var even, odd uint64
	for _, f := range features {
		row := m.rows[f]
		even += row & lanes
		odd += row >> 8 & lanes
	}
	zero := int32(128 * len(features))
	for b := 0; b < maxLabels; b += 2 {
		sum[b] = int32(even>>(8*b)&0xffff) - zero
		sum[b+1] = int32(odd>>(8*b)&0xffff) - zero
	}
}

// weight is the weight of a label in a row.
func (m *Model) weight(row, label int) int8 {
	return int8(byte(m.rows[row]>>(8*label)) ^ 0x80)
}

// setWeight sets the weight of a label in a row.
func (m *Model) setWeight(row, label int, w int8) {
	m.rows[row] = m.rows[row]&^(0xff<<(8*label)) | uint64(byte(w)^0x80)<<(8*label)
}

func emptyRows(bits int) []uint64 {
	rows := make([]uint64, 1<<bits)
	for i := range rows {
		rows[i] = noWeight
	}
	return rows
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
