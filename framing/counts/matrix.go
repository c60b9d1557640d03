package counts

import "slices"

// A Matrix holds counts of terms (columns) in units (rows), by rows: row i
// has the columns Col[Start[i]:Start[i+1]], ascending, each with its N > 0.
type Matrix struct {
	Cols  int
	Start []int
	Col   []uint32
	N     []uint32
}

// NewMatrix is an empty matrix of so many columns, to which rows are appended.
func NewMatrix(cols int) *Matrix { return &Matrix{Cols: cols, Start: []int{0}} }

// Rows is the number of rows.
func (m *Matrix) Rows() int { return len(m.Start) - 1 }

// Row gives the columns and counts of a row; they belong to the matrix.
func (m *Matrix) Row(i int) (cols, n []uint32) {
	a, b := m.Start[i], m.Start[i+1]
	return m.Col[a:b], m.N[a:b]
}

// Append adds a row from columns in ascending order and their counts.
func (m *Matrix) Append(cols, n []uint32) {
	m.Col = append(m.Col, cols...)
	m.N = append(m.N, n...)
	m.Start = append(m.Start, len(m.Col))
	if len(cols) > 0 {
		m.Cols = max(m.Cols, int(cols[len(cols)-1])+1)
	}
}

// AppendTerms adds a row from the numbers of its terms in any order, one for
// each occurrence. The slice is sorted in place.
func (m *Matrix) AppendTerms(terms []uint32) {
	slices.Sort(terms)
	for i := 0; i < len(terms); {
		j := i + 1
		for j < len(terms) && terms[j] == terms[i] {
			j++
		}
		m.Col = append(m.Col, terms[i])
		m.N = append(m.N, uint32(j-i))
		m.Cols = max(m.Cols, int(terms[i])+1)
		i = j
	}
	m.Start = append(m.Start, len(m.Col))
}

// Total is the sum of a row's counts.
func (m *Matrix) Total(i int) int {
	_, ns := m.Row(i)
	sum := 0
	for _, n := range ns {
		sum += int(n)
	}
	return sum
}
