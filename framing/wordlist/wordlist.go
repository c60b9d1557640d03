// Package wordlist counts the words and n-grams of a corpus by document and
// group, as fast as the text can be read. It is the short way of the data for
// the commands that ask about words alone:
//
//	documents ─ Count (one counter a worker) ─► List ─ Design ─► framing/inference, framing/measure
//
// Who speaks is read only where a group or a filter asks for it. A whole study
// counts with framing.Tally.
package wordlist

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/codebook"
	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/observation"
)

// Options say what is counted, and in which groups.
type Options struct {
	// By are the fields whose values make the groups: outlet (where empty), voice, source or
	// a column.
	By []string
	// Voices keeps what these voices say; where empty, all but the page.
	Voices []corpus.Voice
	// MinN and MaxN are the shortest and the longest n-grams; 1 is a word.
	MinN, MaxN int
	// Form gives what a folded word is counted as, such as its lemma; nil
	// counts words as they are. It is used by several goroutines at once.
	Form func(word string) string
	// Labels is a codebook whose labels are counted instead of words, statement
	// by statement; nil counts words. The tokens stay words.
	Labels *codebook.Codebook
	// Book is what a codebook says of the names of sources; it may be nil. Groups by
	// source have the names that the sources go by in the corpus.
	Book identity.Book
	// Observe says which documents count as one observation in a test, as in a study: copies do unless
	// they are set apart, and so do stories or the values of a field that it names. With nil, each
	// document is an observation.
	Observe *observation.Choice
	// Workers count at once; the result is the same for any number.
	Workers int
}

// MaxN is the longest n-gram that is counted.
const MaxN = 5

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	switch {
	case o.MinN < 1 || o.MaxN < o.MinN || o.MaxN > MaxN:
		return fmt.Errorf("n-grams of %d to %d words: must be 1 to %d, the shorter first", o.MinN, o.MaxN, MaxN)
	case o.Labels != nil && (o.MaxN > 1 || o.Form != nil):
		return fmt.Errorf("labels of a codebook are terms of their own: they take no n-grams and no lemmas")
	case o.Labels != nil && !hasLabels(o.Labels):
		return fmt.Errorf("codebook %s has no labels of referents to count", o.Labels.File)
	case o.Workers < 1:
		return fmt.Errorf("%d workers: at least 1 is needed", o.Workers)
	}
	return nil
}

// Speaks reports whether who speaks must be read.
func (o *Options) Speaks() bool {
	return o.Labels != nil || len(o.Voices) > 0 || slices.Contains(o.By, "voice") || slices.Contains(o.By, "source")
}

// A List is the counts of a corpus: a row for what each document says in each
// group, in the order of the documents and, in one, of the groups' names.
type List struct {
	// Terms are sorted.
	Terms  []string
	Groups []string // sorted
	Rows   *counts.Matrix
	Tokens []int // words of each row
	Group  []int
	// Cluster is the document of each row; with Options.Observe all that is one observation with it.
	Cluster   []int
	Stratum   []int // of each row; nil for one
	Drawn     []int // what intervals draw as one; nil for Cluster
	Documents int

	sequence Sequence
}

// Design is the list as inference takes it.
func (l *List) Design() inference.Design {
	return inference.Design{Rows: l.Rows, Tokens: l.Tokens, Group: l.Group, Cluster: l.Cluster, Stratum: l.Stratum, Drawn: l.Drawn}
}

// watched shows documents to a watcher, where there is one.
func (o *Options) watched(docs iter.Seq2[corpus.Document, error]) (iter.Seq2[corpus.Document, error], *observation.Watcher) {
	if o.Observe == nil {
		return docs, nil
	}
	w := observation.NewWatcher(*o.Observe)
	return w.Watch(docs), w
}

// observe gives the rows what their documents are one observation with.
func (l *List) observe(ctx context.Context, w *observation.Watcher, workers int) error {
	if w == nil {
		return nil
	}
	of, err := w.Documents(ctx, workers)
	if err != nil {
		return err
	}
	rows := l.Cluster // still the documents
	at := func(of []int) []int {
		if of == nil {
			return nil
		}
		out := make([]int, len(rows))
		for i, doc := range rows {
			out[i] = of[doc]
		}
		return out
	}
	l.Cluster, l.Stratum, l.Drawn = at(of.Cluster), at(of.Stratum), at(of.Drawn)
	return nil
}

// batchDocs is how many documents go to a worker at once.
const batchDocs = 32

type numbered struct {
	n   int
	doc corpus.Document
}

// Count counts documents. r may be nil where o.Speaks says no. The first
// error of the documents ends it.
func Count(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (*List, error) {
	docs, watcher := o.watched(docs)
	counters, n, err := count(ctx, docs, r, o, func(*counter) {})
	if err != nil {
		return nil, err
	}
	l := merge(counters)
	l.Documents = n
	if err := l.join(counters, &o); err != nil {
		return nil, err
	}
	return l, l.observe(ctx, watcher, o.Workers)
}

// CountTotals counts documents by group alone.
func CountTotals(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (*Totals, error) {
	if o.joins() { // a document of two names of one source counts once
		l, err := Count(ctx, docs, r, o)
		if err != nil {
			return nil, err
		}
		return l.Totals(), nil
	}
	counters, n, err := count(ctx, docs, r, o, func(c *counter) { c.totals = true })
	if err != nil {
		return nil, err
	}
	t := mergeTotals(counters)
	t.Documents = n
	return t, nil
}

// count has the workers count all documents.
func count(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options, set func(*counter)) ([]*counter, int, error) {
	if err := o.Validate(); err != nil {
		return nil, 0, err
	}
	if r == nil && o.Speaks() {
		return nil, 0, fmt.Errorf("counting labels, or by %s: nothing reads who speaks", strings.Join(o.By, ", "))
	}
	if len(o.By) == 0 {
		o.By = []string{"outlet"}
	}
	labels := newLabelFinder(o.Labels)
	work := make(chan []numbered, o.Workers)
	counters := make([]*counter, o.Workers)
	var wg sync.WaitGroup
	for w := range counters {
		c := newCounter(&o, r)
		c.countsLabels(labels)
		set(c)
		counters[w] = c
		wg.Go(func() {
			for batch := range work {
				for i := range batch {
					c.document(batch[i].n, &batch[i].doc)
				}
			}
		})
	}
	n, err := batch(ctx, docs, work)
	wg.Wait()
	if err == nil && n > 0 {
		err = knownFields(o.By, counters)
	}
	return counters, n, err
}

// batch hands the documents out in batches, and closes the channel.
func batch(ctx context.Context, docs iter.Seq2[corpus.Document, error], work chan<- []numbered) (int, error) {
	defer close(work)
	n := 0
	var batch []numbered
	for d, err := range docs {
		if err != nil {
			return n, err
		}
		if err := ctx.Err(); err != nil {
			return n, context.Cause(ctx)
		}
		batch = append(batch, numbered{n, d})
		if n++; len(batch) == batchDocs {
			work <- batch
			batch = make([]numbered, 0, batchDocs)
		}
	}
	if len(batch) > 0 {
		work <- batch
	}
	return n, nil
}

// knownFields refuses to group by a field that no document has.
func knownFields(by []string, counters []*counter) error {
	for k, field := range by {
		known := field == "voice" || field == "source"
		for _, c := range counters {
			known = known || c.found[k]
		}
		if !known {
			return fmt.Errorf("grouping by %q: no document has that field", field)
		}
	}
	return nil
}
