package framing

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
	"parallax/framing/labels"
	"parallax/framing/study"
)

const (
	// discoveryDocuments is how many documents a study looks for names in when
	// it has no codebook: enough to find those that matter, in seconds.
	discoveryDocuments = 200
	// discoveryReferents is the most referents that it then compares.
	discoveryReferents = 12
	// discoveryLabelDocs is how many documents of the sample a name stands in
	// before it is compared, as a share: rarer ones can carry no test.
	discoveryLabelDocs = 0.02
)

// discover gives a study the codebook of the names that a sample of its
// documents holds. Documents are taken by the hash of their ids, so the same
// corpus gives the same names.
func discover(ctx context.Context, docs iter.Seq2[corpus.Document, error], o *study.Options, env *Environment, reader corpus.Reader, workers int) error {
	env.Progress.Stage("discovering names", "documents")
	sample, err := sampled(docs, discoveryDocuments)
	if err != nil {
		return err
	}
	counted := func(yield func(corpus.Document, error) bool) {
		for _, d := range sample {
			if !yield(d, nil) {
				return
			}
			env.Progress.Step(1)
		}
	}
	found, err := labels.Run(ctx, counted, reader, workers, labels.Options{
		MinDocs: max(labels.DefaultOptions().MinDocs, int(discoveryLabelDocs*float64(len(sample)))), Top: discoveryReferents,
	})
	if err != nil || len(found) == 0 {
		return err
	}
	o.Codebook, o.Discovered = labels.Draft(found), len(sample)
	return nil
}

// sampled keeps the n documents whose ids have the smallest hash, in the order
// of the corpus.
func sampled(docs iter.Seq2[corpus.Document, error], n int) ([]corpus.Document, error) {
	type candidate struct {
		place int
		hash  uint64
		doc   corpus.Document
	}
	byHash := func(a, b candidate) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.place, b.place)) }
	var kept []candidate
	place := 0
	for d, err := range docs {
		if err != nil {
			return nil, err
		}
		kept = append(kept, candidate{place, xxhash.Sum64String(d.ID), d})
		place++
		if len(kept) == 2*n {
			slices.SortFunc(kept, byHash)
			clear(kept[n:])
			kept = kept[:n]
		}
	}
	slices.SortFunc(kept, byHash)
	kept = kept[:min(n, len(kept))]
	slices.SortFunc(kept, func(a, b candidate) int { return cmp.Compare(a.place, b.place) })
	out := make([]corpus.Document, len(kept))
	for i, k := range kept {
		out[i] = k.doc
	}
	return out, nil
}
