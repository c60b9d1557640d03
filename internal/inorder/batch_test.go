package inorder

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Batches hold what the sequence holds, in its order, and its error last.
func TestBatches(t *testing.T) {
	broken := errors.New("record 7: broken")
	rapid.Check(t, func(rt *rapid.T) {
		n, size := rapid.IntRange(0, 40).Draw(rt, "elements"), rapid.IntRange(1, 9).Draw(rt, "size")
		fails := rapid.SampledFrom([]error{nil, broken}).Draw(rt, "error of the input")
		var got, want []int
		var last error
		for batch, err := range Batches(upTo(n, fails), size) {
			if last = err; err == nil && (len(batch) == 0 || len(batch) > size) {
				rt.Fatalf("a batch of %d, at most %d", len(batch), size)
			}
			got = append(got, batch...)
		}
		for i := range n {
			want = append(want, i)
		}
		if !slices.Equal(got, want) || last != fails && !(n == 0 && fails == nil) {
			rt.Fatalf("got %v (%v), want %v (%v)", got, last, want, fails)
		}
	})
}
