package page

import (
	"testing"

	"parallax/reports/page/part"
)

// TestFittedIsTheFirstThatFits: the page is that of trying one budget after the other, and at most nine are made.
func TestFittedIsTheFirstThatFits(t *testing.T) {
	budgets := part.Budgets()
	for _, size := range []func(lists int) int{
		func(l int) int { return 100 * l }, func(l int) int { return 3000 + 40*l }, func(l int) int { return 3000 + 12*min(l, 60) + 2*l },
		func(l int) int { return l * l }, func(l int) int { return 90 + 10000*l/(l+20) },
	} {
		for most := range 11000 {
			want := len(budgets) - 1
			for i := len(budgets) - 1; i >= 0 && size(budgets[i].Of(100)) <= most; i-- {
				want = i
			}
			tries, chosen := 0, map[int]part.Budget{}
			page, err := fitted(budgets, most, func(b part.Budget) ([]byte, error) {
				tries++
				n := size(b.Of(100))
				chosen[n] = b
				return make([]byte, n), nil
			})
			if err != nil || chosen[len(page)] != budgets[want] {
				t.Fatalf("at most %d bytes: took %v, want %v (%v)", most, chosen[len(page)], budgets[want], err)
			}
			if tries > 9 {
				t.Fatalf("at most %d bytes: %d pages were made", most, tries)
			}
		}
	}
}
