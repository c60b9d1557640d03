package likeness

import (
	"context"

	"parallax/framing/compare"
	"parallax/framing/vector"
)

// Factors are the latent semantic analysis of the statements, at work while other
// rooms are: none of them needs it, and much of it is work for one processor.
type Factors struct {
	done     chan struct{} // closed when the rest stands
	space    *space
	weighted *vector.Weighted
	factors  *vector.Factors
	err      error
}

// Begin starts the analysis. stop ends it and waits for its end.
func Begin(s *compare.Study) (f *Factors, stop func()) {
	ctx, cancel := context.WithCancel(s.Ctx)
	f = &Factors{done: make(chan struct{})}
	go func() {
		defer close(f.done)
		f.space = newSpace(s)
		if len(f.space.rows) >= 2 {
			f.weighted, _ = vector.TFIDF(f.space.terms)
			f.factors, f.err = vector.SVD(ctx, f.weighted, s.Options.Dims, s.Options.Seed, s.Workers)
		}
	}()
	return f, func() { cancel(); <-f.done }
}
