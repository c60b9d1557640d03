package reports

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/framing/value"
	"parallax/reports/table"
)

func listed() table.Table {
	return table.Table{
		Name: "letters", Title: "Letters",
		Columns: []table.Column{{Name: "text", Title: "Text", Kind: table.Text}, {Name: "n", Title: "Count", Kind: table.Count}, {Name: "x", Title: "X", Kind: table.Number}},
		Rows: [][]table.Cell{
			{table.TextCell("=one \"two\"\n" + strings.Repeat("long ", 30)), table.CountCell(1234), table.RealCell(0.5)},
			{table.TextCell("é <b>"), table.CountCell(7), table.ValueCell(value.Undefined("no words"))},
		},
	}
}

func listing(t *testing.T, format string, tables ...table.Table) string {
	t.Helper()
	var b bytes.Buffer
	if err := Listing(&b, format, tables, 60); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestListingText(t *testing.T) {
	got := listing(t, "text", listed())
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	if len(lines) != 4 {
		t.Fatalf("a title, a heading and two rows are %d lines:\n%s", len(lines), got)
	}
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > 60 {
			t.Errorf("%d letters in a line of 60: %s", n, line)
		}
	}
	if !strings.HasSuffix(lines[2], "1,234  0.50") {
		t.Errorf("numbers are not at the right: %q", lines[2])
	}
}

func TestListingJSON(t *testing.T) {
	var rows []map[string]any
	if err := json.Unmarshal([]byte(listing(t, "json", listed())), &rows); err != nil {
		t.Fatal(err)
	}
	if rows[0]["n"] != 1234.0 || !strings.HasPrefix(rows[0]["text"].(string), "=one \"two\"\n") {
		t.Errorf("first row %v", rows[0])
	}
	if x, ok := rows[1]["x"]; !ok || x != nil || rows[1]["undefined"].(map[string]any)["x"] != "no words" {
		t.Errorf("second row %v", rows[1])
	}
	var both map[string][]map[string]any
	other := listed()
	other.Name, other.Rows = "none", nil
	if err := json.Unmarshal([]byte(listing(t, "json", listed(), other)), &both); err != nil {
		t.Fatal(err)
	}
	if len(both["letters"]) != 2 || both["none"] == nil || len(both["none"]) != 0 {
		t.Errorf("two tables: %v", both)
	}
}

func TestListingJSONL(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(listing(t, "jsonl", listed()), "\n"), "\n")
	if len(lines) != 2 || lines[1] != `{"text":"é <b>","n":7,"x":null,"undefined":{"x":"no words"}}` {
		t.Errorf("%q", lines)
	}
}

func TestListingCSVAndMarkdown(t *testing.T) {
	if got := listing(t, "csv", listed()); !strings.HasPrefix(got, "text,n,x\n\"'=one") || !strings.HasSuffix(got, "é <b>,7,\n") {
		t.Errorf("csv: %q", got)
	}
	if got := listing(t, "md", listed()); strings.Contains(got, "<b>") || !strings.Contains(got, "| 7 |") {
		t.Errorf("md: %q", got)
	}
}

func TestListingRefuses(t *testing.T) {
	if err := Listing(new(bytes.Buffer), "xml", []table.Table{listed()}, 60); err == nil {
		t.Error("format xml, and no error")
	}
	if err := Listing(new(bytes.Buffer), "csv", []table.Table{listed(), listed()}, 60); err == nil {
		t.Error("two tables in one CSV, and no error")
	}
}

func TestListingWraps(t *testing.T) {
	wrapped := listed()
	wrapped.Wrap = true
	got := listing(t, "text", wrapped)
	if n := strings.Count(got, "long"); n != 30 {
		t.Errorf("%d of 30 words are shown:\n%s", n, got)
	}
	for line := range strings.SplitSeq(got, "\n") {
		if n := utf8.RuneCountInString(line); n > 60 {
			t.Errorf("%d letters in a line of 60: %s", n, line)
		}
	}
}

// wide is a table of a long term and many numbers.
func wide(numbers int) table.Table {
	t := table.Table{Name: "wide", Columns: []table.Column{{Name: "term", Title: "Term"}, {Name: "target", Title: "Target"}},
		Rows: [][]table.Cell{{table.TextCell("disproportionately-used"), table.TextCell(strings.Repeat("outlet ", 5))}}}
	for range numbers {
		t.Columns = append(t.Columns, table.Column{Name: "n", Title: "Long heading", Kind: table.Count})
		t.Rows[0] = append(t.Rows[0], table.CountCell(12345))
	}
	return t
}

// TestListingKeepsKeys: the term stays whole while headings break and other
// text gives way; a table may name another key.
func TestListingKeepsKeys(t *testing.T) {
	got := listing(t, "text", wide(2))
	if !strings.Contains(got, "disproportionately-used  outlet outlet ou…") {
		t.Errorf("the term is cut:\n%s", got)
	}
	if lines := strings.Split(got, "\n"); !strings.HasSuffix(lines[0], "Long     Long") || !strings.HasSuffix(lines[1], "heading  heading") {
		t.Errorf("the headings are not broken:\n%s", got)
	}
	other := wide(3)
	other.Keys = []string{"target"}
	if got := listing(t, "text", other); !strings.Contains(got, "dispropor…  outlet outlet outlet…") {
		t.Errorf("the named key gives way:\n%s", got)
	}
}

// TestListingLeavesOut: what does not fit is left out from the right, and told.
func TestListingLeavesOut(t *testing.T) {
	got := listing(t, "text", wide(9))
	lines := strings.Split(strings.TrimSpace(got), "\n")
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > 60 {
			t.Errorf("%d letters in a line of 60: %s", n, line)
		}
	}
	if shown := strings.Count(got, "12,345"); shown < 3 || shown > 5 || !strings.Contains(got, "No room for Long heading, Long heading") {
		t.Errorf("%d of 9 numbers are shown:\n%s", shown, got)
	}
}

// TestListingEnds: text that leads up to the next column keeps its end.
func TestListingEnds(t *testing.T) {
	lines := table.Table{
		Name: "lines", Keys: []string{"match"}, Ends: []string{"left"},
		Columns: []table.Column{{Name: "left", Title: "Left"}, {Name: "match", Title: "Match"}, {Name: "right", Title: "Right"}},
		Rows: [][]table.Cell{
			{table.TextCell(strings.Repeat("before ", 8) + "the"), table.TextCell("harbour"), table.TextCell(strings.Repeat("after ", 8))},
			{table.TextCell("a"), table.TextCell("harbour"), table.TextCell("")},
		},
	}
	got := strings.Split(listing(t, "text", lines), "\n")
	if !strings.HasPrefix(got[1], "…") || !strings.Contains(got[1], "before the  harbour  after after") || !strings.HasSuffix(got[1], "…") {
		t.Errorf("the line is %q", got[1])
	}
	if at := strings.Index(got[1], "harbour"); !strings.HasSuffix(got[2], "a  harbour") || len([]rune(got[1][:at])) != len([]rune(got[2][:strings.Index(got[2], "harbour")])) {
		t.Errorf("the matches do not stand below each other:\n%s\n%s", got[1], got[2])
	}
}
