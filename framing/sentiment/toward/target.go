package toward

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"

	"parallax/framing/sentiment/linear"
)

// A Target is a trained model. It may be used by several goroutines at once.
type Target struct {
	extractor *extractor
	names     []string // of the columns, sorted
	column    map[string]uint32
	model     *linear.Logistic
}

//go:embed target.model.gz
var embedded []byte

// Embedded gives the model that the program carries;
// docs/models/target-sentiment.md says what it was trained on and how good
// it is.
func Embedded() (*Target, error) { return load() }

var load = sync.OnceValues(func() (*Target, error) { return Read(bytes.NewReader(embedded)) })

// row gives the features that the model knows their columns.
func (t *Target) row(list []feature) linear.Row {
	r := linear.Row{Col: make([]uint32, 0, len(list)), Val: make([]float64, 0, len(list))}
	for _, f := range list {
		if c, ok := t.column[f.name]; ok {
			r.Col = append(r.Col, c)
			r.Val = append(r.Val, f.value)
		}
	}
	return r
}

const (
	magic       = "parallax target sentiment 1"
	maxFeatures = 1 << 20
	biasName    = "" // no feature has this name
)

// Write writes the model as compressed text: a feature and its weight for
// each class a line. Features whose weights are all under 5e-4 are left out.
func (t *Target) Write(w io.Writer) error {
	const least = 5e-4
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(z)
	fmt.Fprintln(b, magic)
	line := func(name string, weights []float64) {
		b.WriteString(name)
		for _, v := range weights {
			b.WriteByte('\t')
			b.WriteString(strconv.FormatFloat(v, 'g', 3, 64))
		}
		b.WriteByte('\n')
	}
	line(biasName, t.model.Bias)
	k := len(Classes())
	for i, name := range t.names {
		weights := t.model.Weight[i*k : (i+1)*k]
		size := 0.0
		for _, v := range weights {
			size = max(size, math.Abs(v))
		}
		if size >= least {
			line(name, weights)
		}
	}
	return errors.Join(b.Flush(), z.Close())
}

// Read reads a model as Write writes it.
func Read(r io.Reader) (*Target, error) {
	fail := func(line int, why string) (*Target, error) {
		return nil, fmt.Errorf("read the model of sentiment toward an actor: line %d: %s", line, why)
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read the model of sentiment toward an actor: %w", err)
	}
	x, err := newExtractor()
	if err != nil {
		return nil, err
	}
	k := len(Classes())
	t := &Target{extractor: x, column: make(map[string]uint32), model: &linear.Logistic{Classes: k}}
	lines := bufio.NewScanner(z)
	n := 1
	if !lines.Scan() || lines.Text() != magic {
		return fail(n, "it does not start with "+strconv.Quote(magic))
	}
	for lines.Scan() {
		n++
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != k+1 {
			return fail(n, fmt.Sprintf("%d cells, want %d", len(cells), k+1))
		}
		weights := make([]float64, k)
		for i, cell := range cells[1:] {
			if weights[i], err = strconv.ParseFloat(cell, 64); err != nil || math.IsNaN(weights[i]) || math.IsInf(weights[i], 0) {
				return fail(n, "no finite weight: "+strconv.Quote(cell))
			}
		}
		switch _, repeated := t.column[cells[0]]; {
		case cells[0] == biasName && t.model.Bias == nil:
			t.model.Bias = weights
			continue
		case repeated || cells[0] == biasName:
			return fail(n, "the feature stands there twice")
		case len(t.names) == maxFeatures:
			return fail(n, fmt.Sprintf("more than %d features", maxFeatures))
		}
		t.column[cells[0]] = uint32(len(t.names))
		t.names = append(t.names, cells[0])
		t.model.Weight = append(t.model.Weight, weights...)
	}
	if err := lines.Err(); err != nil {
		return fail(n, err.Error())
	}
	if t.model.Bias == nil {
		return fail(n, "no intercepts")
	}
	return t, nil
}
