package tally

import (
	"context"
	"iter"

	"parallax/corpus"
	"parallax/internal/inorder"
)

// Count examines documents with several workers and adds them to a tally in
// the order in which they came, so that the tally and the lines are the same
// for any number of workers.
func Count(ctx context.Context, docs iter.Seq2[corpus.Document, error], x *examiner, workers int, out *Lines, tick func(*Examined) error) (*Tally, error) {
	tally := NewTally()
	for e, err := range inorder.Each(ctx, docs, workers, x.examine) {
		if err == nil {
			err = keep(tally, &e, out)
		}
		if err == nil {
			err = tick(&e)
		}
		if err != nil {
			return tally, err
		}
	}
	return tally, nil
}

func keep(t *Tally, e *Examined, out *Lines) error {
	t.add(e)
	for i := range e.statements {
		if err := out.append(e.statements[i].line); err != nil {
			return err
		}
	}
	return nil
}
