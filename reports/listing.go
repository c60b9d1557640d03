package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/reports/table"
)

// ListingFormats are the formats in which a command writes its tables.
func ListingFormats() []string { return []string{"text", "md", "csv", "json", "jsonl"} }

// Listing writes the tables of a command in one of ListingFormats. Text is
// fitted to a width in letters (at least 40); csv and jsonl have all columns
// of the one table that they take. JSON of several tables is an object of
// them by name; of one, its rows.
func Listing(w io.Writer, format string, tables []table.Table, width int) error {
	var b bytes.Buffer
	switch {
	case !slices.Contains(ListingFormats(), format):
		return fmt.Errorf("no format %q: the formats are %s", format, strings.Join(ListingFormats(), ", "))
	case len(tables) != 1 && (format == "csv" || format == "jsonl"):
		return fmt.Errorf("format %s holds one table, there are %d: choose one", format, len(tables))
	case format == "csv":
		return CSV(w, tables[0])
	}
	if format == "json" && len(tables) != 1 {
		b.WriteString("{")
	}
	for i, t := range tables {
		switch format {
		case "text":
			if i > 0 {
				b.WriteByte('\n')
			}
			textListing(&b, t, max(40, width))
		case "md":
			markdownTable(&b, t)
		case "jsonl":
			for _, row := range t.Rows {
				jsonRow(&b, t, row)
				b.WriteByte('\n')
			}
		case "json":
			if len(tables) != 1 {
				if i > 0 {
					b.WriteByte(',')
				}
				fmt.Fprintf(&b, "\n%s: ", jsonText(t.Name))
			}
			jsonRows(&b, t)
		}
	}
	if format == "json" {
		if len(tables) != 1 {
			b.WriteString("\n}")
		}
		b.WriteByte('\n')
	}
	_, err := w.Write(b.Bytes())
	return err
}

func jsonRows(b *bytes.Buffer, t table.Table) {
	b.WriteByte('[')
	for i, row := range t.Rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  ")
		jsonRow(b, t, row)
	}
	b.WriteString("\n]")
}

// jsonRow writes a row as an object in the order of the columns. A cell
// without a value is null, and "undefined" tells why.
func jsonRow(b *bytes.Buffer, t table.Table, row []table.Cell) {
	var why []string
	b.WriteByte('{')
	for i, c := range row {
		if i > 0 {
			b.WriteByte(',')
		}
		name := jsonText(t.Columns[i].Name)
		b.WriteString(name + ":")
		switch {
		case t.Columns[i].Kind == table.Text:
			b.WriteString(jsonText(c.Text()))
		case c.Why() != "":
			b.WriteString("null")
			why = append(why, name+":"+jsonText(c.Why()))
		default:
			b.WriteString(c.CSV(t.Columns[i].Kind))
		}
	}
	if len(why) > 0 {
		b.WriteString(`,"undefined":{` + strings.Join(why, ",") + "}")
	}
	b.WriteByte('}')
}

func jsonText(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""` // a string has no way to fail
	}
	return strings.TrimSpace(b.String())
}

// textListing writes a table for a terminal: headings, numbers to the right,
// text cut so that a row is one line, or wrapped where the table asks for it.
func textListing(b *bytes.Buffer, t table.Table, width int) {
	for _, heading := range []string{t.Title, t.Note} {
		if heading != "" {
			b.WriteString(strings.Join(wrap(heading, width), "\n") + "\n")
		}
	}
	if len(t.Rows) == 0 {
		b.WriteString("(none)\n")
		return
	}
	columns := t.Printed()
	cells := make([][]string, 0, len(t.Rows)+1)
	head := make([]string, len(columns))
	for j, c := range columns {
		head[j] = t.Columns[c].Title
	}
	cells = append(cells, head)
	for _, row := range t.Rows {
		line := make([]string, len(columns))
		for j, c := range columns {
			line[j] = plain(row[c].Show(t.Columns[c].Kind))
		}
		cells = append(cells, line)
	}
	wide := fit(cells, width)
	for _, line := range cells {
		for _, part := range broken(line, wide, t.Wrap) {
			var s strings.Builder
			for j, cell := range part {
				if j > 0 {
					s.WriteString("  ")
				}
				if t.Columns[columns[j]].Kind == table.Text {
					s.WriteString(pad(cell, wide[j]))
				} else {
					s.WriteString(padLeft(cell, wide[j]))
				}
			}
			b.WriteString(strings.TrimRight(s.String(), " ") + "\n")
		}
	}
}

// broken fits the cells of a row into their columns: cut, or over so many
// lines as they need.
func broken(cells []string, wide []int, over bool) (lines [][]string) {
	for j, cell := range cells {
		parts := []string{clip(cell, wide[j])}
		if over && parts[0] != cell {
			parts = wrap(cell, wide[j])
		}
		for i, part := range parts {
			if i == len(lines) {
				lines = append(lines, make([]string, len(cells)))
			}
			lines[i][j] = clip(part, wide[j])
		}
	}
	return lines
}

// fit gives each column the width of its widest cell, and takes from the
// widest columns what is over the width of the line.
func fit(cells [][]string, width int) []int {
	wide := make([]int, len(cells[0]))
	total := 2 * (len(wide) - 1)
	for j := range wide {
		for _, line := range cells {
			wide[j] = max(wide[j], utf8.RuneCountInString(line[j]))
		}
		total += wide[j]
	}
	const least = 8
	for ; total > width; total-- {
		j := 0
		for k := range wide {
			if wide[k] > wide[j] {
				j = k
			}
		}
		if wide[j] <= least {
			break
		}
		wide[j]--
	}
	return wide
}
