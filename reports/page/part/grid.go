package part

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/reports/table"
)

// grid is a table column by column, as the page's scripts read it.
type grid struct {
	Name    string   `json:"name"`
	Title   string   `json:"title"`
	Columns []column `json:"columns"`
	// Evidence of each row, none where it has none.
	Evidence []int `json:"evidence,omitempty"`
	// All is the number of rows in the result.
	All  int `json:"all"`
	Rows int `json:"rows"`
}

// column holds its cells: text as places in Pool.Strings, numbers as they are
// with six digits, and for no value the reason as [place in Pool.Strings].
type column struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Kind  string `json:"kind"`
	// Main reports whether the column is shown before the reader asks for all.
	Main  bool  `json:"main"`
	Cells []any `json:"cells"`
}

func kindName(k table.Kind) string {
	switch k {
	case table.Text:
		return "text"
	case table.Count:
		return "count"
	case table.Share:
		return "share"
	case table.P:
		return "p"
	}
	return "number"
}

func newGrid(p *Pool, t table.Table, all int) grid {
	g := grid{Name: t.Name, Title: t.Title, All: all, Rows: min(len(t.Rows), p.Of(MaxTableRows))}
	main := t.Printed()
	for i, c := range t.Columns {
		col := column{Name: c.Name, Title: c.Title, Kind: kindName(c.Kind), Main: slices.Contains(main, i), Cells: []any{}}
		for _, row := range t.Rows[:g.Rows] {
			col.Cells = append(col.Cells, p.cell(row[i], c.Kind))
		}
		g.Columns = append(g.Columns, col)
	}
	if t.Evidence != nil {
		for _, refs := range t.Evidence[:g.Rows] {
			g.Evidence = append(g.Evidence, p.Evidence(refs))
		}
	}
	return g
}

func (p *Pool) cell(c table.Cell, k table.Kind) any {
	if k == table.Text {
		return p.Intern(clipped(c.Text()))
	}
	x, ok := c.Number()
	if !ok {
		return []int{p.Intern(c.Why())}
	}
	return sixDigits(x)
}

// maxCell is the most bytes of a text in a table; the verbs of a busy source
// would be a tenth of the page, and stand in tables/.
const maxCell = 300

func clipped(s string) string {
	if len(s) <= maxCell {
		return s
	}
	return strings.ToValidUTF8(s[:maxCell], "") + "…"
}

// sixDigits rounds for the page, which would double in size with all digits.
func sixDigits(x float64) float64 {
	if x == math.Trunc(x) {
		return x
	}
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 6, 64), 64)
	if err != nil {
		return x
	}
	return y
}
