package main

import (
	"math"
	"testing"
)

// The values are computed by hand. Five
// mentions of chains a a a b b in groups 1 1 2 2 2: precision (1+1+⅓+⅔+⅔)/5,
// recall (⅔+⅔+⅓+1+1)/5.
func TestBCubed(t *testing.T) {
	b := scoreBCubed([]string{"a", "a", "a", "b", "b"}, []string{"1", "1", "2", "2", "2"})
	if p, r := b.precision/5, b.recall/5; math.Abs(p-11.0/15) > 1e-12 || math.Abs(r-11.0/15) > 1e-12 {
		t.Errorf("precision %v, recall %v, want 11/15 twice", p, r)
	}
}
