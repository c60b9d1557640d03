package samequotation

import (
	"slices"
	"testing"
)

func TestWorst(t *testing.T) {
	names := []string{"Hart", "Hart", "Hart", "", "Hart", "Drum", "Drum", "Ruiz"}
	name := func(s int) string { return names[s] }
	alike := Quotation{{0, 0}, {1, 1}}
	unnamed := Quotation{{2, 2}, {3, 3}}
	two := Quotation{{4, 4}, {5, 5}}
	three := Quotation{{4, 4}, {6, 6}, {7, 7}}
	got := Worst([]Quotation{alike, unnamed, two, three}, name)
	if len(got) != 3 || &got[0][0] != &three[0] || &got[1][0] != &two[0] || &got[2][0] != &unnamed[0] {
		t.Errorf("got %v", got)
	}
}

// Each name is shown once before any twice, those with most printings first.
func TestShown(t *testing.T) {
	names := []string{"Hart", "Drum", "Drum", "Drum", "Hart", "Ruiz"}
	q := Quotation{{0, 0}, {1, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}}
	var got []int
	for _, p := range q.Shown(func(s int) string { return names[s] }, 4) {
		got = append(got, p.Statement)
	}
	if want := []int{0, 1, 5, 4}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if n := len(q.Shown(func(s int) string { return names[s] }, 99)); n != 5 {
		t.Errorf("%d of five printings in different documents", n)
	}
}
