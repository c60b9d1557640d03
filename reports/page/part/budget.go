package part

// A Budget is how much of its bounds a page may use, in percent: of passages,
// rows and points, and of the cells of matrices, which are given up last, since
// they are looked at first.
type Budget struct{ lists, drawn int }

// Budgets are the steps by which a page that is too large gives up what it
// holds; cells shrink with the square root of the rest.
func Budgets() []Budget {
	return []Budget{
		{100, 100}, {84, 92}, {70, 84}, {59, 77}, {50, 71}, {42, 65}, {35, 59}, {30, 55}, {25, 50},
		{18, 42}, {12, 35}, {9, 30}, {6, 25}, {4, 20}, {3, 17}, {2, 14}, {1, 10},
	}
}

// Of is the part of a bound that lists may use.
func (b Budget) Of(bound int) int { return bound * b.lists / 100 }

// Cells is the part of a bound that matrices may use.
func (b Budget) Cells(bound int) int { return bound * b.drawn / 100 }
