package labels

import (
	"context"
	"fmt"
	"iter"

	"parallax/corpus"
	"parallax/corpus/wordclass"
	"parallax/internal/inorder"
)

// Run discovers the referents of a corpus and their names. Workers tag
// documents at once; what they find is taken in in the corpus's order, so that
// the result is the same for any number. An error of the documents ends it, as
// does the end of ctx.
func Run(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, workers int, o Options) ([]Referent, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	tagger, err := wordclass.New()
	if err != nil {
		return nil, fmt.Errorf("discovering labels: %w", err)
	}
	work := func(doc *corpus.Document) (tagged, error) {
		t := tagged{doc: doc}
		for _, s := range r.Read(doc).Sentences {
			if doc.OnPage(s) {
				continue
			}
			t.sentences = append(t.sentences, tagger.Sentence(doc.Text, s))
		}
		return t, nil
	}
	d := NewDiscovery(o)
	d.workers = workers
	for t, err := range inorder.Each(ctx, docs, workers, work) {
		if err != nil {
			return nil, err
		}
		d.Add(t.doc.Outlet, t.doc.Text, t.sentences)
	}
	return d.Referents(), nil
}

// tagged is a document with the word classes of its sentences.
type tagged struct {
	doc       *corpus.Document
	sentences [][]wordclass.Token
}
