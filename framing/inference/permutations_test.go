package inference

import (
	"slices"
	"testing"
)

// A permutation keeps how many units each group has, and the rows of one cluster together.
func TestPermuteKeepSizesAndClusters(t *testing.T) {
	d := Design{Group: []int{0, 0, 0, 1, 1, 2, 2, -1}, Cluster: []int{0, 0, 1, 2, 3, 4, 5, 6}}
	seen := map[int]bool{}
	why := d.Permute(50, 1, func(group []int) {
		size := []int{0, 0, 0}
		for _, row := range []int{0, 2, 3, 4, 5, 6} { // one of each cluster
			size[group[row]]++
		}
		if !slices.Equal(size, []int{2, 2, 2}) || group[0] != group[1] || group[7] != -1 {
			t.Fatalf("permuted to %v", group)
		}
		seen[group[0]] = true
	})
	if why != "" || len(seen) != 3 {
		t.Errorf("50 permutations put the first into %v: %s", seen, why)
	}
	if why := (Design{Group: []int{0, 0}}).Permute(1, 1, func([]int) { t.Error("permuted") }); why == "" {
		t.Error("one group was permuted")
	}
}
