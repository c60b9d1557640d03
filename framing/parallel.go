package framing

import "sync"

// parallel calls f for 0 … n−1 on the study's workers; f writes to places of
// its own, so the result is the same for any number of them. It answers with
// the error of the smallest number.
func (s *study) parallel(n int, f func(i int) error) error {
	errs := make([]error, n)
	var wait sync.WaitGroup
	for w := range s.workers {
		wait.Go(func() {
			for i := w; i < n && s.ctx.Err() == nil; i += s.workers {
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
	return s.ctx.Err()
}
