package validation

import (
	"encoding/csv"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// header is the first row of a sheet: what identifies and shows a statement,
// who codes it, a column for each variable, and room for a remark. Nothing in
// it tells the outlet, the group or the tool's codes.
func header(vs []Variable) []string {
	row := []string{"item", "statement", "context", "coder"}
	for _, v := range vs {
		row = append(row, v.Name)
	}
	return append(row, "remark")
}

// WriteCSV writes the sheet that coders fill in.
func (s *Sample) WriteCSV(w io.Writer) error {
	c := csv.NewWriter(w)
	if err := c.Write(header(s.Variables)); err != nil {
		return fmt.Errorf("writing the sheet: %w", err)
	}
	for _, item := range s.Items {
		row := make([]string, len(header(s.Variables)))
		row[0], row[1], row[2] = item.ID, inert(item.Text), inert(item.Context)
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
	for i, name := range header(s.Variables) {
		b.set(codingSheet, i+1, 1, name)
	}
	for r, item := range s.Items {
		b.set(codingSheet, 1, r+2, item.ID)
		b.set(codingSheet, 2, r+2, item.Text)
		b.set(codingSheet, 3, r+2, item.Context)
	}
	for i, v := range s.Variables {
		b.variable(i, v, len(s.Items))
	}
	b.layout(len(s.Variables))
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

// variable explains a variable on the second sheet and offers its codes in
// its column of the first.
func (b *book) variable(i int, v Variable, items int) {
	b.set(codesSheet, i+1, 1, v.Name)
	b.set(codesSheet, i+1, 2, v.Ask)
	for n, code := range v.Codes {
		b.set(codesSheet, i+1, n+3, code)
	}
	column, err := excelize.ColumnNumberToName(i + 1)
	b.do(err)
	dv := excelize.NewDataValidation(true)
	dv.Sqref = b.cell(i+5, 2) + ":" + b.cell(i+5, items+1)
	dv.SetSqrefDropList(fmt.Sprintf("%s!$%s$3:$%s$%d", codesSheet, column, column, len(v.Codes)+2))
	dv.SetError(excelize.DataValidationErrorStyleStop, v.Name, "choose one of the codes in the list")
	if b.err == nil {
		b.do(b.f.AddDataValidation(codingSheet, dv))
	}
}

// layout makes the statements readable.
func (b *book) layout(variables int) {
	style, err := b.f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	b.do(err)
	if b.err != nil {
		return
	}
	last, err := excelize.ColumnNumberToName(variables + 5)
	b.do(err)
	b.do(b.f.SetColStyle(codingSheet, "A:"+last, style))
	b.do(b.f.SetColWidth(codingSheet, "B", "C", 60))
	b.do(b.f.SetColWidth(codingSheet, "D", last, 18))
	b.do(b.f.SetPanes(codingSheet, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}))
}
