package reports

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/reports/table"
)

// textListing writes a table for a terminal: headings, numbers to the right,
// text cut so that a row is one line, or wrapped where the table asks for it.
func textListing(b *bytes.Buffer, t table.Table, width int) {
	for _, heading := range []string{t.Title, t.Note} {
		if heading != "" {
			b.WriteString(strings.Join(wrap(plain(heading), width), "\n") + "\n")
		}
	}
	if len(t.Rows) == 0 {
		b.WriteString("(none)\n")
		return
	}
	columns, left := fit(textColumns(t), width)
	write := func(part []string) {
		var s strings.Builder
		for j, cell := range part {
			if j > 0 {
				s.WriteString("  ")
			}
			if columns[j].text && !columns[j].ends {
				s.WriteString(pad(cell, columns[j].width))
			} else {
				s.WriteString(padLeft(cell, columns[j].width))
			}
		}
		b.WriteString(strings.TrimRight(s.String(), " ") + "\n")
	}
	for _, part := range headings(columns) {
		write(part)
	}
	for i := range t.Rows {
		for _, part := range broken(columns, i, t.Wrap) {
			write(part)
		}
	}
	if len(left) > 0 {
		names := strings.Join(left[:min(len(left), mostLeft)], ", ")
		if n := len(left) - mostLeft; n > 0 {
			names += fmt.Sprintf(" and %d more", n)
		}
		line := "No room for " + names + ": a wider terminal, or another --format, shows all columns."
		b.WriteString(strings.Join(wrap(line, width), "\n") + "\n")
	}
}

// A textColumn is a column of a table as it stands on a terminal.
type textColumn struct {
	head  string
	cells []string
	text  bool // not numbers
	key   bool // a reader finds the row by it
	ends  bool // leads up to the next column
	width int
}

const (
	// keyWidth is how wide a column by which a reader finds a row stays while
	// other text gives way, and narrowKey how wide while there are columns to leave out.
	keyWidth, narrowKey = 24, 16
	// leastWidth is the least of any text.
	leastWidth = 10
	// mostLeft is how many columns left out are named.
	mostLeft = 12
)

// textColumns are the columns that are shown. Where the table names no keys,
// its first column of text is one.
func textColumns(t table.Table) []textColumn {
	var out []textColumn
	hasKey := false
	for _, c := range t.Printed() {
		column := textColumn{head: plain(t.Columns[c].Title), text: t.Columns[c].Kind == table.Text}
		column.key = column.text && (slices.Contains(t.Keys, t.Columns[c].Name) || len(t.Keys) == 0 && !hasKey)
		hasKey = hasKey || column.key
		column.ends = slices.Contains(t.Ends, t.Columns[c].Name)
		for _, row := range t.Rows {
			column.cells = append(column.cells, plain(row[c].Show(t.Columns[c].Kind)))
		}
		out = append(out, column)
	}
	return out
}

// needs is the width of the widest cell, and of the heading: in one line, or
// of its longest word.
func (c *textColumn) needs(oneLine bool) int {
	wide := 0
	for _, cell := range c.cells {
		wide = max(wide, utf8.RuneCountInString(cell))
	}
	if oneLine {
		return max(wide, utf8.RuneCountInString(c.head))
	}
	for word := range strings.FieldsSeq(c.head) {
		wide = max(wide, utf8.RuneCountInString(word))
	}
	return wide
}

// fit gives each column the width of its widest cell. Where that is over the
// width of the line, headings are broken, then text gives way, the widest first, the keys
// last; then columns at the right are left out, whose headings are given. Numbers are never cut.
func fit(columns []textColumn, width int) (shown []textColumn, left []string) {
	if setWidths(columns, true) <= width {
		return columns, nil
	}
	setWidths(columns, false)
	for {
		for _, key := range []int{keyWidth, narrowKey} {
			if shrink(columns, width, key) {
				return columns, left
			}
		}
		last := len(columns) - 1
		if last < 1 || columns[last].text {
			shrink(columns, width, leastWidth)
			return columns, left
		}
		left = append([]string{columns[last].head}, left...)
		columns = columns[:last]
	}
}

// setWidths gives the columns what they need, and tells the width of a line.
func setWidths(columns []textColumn, oneLine bool) int {
	for j := range columns {
		columns[j].width = columns[j].needs(oneLine)
	}
	return lineWidth(columns)
}

func lineWidth(columns []textColumn) int {
	total := 2 * (len(columns) - 1)
	for _, c := range columns {
		total += c.width
	}
	return total
}

// shrink takes letters from the widest columns of text, keys not below a
// width, and reports whether the line is then narrow enough.
func shrink(columns []textColumn, width, key int) bool {
	for over := lineWidth(columns) - width; over > 0; over-- {
		widest := -1
		for j, c := range columns {
			least := leastWidth
			if c.key {
				least = key
			}
			if c.text && c.width > least && (widest < 0 || c.width > columns[widest].width) {
				widest = j
			}
		}
		if widest < 0 {
			return false
		}
		columns[widest].width--
	}
	return true
}

// headings are the lines of the headings, the last line full.
func headings(columns []textColumn) [][]string {
	heads := make([][]string, len(columns))
	most := 0
	for j, c := range columns {
		heads[j] = wrap(c.head, c.width)
		most = max(most, len(heads[j]))
	}
	lines := make([][]string, most)
	for i := range lines {
		lines[i] = make([]string, len(columns))
		for j, head := range heads {
			if at := i - (most - len(head)); at >= 0 {
				lines[i][j] = head[at]
			}
		}
	}
	return lines
}

// broken fits the cells of a row into their columns: cut, or over so many
// lines as they need.
func broken(columns []textColumn, row int, over bool) (lines [][]string) {
	for j, c := range columns {
		cell := c.cells[row]
		parts := []string{clip(cell, c.width)}
		switch {
		case c.ends:
			parts[0] = clipStart(cell, c.width)
		case over && parts[0] != cell:
			parts = wrap(cell, c.width)
		}
		for i, part := range parts {
			if i == len(lines) {
				lines = append(lines, make([]string, len(columns)))
			}
			lines[i][j] = clip(part, c.width)
		}
	}
	return lines
}

// clipStart keeps the end of a text that is too long.
func clipStart(s string, width int) string {
	runes := []rune(s)
	if len(runes) <= width {
		return s
	}
	return "…" + string(runes[len(runes)-width+1:])
}
