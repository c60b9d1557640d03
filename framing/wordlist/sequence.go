package wordlist

import (
	"context"
	"fmt"
	"iter"

	"parallax/corpus"
)

// A Sequence is the order of the terms in each row of a list: for each token 1
// + the number of its term, 0 where no term starts with it (of labels, most).
type Sequence [][]uint32

// CountInOrder is Count of words, lemmas or labels that keeps their order too.
func CountInOrder(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (*List, Sequence, error) {
	if o.MinN != 1 || o.MaxN != 1 {
		return nil, nil, fmt.Errorf("n-grams of %d to %d words have no order: must be 1 to 1", o.MinN, o.MaxN)
	}
	counters, n, err := count(ctx, docs, r, o, func(c *counter) { c.inOrder = true })
	if err != nil {
		return nil, nil, err
	}
	l := merge(counters)
	l.Documents = n
	if err := l.join(counters, &o); err != nil {
		return nil, nil, err
	}
	return l, l.sequence, nil
}

// countInOrder counts spans of a text as one row, with its order.
func (c *counter) countInOrder(n, group int, text string, spans []corpus.Span) {
	r := row{doc: n, group: group, sequence: []uint32{}}
	if c.labels != nil {
		r.tokens = c.findLabels(text, spans, func(at int, term uint32) {
			c.hit(term)
			for len(r.sequence) < at {
				r.sequence = append(r.sequence, 0)
			}
			r.sequence = append(r.sequence, term+1)
		})
		c.keep(r)
		return
	}
	for _, s := range spans {
		part := s.In(text)
		for w := range corpus.Words(part) {
			r.tokens++
			id, isNew := c.words.word(part, w)
			if isNew {
				c.seen = append(c.seen, 0)
			}
			if c.o.Form != nil {
				id = c.formOf(id)
			}
			c.hit(id)
			r.sequence = append(r.sequence, id+1)
		}
	}
	c.keep(r)
}

// renumberSequence gives a sequence the list's numbers, to of the counter's.
func renumberSequence(sequence, to []uint32) []uint32 {
	for i, t := range sequence {
		if t > 0 {
			sequence[i] = 1 + to[t-1]
		}
	}
	return sequence
}
