package matrix

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

type rows []map[int]float64

func (r rows) Len() int  { return len(r) }
func (r rows) Dims() int { return 3 }
func (r rows) Row(i int) (cols []int, values []float64) {
	for c := range 3 {
		if v, ok := r[i][c]; ok {
			cols, values = append(cols, c), append(values, v)
		}
	}
	return cols, values
}

// The layout is the one that the Matrix Market's page on its formats gives.
func TestMarketCoordinates(t *testing.T) {
	var b bytes.Buffer
	if err := MarketCoordinates(&b, rows{{0: 0.5, 2: 1.0 / 3}, {}, {1: 1e-20}}); err != nil {
		t.Fatal(err)
	}
	want := "%%MatrixMarket matrix coordinate real general\n3 3 3\n1 1 0.5\n1 3 0.3333333333333333\n3 2 1e-20\n"
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

// The layout is the one of NEP 1: the header ends in a line end, and the data
// start at a multiple of 64 bytes.
func TestNPY(t *testing.T) {
	var b bytes.Buffer
	if err := NPY(&b, mat.NewDense(2, 3, []float64{1, 2, 3, 4, 5, -math.Pi}), 0); err != nil {
		t.Fatal(err)
	}
	raw := b.Bytes()
	if string(raw[:8]) != "\x93NUMPY\x01\x00" {
		t.Fatalf("magic %q", raw[:8])
	}
	n := 10 + int(binary.LittleEndian.Uint16(raw[8:]))
	header := string(raw[10:n])
	if n%64 != 0 || !strings.HasSuffix(header, "\n") || !strings.HasPrefix(header, "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }") {
		t.Errorf("header of %d bytes: %q", n, header)
	}
	if len(raw) != n+6*8 || math.Float64frombits(binary.LittleEndian.Uint64(raw[n+5*8:])) != -math.Pi {
		t.Errorf("%d bytes of data", len(raw)-n)
	}
}

func TestNPYOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := NPY(&b, nil, 7); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "(7, 0)") || b.Len()%64 != 0 {
		t.Errorf("%q", b.String())
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestErrorsOfWritersAreKept(t *testing.T) {
	if NPY(full{}, mat.NewDense(1, 1, nil), 0) == nil || MarketCoordinates(full{}, rows{{1: 1}}) == nil {
		t.Error("a writer that fails, and no error")
	}
}
