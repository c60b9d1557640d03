package compare

import (
	"sync"
)

// Parallel calls f for 0 … n−1 on the study's workers; f writes to places of
// its own, so the result is the same for any number of them. It answers with
// the error of the smallest number.
func (s *Study) Parallel(n int, f func(i int) error) error {
	errs := make([]error, n)
	var wait sync.WaitGroup
	for w := range s.Workers {
		wait.Go(func() {
			for i := w; i < n && s.Ctx.Err() == nil; i += s.Workers {
				errs[i] = f(i)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return s.Ctx.Err()
}
