package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

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
