// Package wordvec places words of news in a space where words that keep the
// same company lie close together, so that a model trained on few sentences
// knows something of words that it has not seen.
//
// The vectors are built from text without labels (see Builder) and are
// embedded. Names are left out: no model that stands on them can hold a
// name's fame or ill fame against what is said.
package wordvec

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"sync"
)

//go:embed news.vec.gz
var embedded []byte

// Embedded gives the vectors that the program carries; docs/models/word-vectors.md
// says what they were built from.
func Embedded() *Vectors { return load() }

var load = sync.OnceValue(func() *Vectors {
	v, err := Read(bytes.NewReader(embedded))
	if err != nil {
		panic("wordvec: the embedded vectors are broken: " + err.Error())
	}
	return v
})

// Vectors are words' places in a space of Dims dimensions, each of length 1
// but for rounding.
type Vectors struct {
	dims   int
	total  float64 // words that were counted
	words  []string
	count  []uint32
	index  map[string]int
	values []int8 // dims for each word, in units of step
	step   float64
}

// Dims is the number of dimensions.
func (v *Vectors) Dims() int { return v.dims }

// Words is the number of words that have a vector.
func (v *Vectors) Words() int { return len(v.words) }

// Total is the number of words that were counted, those without a vector too.
func (v *Vectors) Total() float64 { return v.total }

// Counts yields each word that has a vector and how often it was counted, the
// most frequent first.
func (v *Vectors) Counts() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for i, w := range v.words {
			if !yield(w, float64(v.count[i])) {
				return
			}
		}
	}
}

// Add adds weight times a word's vector to dst, and says whether the word,
// folded by corpus.Fold, has one.
func (v *Vectors) Add(dst []float64, word string, weight float64) bool {
	i, ok := v.index[word]
	if !ok {
		return false
	}
	w := float64(weight * v.step)
	for k, x := range v.values[i*v.dims : (i+1)*v.dims] {
		dst[k] += float64(float64(x) * w)
	}
	return true
}

// Rarity is the weight a/(a+p) of a word with the relative frequency p, which
// lets content words outweigh the others in a mean (a = .001; Arora, Liang and
// Ma 2017); 0 for a word without a vector.
func (v *Vectors) Rarity(word string) float64 {
	const a = .001
	i, ok := v.index[word]
	if !ok {
		return 0
	}
	return a / (a + float64(v.count[i])/v.total)
}

// Rate is the relative frequency of a word, folded by corpus.Fold; of one without a vector it is that of the rarest which has
// one, which it does not exceed by much.
func (v *Vectors) Rate(word string) float64 {
	i, ok := v.index[word]
	if !ok {
		i = len(v.words) - 1
	}
	return float64(v.count[i]) / v.total
}

// Cosine is the similarity of two words, in [-1, 1]; false where one of them
// has no vector.
func (v *Vectors) Cosine(a, b string) (float64, bool) {
	x, y := v.Of(a), v.Of(b)
	return x.Cosine(&y)
}

// A Vector is a word's, ready to be compared with many.
type Vector struct {
	at     []float64 // nil for none
	square float64
}

// Of is a word's vector; that of a word without one is like none.
func (v *Vectors) Of(word string) Vector {
	var x Vector
	if i, ok := v.index[word]; ok {
		x.at = make([]float64, v.dims)
		for k, n := range v.values[i*v.dims : (i+1)*v.dims] {
			x.at[k] = float64(float64(n) * v.step)
			x.square += float64(x.at[k] * x.at[k])
		}
	}
	return x
}

// Cosine is the similarity of two vectors of one space, in [-1, 1]; false where one of them is none.
func (x *Vector) Cosine(y *Vector) (float64, bool) {
	if x.at == nil || y.at == nil {
		return 0, false
	}
	dot := 0.0
	for k, n := range y.at[:len(x.at)] {
		dot += float64(x.at[k] * n)
	}
	return dot / math.Sqrt(x.square*y.square), true
}

const (
	magic    = "parallax word vectors 1\n"
	maxWords = 1 << 20
	maxDims  = 1 << 12
)

type header struct {
	Words, Dims uint32
	Total, Step float64
}

// Write writes the vectors in the form that Read reads.
func (v *Vectors) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(z)
	b.WriteString(magic)
	h := header{uint32(len(v.words)), uint32(v.dims), v.total, v.step}
	err = binary.Write(b, binary.LittleEndian, h)
	for i, word := range v.words {
		fmt.Fprintf(b, "%d %s\n", v.count[i], word)
	}
	if err == nil {
		err = binary.Write(b, binary.LittleEndian, v.values)
	}
	return errors.Join(err, b.Flush(), z.Close())
}

// Read reads what Write wrote.
func Read(r io.Reader) (*Vectors, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read word vectors: %w", err)
	}
	b := bufio.NewReader(z)
	start := make([]byte, len(magic))
	if _, err := io.ReadFull(b, start); err != nil || string(start) != magic {
		return nil, errors.New("read word vectors: the file does not start as word vectors do")
	}
	var h header
	if err := binary.Read(b, binary.LittleEndian, &h); err != nil {
		return nil, fmt.Errorf("read word vectors: header: %w", err)
	}
	if h.Words > maxWords || h.Dims > maxDims {
		return nil, fmt.Errorf("read word vectors: %d words of %d dimensions are too many", h.Words, h.Dims)
	}
	v := &Vectors{dims: int(h.Dims), total: h.Total, step: h.Step, index: make(map[string]int, h.Words)}
	for i := range int(h.Words) {
		var n uint32
		var word string
		if _, err := fmt.Fscanf(b, "%d %s\n", &n, &word); err != nil {
			return nil, fmt.Errorf("read word vectors: word %d: %w", i+1, err)
		}
		v.words, v.count = append(v.words, word), append(v.count, n)
		v.index[word] = i
	}
	v.values = make([]int8, len(v.words)*v.dims)
	if err := binary.Read(b, binary.LittleEndian, v.values); err != nil {
		return nil, fmt.Errorf("read word vectors: values: %w", err)
	}
	if _, err := b.ReadByte(); err != io.EOF { // the checksum stands at the end
		return nil, fmt.Errorf("read word vectors: the file does not end where its header says: %w", cmp.Or(err, errors.New("more follows")))
	}
	return v, nil
}
