package inference

import (
	"slices"
	"testing"
)

// TestDealsDependOnTheirNumberAlone: a dealer that has dealt before deals as a new one does, every stratum keeps its
// sizes, and the smaller of two groups is the same whether groups are kept up or not.
func TestDealsDependOnTheirNumberAlone(t *testing.T) {
	for _, sizes := range [][][]int{{{3, 200}}, {{90, 20}, {1, 4}, {2, 2}, {0, 3}}, {{5, 5}}, {{4, 9, 2}, {1, 1, 1}}, {{1, 0}, {64, 64}}} {
		l := layout{groups: len(sizes[0]), sizes: sizes, start: []int{0}}
		for _, s := range sizes {
			n := l.start[len(l.start)-1]
			for _, k := range s {
				n += k
			}
			l.start = append(l.start, n)
		}
		used, lean := newDealer(l, 7, 2, true), newDealer(l, 7, 2, false)
		different := 0
		var before []int
		for b := range 50 {
			fresh := newDealer(l, 7, 2, true)
			fresh.make(b)
			used.make(b)
			lean.make(b)
			if !slices.Equal(used.group, fresh.group) || !slices.Equal(used.fewer, fresh.fewer) || !slices.Equal(lean.fewer, fresh.fewer) {
				t.Fatalf("%v: deal %d depends on the deals before", sizes, b)
			}
			for s, want := range sizes {
				got := make([]int, l.groups)
				for u := l.start[s]; u < l.start[s+1]; u++ {
					got[fresh.group[u]]++
					if g := lean.of(u); g != fresh.group[u] {
						t.Fatalf("%v: unit %d is of group %d, want %d", sizes, u, g, fresh.group[u])
					}
				}
				if !slices.Equal(got, want) {
					t.Fatalf("%v: stratum %d is dealt into %v", sizes, s, got)
				}
			}
			if !slices.Equal(before, fresh.group) {
				different++
			}
			before = slices.Clone(fresh.group)
		}
		if different < 25 {
			t.Errorf("%v: %d of 50 deals differ from the one before", sizes, different)
		}
	}
}

// BenchmarkRatios tests shares of one denominator in one contrast, dealt up to 40,000 times.
func BenchmarkRatios(b *testing.B) {
	const docs = 1600
	d := Design{Group: make([]int, docs)}
	ratios := make([]Ratio, 4)
	for k := range ratios {
		ratios[k] = Ratio{Num: make([]float64, docs), Den: make([]float64, docs)}
		for i := range docs {
			ratios[k].Den[i], ratios[k].Num[i] = float64(1+i%7), float64(i*(k+3)%11%(1+i%7))
			if i%20 == 0 && k == 0 {
				ratios[k].Num[i] = ratios[k].Den[i]
			}
		}
	}
	for i := range docs {
		if i%20 == 0 {
			d.Group[i] = 1
		}
	}
	o := Defaults()
	o.Family = 400
	for b.Loop() {
		if _, err := d.Ratios(ratios, Contrast{1, Rest}, o); err != nil {
			b.Fatal(err)
		}
	}
}
