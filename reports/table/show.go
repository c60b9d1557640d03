package table

import (
	"math"
	"slices"

	"parallax/framing/value"
	"parallax/reports/numeral"
)

// Show is the cell as a reader sees it, rounded for its kind.
func (c Cell) Show(k Kind) string {
	switch {
	case k == Text:
		return c.text
	case !c.defined:
		return numeral.None
	case k == Count:
		return numeral.Count(int(c.number))
	case k == Share:
		return numeral.Percent(value.Of(c.number))
	case k == P:
		return numeral.P(value.Of(c.number))
	case math.Abs(c.number) >= 1000:
		return numeral.Count(int(math.Round(c.number)))
	}
	return numeral.Decimal(value.Of(c.number), 2)
}

// Printed are the places of the columns named by Print; of all where it names
// none.
func (t *Table) Printed() []int {
	var at []int
	for i, c := range t.Columns {
		if len(t.Print) == 0 || slices.Contains(t.Print, c.Name) {
			at = append(at, i)
		}
	}
	return at
}
