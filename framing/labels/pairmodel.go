package labels

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed pairs.model
var pairsModel []byte

// A Model says how likely two namings are to have one referent:
// p = 1/(1+exp(−(Bias + Σ wᵢxᵢ))).
type Model struct {
	Bias      float64
	Weights   []float64 // in the order of PairFeatures
	Threshold float64   // the mean logit at which two groups are still one
}

func (m *Model) logit(x []float64) float64 {
	sum := m.Bias
	for i, v := range x {
		sum += float64(v * m.Weights[i])
	}
	return sum
}

// embedded is the model that the program carries; docs/models/names.md says what
// it was trained on.
func embedded() *Model { return load() }

var load = sync.OnceValue(func() *Model {
	m, err := ReadModel(bytes.NewReader(pairsModel))
	if err != nil {
		panic("labels: the embedded model is broken: " + err.Error())
	}
	return m
})

// trainedDocs is the size of the corpora that the model was trained on, of one event
// each; ofMany is how fast two descriptions are less likely to be one in larger ones.
const (
	trainedDocs = 50
	ofMany      = 0.75
)

// among is the model for a corpus of so many documents: the more things it speaks of, the
// less likely are any two descriptions to be one of them, whatever is alike. The odds
// before anything is looked at fall with the number of things, which grows more slowly than
// the documents.
func (m *Model) among(docs int) *Model {
	if docs <= trainedDocs {
		return m
	}
	other := *m
	other.Threshold += ofMany * math.Log(float64(docs)/trainedDocs)
	return &other
}

// Write writes a model as text: a name and its weight each line.
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "threshold\t%g\nbias\t%g\n", m.Threshold, m.Bias)
	for i, name := range PairFeatures() {
		fmt.Fprintf(b, "%s\t%g\n", name, m.Weights[i])
	}
	return b.Flush()
}

// ReadModel reads what Write wrote.
func ReadModel(r io.Reader) (*Model, error) {
	m := &Model{}
	want := append([]string{"threshold", "bias"}, PairFeatures()...)
	s := bufio.NewScanner(r)
	for i, name := range want {
		if !s.Scan() {
			return nil, fmt.Errorf("line %d: the file ends before %q: %w", i+1, name, cmp.Or(s.Err(), io.ErrUnexpectedEOF))
		}
		has, number, _ := strings.Cut(s.Text(), "\t")
		v, err := strconv.ParseFloat(number, 64)
		if has != name || err != nil {
			return nil, fmt.Errorf("line %d: %q, where %q and a number were expected", i+1, s.Text(), name)
		}
		switch i {
		case 0:
			m.Threshold = v
		case 1:
			m.Bias = v
		default:
			m.Weights = append(m.Weights, v)
		}
	}
	return m, nil
}
