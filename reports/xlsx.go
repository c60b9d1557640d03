package reports

import (
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"parallax/framing"
	"parallax/reports/paper"
	"parallax/reports/table"
)

// Limits of the format.
const (
	maxXLSXRows = 1 << 20
	maxXLSXText = 32767
)

// XLSX writes a workbook: a sheet on the study, then one for each table, with
// typed cells. Text is never a formula, and a cell without a value is empty.
func XLSX(w io.Writer, r *framing.Result) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(newSortedZip)
	styles, err := newXLSXStyles(f)
	if err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	if err := f.SetSheetName("Sheet1", "study"); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	if err := xlsxSheet(f, "study", study(r), styles); err != nil {
		return fmt.Errorf("xlsx: sheet study: %w", err)
	}
	for _, t := range table.All(r) {
		if _, err := f.NewSheet(t.Name); err != nil {
			return fmt.Errorf("xlsx: sheet %s: %w", t.Name, err)
		}
		if err := xlsxSheet(f, t.Name, xlsxRows(t, styles), styles); err != nil {
			return fmt.Errorf("xlsx: sheet %s: %w", t.Name, err)
		}
	}
	return f.Write(w)
}

// xlsxStyles are the styles of the kinds of cells.
type xlsxStyles struct {
	head int
	kind map[table.Kind]int
}

func newXLSXStyles(f *excelize.File) (s xlsxStyles, err error) {
	if s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return s, err
	}
	s.kind = map[table.Kind]int{}
	for _, k := range []struct {
		kind   table.Kind
		format string
	}{{table.Text, "@"}, {table.Count, "#,##0"}, {table.Number, "0.000"}, {table.Share, "0.0%"}, {table.P, "0.0000"}} {
		if s.kind[k.kind], err = f.NewStyle(&excelize.Style{CustomNumFmt: &k.format}); err != nil {
			return s, err
		}
	}
	return s, nil
}

// study is the sheet that says what the tables are of.
func study(r *framing.Result) [][]any {
	p := r.Provenance
	rows := [][]any{{"field", "value"}, {"tool", p.Tool + " " + p.Version}, {"corpus", p.CorpusDigest},
		{"codebook", p.CodebookDigest}, {"seed", p.Seed}, {"methods", paper.Paragraph(r)}, {"passages", r.PassageRule}}
	for _, x := range r.Answer {
		rows = append(rows, []any{"holds", x.Text})
	}
	for _, x := range r.Undecided {
		rows = append(rows, []any{"undecided", x.Text})
	}
	return rows
}

func xlsxRows(t table.Table, styles xlsxStyles) [][]any {
	head := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Name
	}
	rows := [][]any{head}
	for _, row := range t.Rows[:min(len(t.Rows), maxXLSXRows-1)] {
		line := make([]any, len(row))
		for i, cell := range row {
			k := t.Columns[i].Kind
			x, ok := cell.Number()
			switch {
			case k == table.Text:
				line[i] = cell.Text()
			case ok:
				line[i] = excelize.Cell{StyleID: styles.kind[k], Value: x}
			}
		}
		rows = append(rows, line)
	}
	return rows
}

// xlsxSheet writes rows under a bold first one that stays in view.
func xlsxSheet(f *excelize.File, name string, rows [][]any, styles xlsxStyles) error {
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := w.SetColWidth(1, max(1, len(rows[0])), 16); err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range rows {
		line := make([]any, len(row))
		for j, v := range row {
			if s, ok := v.(string); ok {
				v = excelize.Cell{StyleID: styles.kind[table.Text], Value: xlsxText(s)}
				if i == 0 {
					v = excelize.Cell{StyleID: styles.head, Value: s}
				}
			}
			line[j] = v
		}
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := w.SetRow(cell, line); err != nil {
			return err
		}
	}
	return w.Flush()
}

// xlsxText cuts a text to what a cell can hold, on a character.
func xlsxText(s string) string {
	if utf8.RuneCountInString(s) <= maxXLSXText/2 { // a character may count twice
		return s
	}
	return clip(s, maxXLSXText/2)
}
