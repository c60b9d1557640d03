package where

import (
	"iter"

	"parallax/corpus"
)

// Documents keeps the documents that fulfil a condition, as often as they are
// asked for. A document of which that cannot be decided, and a field that none
// of them has, is an error of the sequence.
func Documents(docs iter.Seq2[corpus.Document, error], condition string) (iter.Seq2[corpus.Document, error], error) {
	if _, err := Parse(condition); err != nil {
		return nil, err
	}
	return func(yield func(corpus.Document, error) bool) {
		c, err := Parse(condition) // anew: it remembers which fields it saw
		if err != nil {
			yield(corpus.Document{}, err)
			return
		}
		for d, err := range docs {
			ok := err != nil
			if !ok {
				ok, err = c.Holds(&d)
			}
			if (ok || err != nil) && !yield(d, err) || err != nil {
				return
			}
		}
		if err := c.Unknown(); err != nil {
			yield(corpus.Document{}, err)
		}
	}, nil
}
