package validation

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// A sheetColumn is a column of the sheet that coders fill in: what it shows of an
// item, or the variable that is coded in it.
type sheetColumn struct {
	name     string
	variable int // −1 where it shows something, or is for a remark
	show     func(*Item) string
}

// sheetColumns are what identifies and shows a statement, who codes it, a column
// for each variable, and room for a remark. Nothing before the source tells the
// outlet, the group or the tool's codes; the source stands behind, for
// it is there to be confirmed, and last how probable it was that the statement is drawn.
func (s *Sample) sheetColumns() []sheetColumn {
	all := []sheetColumn{
		{"item", -1, func(i *Item) string { return i.ID }},
		{"statement", -1, func(i *Item) string { return i.Text }},
		{"context", -1, func(i *Item) string { return i.Context }},
		{"coder", -1, nil},
	}
	shown := false
	for v, variable := range s.Variables {
		if variable.Confirms && !shown {
			shown = true
			all = append(all,
				sheetColumn{"source", -1, func(i *Item) string { return i.Source }})
		}
		all = append(all, sheetColumn{variable.Name, v, nil})
	}
	return append(all, sheetColumn{"remark", -1, nil},
		sheetColumn{"probability", -1, func(i *Item) string { return strconv.FormatFloat(i.Probability, 'g', 6, 64) }})
}

// WriteCSV writes the sheet that coders fill in.
func (s *Sample) WriteCSV(w io.Writer) error {
	c := csv.NewWriter(w)
	columns := s.sheetColumns()
	row := make([]string, len(columns))
	for i, column := range columns {
		row[i] = column.name
	}
	if err := c.Write(row); err != nil {
		return fmt.Errorf("writing the sheet: %w", err)
	}
	for n := range s.Items {
		for i, column := range columns {
			row[i] = ""
			if column.show != nil {
				row[i] = inert(column.show(&s.Items[n]))
			}
		}
		if err := c.Write(row); err != nil {
			return fmt.Errorf("writing the sheet: %w", err)
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("writing the sheet: %w", err)
	}
	return nil
}

// inert keeps text of the corpus from being run as a formula.
func inert(s string) string {
	if s != "" {
		switch s[0] {
		case '=', '+', '-', '@', '\t', '\r':
			return "'" + s
		}
	}
	return s
}

// The sheets of a workbook.
const (
	codingSheet = "coding"
	codesSheet  = "codes"
)

// WriteXLSX writes the same sheet as a workbook in which each code is chosen
// from a list; a second sheet explains the codes.
func (s *Sample) WriteXLSX(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() {
		if c := f.Close(); err == nil && c != nil {
			err = fmt.Errorf("writing the workbook: %w", c)
		}
	}()
	b := book{f: f}
	b.do(f.SetSheetName("Sheet1", codingSheet))
	_, newErr := f.NewSheet(codesSheet)
	b.do(newErr)
	columns := s.sheetColumns()
	for i, column := range columns {
		b.set(codingSheet, i+1, 1, column.name)
		for r := range s.Items {
			if column.show != nil {
				b.set(codingSheet, i+1, r+2, column.show(&s.Items[r]))
			}
		}
		if column.variable >= 0 {
			b.variable(i+1, column.variable, s.Variables[column.variable], len(s.Items))
		}
	}
	b.layout(len(columns))
	if b.err != nil {
		return fmt.Errorf("writing the workbook: %w", b.err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	return nil
}

// A book writes cells until the first error.
type book struct {
	f   *excelize.File
	err error
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	b.do(err)
	return name
}

func (b *book) set(sheet string, column, row int, text string) {
	if at := b.cell(column, row); b.err == nil {
		b.do(b.f.SetCellStr(sheet, at, text))
	}
}

// variable explains variable i on the second sheet and offers its codes in
// column at of the first.
func (b *book) variable(at, i int, v Variable, items int) {
	b.set(codesSheet, i+1, 1, v.Name)
	b.set(codesSheet, i+1, 2, v.Ask)
	for n, code := range v.Codes {
		b.set(codesSheet, i+1, n+3, code)
	}
	column, err := excelize.ColumnNumberToName(i + 1)
	b.do(err)
	dv := excelize.NewDataValidation(true)
	dv.Sqref = b.cell(at, 2) + ":" + b.cell(at, items+1)
	dv.SetSqrefDropList(fmt.Sprintf("%s!$%s$3:$%s$%d", codesSheet, column, column, len(v.Codes)+2))
	dv.SetError(excelize.DataValidationErrorStyleStop, v.Name, "choose one of the codes in the list")
	if b.err == nil {
		b.do(b.f.AddDataValidation(codingSheet, dv))
	}
}

// layout makes the statements readable.
func (b *book) layout(columns int) {
	style, err := b.f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	b.do(err)
	if b.err != nil {
		return
	}
	last, err := excelize.ColumnNumberToName(columns)
	b.do(err)
	b.do(b.f.SetColStyle(codingSheet, "A:"+last, style))
	b.do(b.f.SetColWidth(codingSheet, "B", "C", 60))
	b.do(b.f.SetColWidth(codingSheet, "D", last, 18))
	b.do(b.f.SetPanes(codingSheet, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}))
}
