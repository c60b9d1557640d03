// Package matrix writes matrices in the formats that statistics programs
// read: Matrix Market for sparse ones (SciPy's mmread, R's Matrix::readMM) and
// NPY for dense ones (numpy.load). It stands beside the tables of package
// reports, for those who go on with the vectors themselves.
package matrix

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// A Sparse matrix gives its rows by the columns that are not zero, ascending.
type Sparse interface {
	Len() int
	Dims() int
	Row(i int) (cols []int, values []float64)
}

// MarketCoordinates writes a sparse matrix as "matrix coordinate real general"
// of the Matrix Market exchange format (Boisvert, Pozo & Remington 1996, NISTIR
// 5935), rows and columns from 1, each number with all its digits.
func MarketCoordinates(w io.Writer, m Sparse) error {
	entries := 0
	for i := range m.Len() {
		cols, _ := m.Row(i)
		entries += len(cols)
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%%%%MatrixMarket matrix coordinate real general\n%d %d %d\n", m.Len(), m.Dims(), entries)
	var line []byte
	for i := range m.Len() {
		cols, values := m.Row(i)
		for k, c := range cols {
			line = strconv.AppendInt(line[:0], int64(i+1), 10)
			line = append(line, ' ')
			line = strconv.AppendInt(line, int64(c+1), 10)
			line = append(line, ' ')
			line = strconv.AppendFloat(line, values[k], 'g', -1, 64)
			if _, err := b.Write(append(line, '\n')); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}

// NPY writes a dense matrix as version 1.0 of NumPy's format, of
// little-endian float64 by rows (Kern 2007, NEP 1). A nil matrix is written
// with the rows that are given and no column.
func NPY(w io.Writer, m *mat.Dense, rows int) error {
	cols := 0
	if m != nil {
		rows, cols = m.Dims()
	}
	const magic, unit = "\x93NUMPY\x01\x00", 64
	header := fmt.Sprintf("{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }", rows, cols)
	before := len(magic) + 2
	header += strings.Repeat(" ", unit-1-(before+len(header))%unit) + "\n"
	b := bufio.NewWriter(w)
	b.WriteString(magic)
	b.Write(binary.LittleEndian.AppendUint16(nil, uint16(len(header))))
	b.WriteString(header)
	for i := range rows {
		for j := range cols {
			if _, err := b.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(m.At(i, j)))); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}
