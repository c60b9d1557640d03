package page

import "parallax/reports/page/part"

// fitted gives the page of the first of the budgets whose page is in bounds, or of the last. Pages
// shrink from budget to budget. A line through the pages that were made tells which budget
// to try next; where it leads astray, the next ones are tried, or those left are halved.
func fitted(budgets []part.Budget, most int, make func(part.Budget) ([]byte, error)) ([]byte, error) {
	fits, last := []byte(nil), len(budgets)-1 // the smallest page known to fit, of budget last
	large := -1                               // the budget known to be too large
	var before, now point
	for made, try, step := 1, 0, 1; ; made++ {
		page, err := make(budgets[try])
		if err != nil {
			return nil, err
		}
		if before, now = now, (point{float64(budgets[try].Of(100)), float64(len(page))}); len(page) <= most || try == len(budgets)-1 {
			fits, last = page, try
		} else {
			large = try
		}
		if fits != nil && last == large+1 {
			return fits, nil
		}
		try = nearest(budgets, lineAt(before, now, float64(most)), large+1, last)
		switch {
		case fits == nil && made > 1: // near, but the line was too hopeful
			try, step = min(last, large+step), 2*step
		case made > 2:
			try = (large + 1 + last) / 2
		case fits != nil && try == last:
			try--
		}
	}
}

// A point is a share of the bounds, in percent, and the bytes of its page.
type point struct{ lists, bytes float64 }

// atFirst is which part of a page is assumed to shrink with its lists, when one page is known.
const atFirst = 0.5

// lineAt is the share at which a line through two pages reaches so many bytes.
func lineAt(a, b point, bytes float64) float64 {
	if a.bytes == 0 || a.bytes == b.bytes {
		return b.lists * (1 - (1-bytes/b.bytes)/atFirst)
	}
	return b.lists + (bytes-b.bytes)*(a.lists-b.lists)/(a.bytes-b.bytes)
}

// nearest is the budget from first to last whose share is nearest.
func nearest(budgets []part.Budget, lists float64, first, last int) int {
	at := first
	for i := first; i <= last; i++ {
		if away(budgets[i], lists) < away(budgets[at], lists) {
			at = i
		}
	}
	return at
}

func away(b part.Budget, lists float64) float64 {
	return max(float64(b.Of(100))-lists, lists-float64(b.Of(100)))
}
