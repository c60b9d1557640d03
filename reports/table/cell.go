package table

import (
	"strconv"
	"strings"

	"parallax/framing/value"
)

// Kind says what a column holds, so that a spreadsheet types its cells and a
// page aligns and sorts them.
type Kind uint8

const (
	Text   Kind = iota
	Count       // a whole number
	Number      // a number without unit
	Share       // a number from 0 to 1, shown as a percentage
	P           // a probability of the null hypothesis
)

// A Cell is one value of a table: text, or a number, or no value and why.
type Cell struct {
	text    string
	number  float64
	defined bool
	why     string
}

func text(s string) Cell   { return Cell{text: s, defined: true} }
func count(n int) Cell     { return Cell{number: float64(n), defined: true} }
func real(v float64) Cell  { return Cell{number: v, defined: true} }
func list(s []string) Cell { return text(strings.Join(s, "; ")) }

func number(v value.Value) Cell {
	x, ok := v.Get()
	return Cell{number: x, defined: ok, why: v.Why()}
}

// Number is the cell's number, and whether it has one.
func (c Cell) Number() (float64, bool) { return c.number, c.defined }

// Text is the cell's text as it is in the result.
func (c Cell) Text() string { return c.text }

// Why is the reason that the cell has no value; "" where it has one.
func (c Cell) Why() string {
	if c.defined {
		return ""
	}
	return c.why
}

// CSV is the cell as a CSV file holds it. A cell without a value is empty.
// Numbers have all their digits. Text that a spreadsheet would run as a
// formula is made Inert.
func (c Cell) CSV(k Kind) string {
	switch {
	case !c.defined:
		return ""
	case k == Text:
		return Inert(c.text)
	case k == Count:
		return strconv.FormatInt(int64(c.number), 10)
	}
	return strconv.FormatFloat(c.number, 'g', -1, 64)
}

// Inert puts an apostrophe before text that starts with = + - @, a tab or a
// carriage return: spreadsheets take such a cell for a formula, and text from
// a corpus must not run. A program that reads the file strips one leading
// apostrophe where one of these follows it.
func Inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
