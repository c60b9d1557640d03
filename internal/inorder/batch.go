package inorder

import "iter"

// Batches gives the elements of a sequence n at a time, the last batch with
// what is left; so that Each has less to hand over. An error comes behind the
// elements before it, and ends the sequence.
func Batches[T any](in iter.Seq2[T, error], n int) iter.Seq2[[]T, error] {
	return func(yield func([]T, error) bool) {
		var batch []T
		for x, err := range in {
			if err != nil {
				if len(batch) == 0 || yield(batch, nil) {
					yield(nil, err)
				}
				return
			}
			if batch = append(batch, x); len(batch) == n {
				if !yield(batch, nil) {
					return
				}
				batch = make([]T, 0, n)
			}
		}
		if len(batch) > 0 {
			yield(batch, nil)
		}
	}
}
