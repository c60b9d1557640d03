package reports

import (
	"encoding/csv"
	"io"

	"parallax/framing"
	"parallax/reports/table"
)

// CSVTables lists one CSV file for each table of the result.
func CSVTables(r *framing.Result) []File {
	var files []File
	for _, t := range table.All(r) {
		files = append(files, File{"tables/" + t.Name + ".csv", func(w io.Writer) error { return CSV(w, t) }})
	}
	return files
}

// CSV writes a table as RFC 4180 has it, with a heading line. Cells without a
// value are empty, and text that would run as a formula is made inert
// (table.Inert).
func CSV(w io.Writer, t table.Table) error {
	c := csv.NewWriter(w)
	line := make([]string, len(t.Columns))
	for i, col := range t.Columns {
		line[i] = table.Inert(col.Name) // a column may be named for a group
	}
	if err := c.Write(line); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, cell := range row {
			line[i] = cell.CSV(t.Columns[i].Kind)
		}
		if err := c.Write(line); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
