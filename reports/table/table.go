// Package table tells the tables of a result once, for every format that has
// tables: CSV, spreadsheet, LaTeX and the page.
//
// It stands between framing.Result and the renderers of package reports: a
// table names its columns and takes each cell from a row of the result; it
// computes nothing.
package table

import "parallax/framing"

// A Table is one table of a result.
type Table struct {
	// Name is the file's and the sheet's name: "labels".
	Name string
	// Title and Note are its heading, and what a reader of it must know.
	Title string
	Note  string
	// Print names the columns that fit on a page; empty means all.
	Print []string
	// Keys name the columns of text by which a reader finds a row: on a terminal
	// they keep their width longest. Empty means the first column of text.
	Keys []string
	// Ends name the columns of text that leads up to the next column: on a
	// terminal they stand at the right, and are cut at their start.
	Ends []string
	// Wrap reports whether long text goes on in the next lines of a terminal instead
	// of being cut.
	Wrap    bool
	Columns []Column
	Rows    [][]Cell
	// Evidence are the passages behind each row; nil where the table has none.
	Evidence [][]framing.PassageRef
}

// A Column is a column's name in files, its heading for readers, and what
// kind of value it holds.
type Column struct {
	Name  string
	Title string
	Kind  Kind
}

// field is a column with the way to its cell in a row of the result.
type field[Row any] struct {
	Column
	cell func(Row) Cell
}

func tabulate[Row any](t Table, rows []Row, fields []field[Row], evidence func(Row) []framing.PassageRef) Table {
	for _, f := range fields {
		t.Columns = append(t.Columns, f.Column)
	}
	for _, r := range rows {
		cells := make([]Cell, len(fields))
		for i, f := range fields {
			cells[i] = f.cell(r)
		}
		t.Rows = append(t.Rows, cells)
		if evidence != nil {
			t.Evidence = append(t.Evidence, evidence(r))
		}
	}
	return t
}
