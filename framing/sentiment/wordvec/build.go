package wordvec

import (
	"cmp"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Options of a build.
type Options struct {
	Words    int // that get a vector: the most frequent
	Contexts int // words that count as company: the most frequent
	Dims     int
	Window   int  // words on each side that are company, weighted by 1/distance
	Names    bool // words written with a capital get a vector too
	Seed     uint64
}

// A Builder reads text and builds vectors.
type Builder struct {
	ids    map[string]uint32
	words  []string
	count  []uint32 // all occurrences
	small  []uint32 // occurrences that start with a small letter
	stream []uint32 // words by number, documents parted by gap
}

const gap = math.MaxUint32

// Add reads one document.
func (b *Builder) Add(text string) {
	if b.ids == nil {
		b.ids = make(map[string]uint32)
	}
	for s := range corpus.Words(text) {
		raw := s.In(text)
		w := corpus.Fold(raw)
		id, ok := b.ids[w]
		if !ok {
			id = uint32(len(b.words))
			b.ids[w] = id
			b.words = append(b.words, w)
			b.count = append(b.count, 0)
			b.small = append(b.small, 0)
		}
		b.count[id]++
		if r, _ := utf8.DecodeRuneInString(raw); unicode.IsLower(r) {
			b.small[id]++
		}
		b.stream = append(b.stream, id)
	}
	b.stream = append(b.stream, gap)
}

// Build makes the vectors: positive pointwise mutual information of words and
// their company, with context frequencies raised to .75, and its truncated
// singular value decomposition U·√Σ, each word's row brought to length 1
// (Levy, Goldberg and Dagan 2015, doi:10.1162/tacl_a_00134).
//
// A word that more often than not is written with a capital is taken for a
// name and, unless Names is set, gets no vector, though it is company to others. The same text,
// options and seed give the same vectors.
func (b *Builder) Build(o Options) (*Vectors, error) {
	if o.Words < 1 || o.Contexts < 1 || o.Dims < 1 || o.Window < 1 {
		return nil, errors.New("build word vectors: Words, Contexts, Dims and Window must be at least 1")
	}
	order := make([]uint32, len(b.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(b.count[y], b.count[x]), cmp.Compare(b.words[x], b.words[y]))
	})
	const none = -1
	context, row := make([]int32, len(order)), make([]int32, len(order))
	var rows []uint32
	for i, id := range order {
		context[id], row[id] = none, none
		if i < o.Contexts {
			context[id] = int32(i)
		}
		if len(rows) < o.Words && (o.Names || 2*b.small[id] > b.count[id]) {
			row[id] = int32(len(rows))
			rows = append(rows, id)
		}
	}
	contexts := min(o.Contexts, len(order))
	if len(rows) < o.Dims || contexts < o.Dims {
		return nil, errors.New("build word vectors: the text has fewer words than dimensions")
	}
	company := b.company(len(rows), row, context, o.Window)
	u := subspace(mutualInformation(company, contexts), contexts, o.Dims, o.Seed)
	v := &Vectors{dims: o.Dims, total: float64(len(b.stream)), index: make(map[string]int, len(rows))}
	for i, id := range rows {
		v.words = append(v.words, b.words[id])
		v.count = append(v.count, b.count[id])
		v.index[b.words[id]] = i
	}
	v.quantise(u)
	return v, nil
}

// A cell is one context of a word.
type cell struct {
	context int32
	value   float64
}

