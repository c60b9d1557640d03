package ingest

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// xlsxFormat is the first sheet of a workbook; its first row that is not
// blank names the columns. Cells are taken as the workbook shows them, but
// for days, which are written year-month-day.
func xlsxFormat() format {
	return format{
		name:       "xlsx",
		extensions: []string{".xlsx", ".xlsm"},
		sniff:      never, // it starts as every zip archive does
		open:       openSheet,
	}
}

type sheet struct {
	rows   *excelize.Rows
	cols   *columns
	epoch  float64 // of day numbers, in days since that of dating.Serial
	header []string
	line   int
	n      int
}

func openSheet(in *input) (records, error) {
	at, n, err := in.whole(in.limits.ArchiveBytes)
	if err != nil {
		return nil, err
	}
	// Both limits are one, so that nothing is unpacked onto the disk.
	most := min(int64(in.limits.ArchiveBytes), max(int64(in.limits.Unpacked), n*int64(in.limits.Expansion)))
	if err := soundSheets(at, n, most); err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(io.NewSectionReader(at, 0, n), excelize.Options{
		UnzipSizeLimit: most, UnzipXMLSizeLimit: most, ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd",
	})
	if err != nil {
		return nil, err
	}
	sheets := book.GetSheetList()
	if len(sheets) == 0 {
		return nil, &Error{Why: "the workbook has no sheet", ends: true}
	}
	for _, other := range sheets[1:] {
		in.notes = append(in.notes, fmt.Sprintf("the sheet %q: only the first sheet of a workbook is read", other))
	}
	s := &sheet{cols: in.cols}
	if p, err := book.GetWorkbookProps(); err == nil && p.Date1904 != nil && *p.Date1904 {
		s.epoch = 1462
	}
	if s.rows, err = book.Rows(sheets[0]); err != nil {
		return nil, err
	}
	s.header, err = s.row()
	if errors.Is(err, io.EOF) {
		return nil, emptyFile()
	}
	for i, h := range s.header {
		s.header[i] = columnName(h, i)
	}
	in.named(s.header)
	return s, err
}

// row gives the next row that is not blank.
func (s *sheet) row() ([]string, error) {
	for s.rows.Next() {
		s.line++
		row, err := s.rows.Columns()
		if err != nil {
			return nil, err
		}
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			return row, nil
		}
	}
	if err := s.rows.Error(); err != nil {
		return nil, err
	}
	return nil, io.EOF
}

func (s *sheet) next() (record, error) {
	row, err := s.row()
	if err != nil {
		return record{}, err
	}
	s.n++
	r := record{n: s.n, line: s.line}
	// Rows, the header too, end with their last cell that holds anything.
	for i := range max(len(row), len(s.header)) {
		var c cell
		if c.name = columnName("", i); i < len(s.header) {
			c.name = s.header[i]
		}
		if i < len(row) {
			c.value = s.day(c.name, row[i])
		}
		r.cells = append(r.cells, c)
	}
	return r, nil
}

// day makes a day number of the calendar from 1904, which old Macintosh workbooks count by,
// one of the calendar from 1900.
func (s *sheet) day(column, value string) string {
	if s.epoch == 0 || s.cols.use(column, true).part != partDate {
		return value
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return strconv.FormatFloat(n+s.epoch, 'f', -1, 64)
}

func (s *sheet) decode(r record, into []cell) ([]cell, error) { return append(into, r.cells...), nil }
