package reports

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parallax/framing"
	"parallax/reports/internal/invented"
	"parallax/reports/table"
)

func TestFormatsAreSortedAndRepeatable(t *testing.T) {
	r := invented.Result()
	formats := Formats()
	if !slices.IsSortedFunc(formats, func(a, b Format) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the formats are not sorted by name")
	}
	for _, format := range formats {
		if format.Name == "report" {
			continue // TestDirectoryIsSortedAndRepeatable
		}
		seen := map[string]bool{}
		for _, f := range format.Files(r) {
			if seen[f.Name] {
				t.Errorf("%s: two files are called %s", format.Name, f.Name)
			}
			seen[f.Name] = true
			if strings.HasSuffix(f.Name, ".png") {
				continue // package figure
			}
			if !bytes.Equal(written(t, f), written(t, f)) {
				t.Errorf("%s: two writings of %s differ", format.Name, f.Name)
			}
		}
	}
}

func TestEveryFormatTakesHostileTextAndAnEmptyResult(t *testing.T) {
	results := []*framing.Result{{}, invented.With(invented.Hostile()[0]), invented.With("\x00\x01\x1b[31m"), invented.With("=1+1")}
	for _, r := range results {
		for _, format := range Formats() {
			for _, f := range format.Files(r) {
				if !strings.HasSuffix(f.Name, ".png") {
					written(t, f)
				}
			}
		}
	}
}

func TestXLSXCellsAreTyped(t *testing.T) {
	r := &framing.Result{Labels: []framing.LabelRow{{Group: "=1+1", Voice: "own", Referent: "port", Count: 3}}}
	r.Labels = append(r.Labels, invented.Result().Labels[0])
	f, err := excelize.OpenReader(bytes.NewReader(written(t, File{"x", single("x", XLSX)(r)[0].Write})))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, c := range []struct {
		cell string
		kind excelize.CellType
		raw  string
	}{
		{"A1", excelize.CellTypeInlineString, "group"},
		{"A2", excelize.CellTypeInlineString, "=1+1"},
		{"F2", excelize.CellTypeUnset, "3"}, // a number has no type of its own
		{"G2", excelize.CellTypeUnset, ""},  // no value: empty
		{"G3", excelize.CellTypeUnset, "1"},
	} {
		kind, err := f.GetCellType("labels", c.cell)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := f.GetCellValue("labels", c.cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		formula, err := f.GetCellFormula("labels", c.cell)
		if err != nil || formula != "" {
			t.Errorf("%s: formula %q, %v", c.cell, formula, err)
		}
		if kind != c.kind || raw != c.raw {
			t.Errorf("%s: kind %v, %q; want %v, %q", c.cell, kind, raw, c.kind, c.raw)
		}
	}
}

func TestLaTeXHasNoLiveCommand(t *testing.T) {
	r := &framing.Result{Labels: []framing.LabelRow{{Group: `\input{/etc/passwd} 50% $x_1$ #&~^`, Voice: "own"}}}
	var b bytes.Buffer
	if err := LaTeX(&b, table.Labels(r)); err != nil {
		t.Fatal(err)
	}
	if want := `\textbackslash{}input\{/etc/passwd\} 50\% \$x\_1\$ \#\&\textasciitilde{}\textasciicircum{}`; !strings.Contains(b.String(), want) {
		t.Errorf("got %s", b.String())
	}
}
