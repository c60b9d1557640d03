package sentiment

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/framing/sentiment/wordvec"
)

const (
	newsMagic    = "parallax news sentiment 1"
	placeName    = "place " // with the dimension's number
	maxNewsTerms = 1 << 20
)

// Write writes the model as compressed text: a term and its weight a line.
// Terms whose weights are under 5e-4 are left out.
func (m *NewsModel) Write(w io.Writer) error {
	const least = 5e-4
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(z)
	line := func(name string, v float64) {
		b.WriteString(name + "\t" + strconv.FormatFloat(v, 'g', 4, 64) + "\n")
	}
	b.WriteString(newsMagic + "\n")
	line("", m.bias)
	for k, v := range m.place {
		line(placeName+strconv.Itoa(k), v)
	}
	var names []string
	for name, v := range m.weight {
		if math.Abs(v) >= least {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, cmp.Compare)
	for _, name := range names {
		line(name, m.weight[name])
	}
	return errors.Join(b.Flush(), z.Close())
}

// ReadNews reads a model as Write writes it.
func ReadNews(r io.Reader) (*NewsModel, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read the news model: %w", err)
	}
	m := &NewsModel{weight: make(map[string]float64)}
	lines := bufio.NewScanner(z)
	if !lines.Scan() || lines.Text() != newsMagic {
		return nil, fmt.Errorf("read the news model: it does not start with %q", newsMagic)
	}
	for n := 2; lines.Scan(); n++ {
		name, cell, _ := strings.Cut(lines.Text(), "\t")
		v, err := strconv.ParseFloat(cell, 64)
		switch {
		case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
			return nil, fmt.Errorf("read the news model: line %d: no finite weight: %q", n, cell)
		case len(m.weight) == maxNewsTerms:
			return nil, fmt.Errorf("read the news model: more than %d terms", maxNewsTerms)
		case name == "":
			m.bias = v
		case name == placeName+strconv.Itoa(len(m.place)):
			m.place = append(m.place, v)
		default:
			m.weight[name] = v
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the news model: %w", err)
	}
	if d := wordvec.Embedded().Dims(); len(m.place) != d {
		return nil, fmt.Errorf("read the news model: it has %d dimensions, the word vectors have %d", len(m.place), d)
	}
	return m, nil
}
