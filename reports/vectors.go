package reports

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/units"
	"parallax/reports/matrix"
	"parallax/reports/table"
)

// VectorFiles lists the matrices of a corpus's vectors, and the tables that
// name their rows (units.csv) and columns (terms.csv), sorted by name.
func VectorFiles(c *units.Collection, v *units.Vectors) []File {
	f := v.Factors
	var sigma *mat.Dense
	if len(f.Sigma) > 0 {
		sigma = mat.NewDense(len(f.Sigma), 1, slices.Clone(f.Sigma))
	}
	return []File{
		{"lsa.npy", func(w io.Writer) error { return matrix.NPY(w, f.Rows, len(c.Units)) }},
		{"lsa_terms.npy", func(w io.Writer) error { return matrix.NPY(w, f.Terms, c.Vocabulary.Len()) }},
		{"singular_values.npy", func(w io.Writer) error { return matrix.NPY(w, sigma, 0) }},
		{"terms.csv", func(w io.Writer) error { return vectorTerms(w, c, v) }},
		{"tfidf.mtx", func(w io.Writer) error { return matrix.MarketCoordinates(w, v.Weighted) }},
		{"units.csv", func(w io.Writer) error { return vectorUnits(w, c, v.Groups) }},
	}
}

// TableFiles lists tables as CSV files.
func TableFiles(tables []table.Table) []File {
	var files []File
	for _, t := range tables {
		files = append(files, File{"tables/" + t.Name + ".csv", func(w io.Writer) error { return CSV(w, t) }})
	}
	return files
}

func vectorTerms(w io.Writer, c *units.Collection, v *units.Vectors) error {
	spread := make([]int, c.Vocabulary.Len())
	for _, t := range c.Terms.Col {
		spread[t]++
	}
	out := csv.NewWriter(w)
	rows := [][]string{{"column", "term", "units", "idf"}}
	for t, n := range spread {
		rows = append(rows, []string{
			strconv.Itoa(t + 1), table.Inert(c.Vocabulary.Term(uint32(t))), strconv.Itoa(n), strconv.FormatFloat(v.IDF[t], 'g', -1, 64),
		})
	}
	return out.WriteAll(rows)
}

func vectorUnits(w io.Writer, c *units.Collection, g *units.Groups) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"row", "group", "doc", "outlet", "start", "end", "voice", "source"}}
	for i := range c.Units {
		u := &c.Units[i]
		voice := ""
		if c.Kind == units.Statement {
			voice = u.Voice.String()
		}
		rows = append(rows, []string{
			strconv.Itoa(i + 1), table.Inert(g.Names[g.Of[i]]), table.Inert(u.Doc.ID), table.Inert(u.Doc.Outlet),
			strconv.Itoa(u.Start), strconv.Itoa(u.End), voice, table.Inert(u.Source),
		})
	}
	return out.WriteAll(rows)
}
