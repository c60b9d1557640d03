package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parallax/reports/internal/invented"
	"parallax/reports/table"
)

// Any text of a corpus, in every name, passage and file name at once: every format is written, and the text
// makes no formula of a cell, no control of a terminal, and no broken file.
func FuzzCorpusText(f *testing.F) {
	texts := append(invented.Hostile(), "\\input{/etc/passwd} % $x_1^2$ ~ # &", "::error::x%0A\u2028\u0085\u009b31m")
	for i, text := range texts {
		f.Add(text, uint8(i))
	}
	formats := Formats()
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		if !utf8.ValidString(text) || len(text) > 200 {
			t.Skip("ingest refuses invalid UTF-8, and long text is no other case")
		}
		r := invented.With(text)
		if n := int(which) % (len(formats) + 1); n < len(formats) {
			for _, file := range formats[n].Files(r) {
				if !strings.HasSuffix(file.Name, ".png") {
					checkWritten(t, file.Name, written(t, file))
				}
			}
			return
		}
		tables := table.All(r)
		var b bytes.Buffer
		if err := Listing(&b, "text", tables[int(which)%len(tables):][:1], 80); err != nil {
			t.Fatal(err)
		}
		checkTerminal(t, "a listing", b.Bytes())
	})
}

func checkWritten(t *testing.T, name string, b []byte) {
	t.Helper()
	switch {
	case strings.HasSuffix(name, ".json"):
		if !json.Valid(b) {
			t.Fatalf("%s is no JSON", name)
		}
	case strings.HasSuffix(name, ".csv"):
		checkCells(t, name, b)
	case strings.HasSuffix(name, ".txt"):
		checkTerminal(t, name, b)
	}
}

// checkCells reads a table back: as many cells in each row, and none that a spreadsheet runs.
func checkCells(t *testing.T, name string, b []byte) {
	t.Helper()
	rows := csv.NewReader(bytes.NewReader(b))
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
				t.Fatalf("%s: the cell %q is run as a formula", name, cell)
			}
		}
	}
}

func checkTerminal(t *testing.T, name string, b []byte) {
	t.Helper()
	for _, c := range string(b) {
		if unicode.IsControl(c) && c != '\n' {
			t.Fatalf("%s: the control character %U reaches the terminal", name, c)
		}
	}
}