// company counts, for each row, the contexts around it by 1/distance.
func (b *Builder) company(rows int, row, context []int32, window int) [][]cell {
	around := make([]map[int32]float64, rows)
	for i := range around {
		around[i] = make(map[int32]float64)
	}
	for i, id := range b.stream {
		if id == gap || row[id] < 0 {
			continue
		}
		m := around[row[id]]
		for _, dir := range [...]int{-1, 1} {
			for d := 1; d <= window; d++ {
				j := i + dir*d
				if j < 0 || j >= len(b.stream) || b.stream[j] == gap {
					break
				}
				if c := context[b.stream[j]]; c >= 0 {
					m[c] += 1 / float64(d)
				}
			}
		}
	}
	out := make([][]cell, rows)
	for i, m := range around {
		for c, n := range m {
			out[i] = append(out[i], cell{c, n})
		}
		slices.SortFunc(out[i], func(a, b cell) int { return cmp.Compare(a.context, b.context) })
		around[i] = nil
	}
	return out
}

// mutualInformation turns counts into max(0, ln p(context|word)/p(context)).
func mutualInformation(company [][]cell, contexts int) [][]cell {
	const power = .75
	column := make([]float64, contexts)
	for _, cells := range company {
		for _, c := range cells {
			column[c.context] += c.value
		}
	}
	total := 0.0
	for i := range column {
		column[i] = math.Pow(column[i], power)
		total += column[i]
	}
	out := make([][]cell, len(company))
	for i, cells := range company {
		sum := 0.0
		for _, c := range cells {
			sum += c.value
		}
		for _, c := range cells {
			if v := math.Log(c.value / sum / (column[c.context] / total)); v > 0 {
				out[i] = append(out[i], cell{c.context, v})
			}
		}
	}
	return out
}

// subspace gives the rows of U·√Σ of the matrix's largest singular values,
// by subspace iteration from a random start.
func subspace(m [][]cell, cols, dims int, seed uint64) [][]float64 {
	const (
		spare = 10
		turns = 8
	)
	rng := rand.New(rand.NewPCG(seed, 0))
	k := min(dims+spare, cols)
	right := make([][]float64, k) // by dimension, then context
	for j := range right {
		right[j] = make([]float64, cols)
		for i := range right[j] {
			right[j][i] = rng.NormFloat64()
		}
	}
	left := make([][]float64, k)
	for j := range left {
		left[j] = make([]float64, len(m))
	}
	for turn := range turns {
		orthonormal(right)
		for j := range left {
			for i, cells := range m {
				sum := 0.0
				for _, c := range cells {
					sum += float64(c.value * right[j][c.context])
				}
				left[j][i] = sum
			}
		}
		if turn == turns-1 {
			break
		}
		for j := range right {
			clear(right[j])
			for i, cells := range m {
				x := left[j][i]
				for _, c := range cells {
					right[j][c.context] += float64(c.value * x)
				}
			}
		}
	}
	out := make([][]float64, len(m))
	for i := range out {
		out[i] = make([]float64, dims)
	}
	for j := range dims {
		sigma := math.Sqrt(dot(left[j], left[j]))
		for i := range out {
			out[i][j] = left[j][i] / math.Sqrt(max(sigma, 1e-12))
		}
	}
	return out
}

// orthonormal makes the vectors orthogonal and of length 1 (Gram–Schmidt).
func orthonormal(v [][]float64) {
	for a := range v {
		for b := range a {
			s := dot(v[a], v[b])
			for i := range v[a] {
				v[a][i] -= float64(s * v[b][i])
			}
		}
		n := 1 / math.Sqrt(max(dot(v[a], v[a]), 1e-300))
		for i := range v[a] {
			v[a][i] *= n
		}
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i] * b[i])
	}
	return sum
}

// quantise stores unit vectors in steps of a 127th of their largest value.
func (v *Vectors) quantise(u [][]float64) {
	largest := 0.0
	for _, row := range u {
		n := math.Sqrt(dot(row, row))
		for k := range row {
			if n > 0 {
				row[k] /= n
			}
			largest = max(largest, math.Abs(row[k]))
		}
	}
	v.step = largest / 127
	v.values = make([]int8, 0, len(u)*v.dims)
	for _, row := range u {
		for _, x := range row {
			v.values = append(v.values, int8(math.Round(x/v.step)))
		}
	}
}
