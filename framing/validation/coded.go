package validation

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A Table is a coded sheet as rows of text, with the line on which each
// stands.
type Table struct {
	Name  string
	Rows  [][]string
	Lines []int
}

// MaxSheet bounds the bytes of a coded sheet, unpacked, and of its key.
const MaxSheet = 256 << 20

// ReadCSV reads a coded sheet, whose cells may be parted by commas, semicolons or tabs, as spreadsheets of several
// languages save them; name is used in messages.
func ReadCSV(name string, r io.Reader) (Table, error) {
	t := Table{Name: name}
	text := bufio.NewReader(&bounded{r: r, left: MaxSheet})
	c := csv.NewReader(text)
	c.Comma, c.FieldsPerRecord = parting(text), -1
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return t, fmt.Errorf("%s: %w", name, err)
		}
		if len(t.Rows) == 0 {
			row[0] = strings.TrimPrefix(row[0], "\ufeff")
		}
		line, _ := c.FieldPos(0)
		t.Rows, t.Lines = append(t.Rows, row), append(t.Lines, line)
	}
}

// parting is what stands most often between the names of the first line.
func parting(r *bufio.Reader) rune {
	start, _ := r.Peek(4096) // a fault of reading comes again
	head, _, _ := strings.Cut(string(start), "\n")
	best := ','
	for _, c := range []rune{';', '\t'} {
		if strings.Count(head, string(c)) > strings.Count(head, string(best)) {
			best = c
		}
	}
	return best
}

// bounded refuses to read on after so many bytes.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("a coded sheet over %d MiB: it is cut into parts, or no sheet of parallax sample", MaxSheet>>20)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// ReadXLSX reads the coding sheet of a workbook, or its first one.
func ReadXLSX(name string, r io.Reader) (Table, error) {
	t := Table{Name: name}
	f, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: MaxSheet, UnzipXMLSizeLimit: MaxSheet})
	if err != nil {
		return t, fmt.Errorf("%s: not a workbook: %w", name, err)
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	if slices.Contains(f.GetSheetList(), codingSheet) {
		sheet = codingSheet
	}
	if t.Rows, err = f.GetRows(sheet); err != nil {
		return t, fmt.Errorf("%s: sheet %s: %w", name, sheet, err)
	}
	for i := range t.Rows {
		t.Lines = append(t.Lines, i+1)
	}
	return t, nil
}

// Codes are the codes of all coders, by variable and item.
type Codes struct {
	Coders []string // sorted
	// Units are, for each variable, the items' codes in the order of Coders.
	Units [][]Unit
	// Empty counts the cells that no coder filled in.
	Empty int
}

// maxWrong is how many faults of sheets an error tells.
const maxWrong = 20

// Gather puts coded sheets together. A sheet without names in its coder column
// is of one coder, who goes by the sheet's name. What is wrong is told at
// once, up to maxWrong faults: an item that was not drawn, a code that the variable does not have, an
// item coded twice by one coder.
func (s *Sample) Gather(sheets []Table) (*Codes, error) {
	place := make(map[string]int, len(s.Items))
	for i, item := range s.Items {
		place[item.ID] = i
	}
	type entry struct {
		item  int
		codes []string
	}
	byCoder := map[string][]entry{}
	done := map[[2]string]string{}
	var told []error
	wrong := 0
	for _, t := range sheets {
		say := func(line int, format string, args ...any) {
			if wrong++; wrong <= maxWrong {
				told = append(told, fmt.Errorf("%s:%d: %s", t.Name, line, fmt.Sprintf(format, args...)))
			}
		}
		if len(t.Rows) == 0 {
			say(1, "an empty sheet")
			continue
		}
		columns, err := s.columns(t.Rows[0])
		if err != nil {
			say(t.Lines[0], "%v", err)
			continue
		}
		for n, row := range t.Rows[1:] {
			line := t.Lines[n+1]
			cell := func(c int) string {
				if c < 0 || c >= len(row) {
					return ""
				}
				return strings.TrimSpace(row[c])
			}
			id := cell(columns.item)
			if id == "" {
				continue
			}
			at, ok := place[id]
			if !ok {
				say(line, "item %.80q is not in the sample", id)
				continue
			}
			coder := cell(columns.coder)
			if coder == "" {
				coder = t.Name
			}
			e := entry{item: at, codes: make([]string, len(s.Variables))}
			for v := range s.Variables {
				code, ok := s.Variables[v].code(cell(columns.variables[v]))
				if !ok {
					say(line, "item %s: %.80q is no code of %q: its codes are %s", id, cell(columns.variables[v]), s.Variables[v].Name, strings.Join(s.Variables[v].Codes, ", "))
				}
				e.codes[v] = code
			}
			if first, twice := done[[2]string{coder, id}]; twice {
				say(line, "item %s was coded by %.80s before, at %s", id, coder, first)
				continue
			}
			done[[2]string{coder, id}] = fmt.Sprintf("%s:%d", t.Name, line)
			byCoder[coder] = append(byCoder[coder], e)
		}
	}
	if wrong > maxWrong {
		told[maxWrong-1] = fmt.Errorf("and %d more faults", wrong-maxWrong+1)
	}
	if wrong > 0 {
		return nil, errors.Join(told...)
	}
	c := &Codes{Units: make([][]Unit, len(s.Variables))}
	for coder := range byCoder {
		c.Coders = append(c.Coders, coder)
	}
	slices.Sort(c.Coders)
	for v := range s.Variables {
		c.Units[v] = make([]Unit, len(s.Items))
		for i := range c.Units[v] {
			c.Units[v][i] = make(Unit, len(c.Coders))
		}
		for k, coder := range c.Coders {
			for _, e := range byCoder[coder] {
				c.Units[v][e.item][k] = e.codes[v]
			}
		}
		for _, u := range c.Units[v] {
			for _, code := range u {
				if code == "" {
					c.Empty++
				}
			}
		}
	}
	return c, nil
}

// code is the variable's code that a cell means, whatever its case; an empty
// cell is none.
func (v *Variable) code(cell string) (string, bool) {
	if cell == "" {
		return "", true
	}
	for _, c := range v.Codes {
		if strings.EqualFold(c, cell) {
			return c, true
		}
	}
	return "", false
}

type sheetColumns struct {
	item, coder int
	variables   []int // −1 where the sheet does not have it
}

func (s *Sample) columns(head []string) (sheetColumns, error) {
	at := func(name string) int {
		return slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) })
	}
	c := sheetColumns{item: at("item"), coder: at("coder")}
	if c.item < 0 {
		return c, errors.New("no column item: is this a sheet that parallax sample wrote?")
	}
	found := false
	for _, v := range s.Variables {
		i := at(v.Name)
		found = found || i >= 0
		c.variables = append(c.variables, i)
	}
	if !found {
		return c, errors.New("no column of the sample's variables")
	}
	return c, nil
}
