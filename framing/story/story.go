// Package story finds the stories of a corpus, the documents of several
// outlets about one event, and who in a story took over whose text. It stands
// beside the study: outlets are compared fairest on the stories they all tell.
//
//	Documents ─ words, counts ─► vector.TFIDF ─► neighbours ─► average linkage ─► Stories
//	                                                              runs of words ─► Copies
package story

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/framing/counts"
	"parallax/framing/vector"
)

// Options say what counts as one story.
type Options struct {
	// Least is the least average cosine between the documents of two parts of
	// a story, over 0 and at most 1.
	Least float64
	// Days is how far apart the first and the last document of a story may be;
	// documents without an ISO date may stand in any.
	Days    int
	Workers int
}

// DefaultOptions are chosen by measurement; docs/accuracy.md has the figures.
func DefaultOptions() Options { return Options{Least: 0.2, Days: 3, Workers: 1} }

// Validate names every option that cannot be carried out.
func (o *Options) Validate() error {
	var bad []error
	if !(o.Least > 0 && o.Least <= 1) {
		bad = append(bad, fmt.Errorf("least similarity %v: must be over 0 and at most 1", o.Least))
	}
	if o.Days < 0 {
		bad = append(bad, fmt.Errorf("%d days: must not be negative", o.Days))
	}
	if o.Workers < 1 {
		bad = append(bad, fmt.Errorf("%d workers: at least 1 is needed", o.Workers))
	}
	return errors.Join(bad...)
}

// strongest is how many words stand for a document, those with the largest
// TF-IDF weights.
const strongest = 64

// A Corpus is what Collect keeps of the documents: no text.
type Corpus struct {
	Documents  []Document
	vocabulary counts.Vocabulary
	terms      *counts.Matrix
	grammar    map[string]bool
}

// A Document is one article without its text.
type Document struct {
	ID, Outlet, Date, Title string
	Words                   int
	day                     int      // since 1970; only where dated
	dated                   bool     // Date starts with an ISO date
	runs                    []uint64 // hashes of its runs of words, sorted, each once
}

// A Story is a set of documents about one event.
type Story struct {
	// Documents by date, then in the order of the corpus; at least one.
	Documents []int
	Outlets   int
	// First and Last are the ISO dates of the dated documents, "" without any.
	First, Last string
	// Terms are the words that weigh most in the story's mean.
	Terms []string
	// Likeness is each document's average cosine with the others.
	Likeness []float64
}

// Collect reads the documents one after the other.
func Collect(docs iter.Seq2[corpus.Document, error]) (*Corpus, error) {
	c := &Corpus{terms: counts.NewMatrix(0), grammar: grammarWords()}
	for d, err := range docs {
		if err != nil {
			return nil, err
		}
		c.Add(&d)
	}
	return c, nil
}

// Add reads one more document. The zero Corpus has none.
func (c *Corpus) Add(d *corpus.Document) {
	words := folded(d.Headline.In(d.Text))
	head := len(words)
	for _, s := range corpus.Without(d.Article(), []corpus.Span{d.Headline}) {
		words = append(words, folded(s.In(d.Text))...)
	}
	c.AddWords(d, words)
	c.Documents[len(c.Documents)-1].runs = runsOf(words[head:])
}

// AddWords reads one more document whose folded words are known; its text is not looked at. Copies knows nothing of it.
func (c *Corpus) AddWords(d *corpus.Document, words []string) {
	if c.terms == nil {
		c.terms, c.grammar = counts.NewMatrix(0), grammarWords()
	}
	var terms []uint32
	for _, w := range words {
		if !c.grammar[w] {
			terms = append(terms, c.vocabulary.ID(w))
		}
	}
	doc := Document{ID: d.ID, Outlet: d.Outlet, Date: d.Date, Title: d.Title, Words: len(words)}
	doc.day, doc.dated = corpus.Day(d.Date)
	c.Documents = append(c.Documents, doc)
	c.terms.AppendTerms(terms)
}

func folded(text string) []string {
	var words []string
	for w := range corpus.Words(text) {
		words = append(words, corpus.Fold(w.In(text)))
	}
	return words
}

// Undated is how many documents have no ISO date.
func (c *Corpus) Undated() int {
	n := 0
	for i := range c.Documents {
		if !c.Documents[i].dated {
			n++
		}
	}
	return n
}

// Stories puts every document into one story. Similarity is the cosine of the
// 64 words with the largest TF-IDF weights; two parts of a story join, the
// most alike first, while the average over all pairs of their documents is at
// least Least (average linkage: Sokal & Michener 1958) and all lie within Days.
// Pairs under half of Least count as 0. Largest stories come first, equals in
// the order of the corpus.
func (c *Corpus) Stories(ctx context.Context, o Options) ([]Story, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	weighted, _ := vector.TFIDF(c.terms)
	w := weighted.Strongest(strongest)
	links, err := c.near(ctx, w, o)
	if err != nil {
		return nil, err
	}
	parts := joined(c, links, o)
	stories := make([]Story, len(parts))
	for i, members := range parts {
		stories[i] = c.describe(members, weighted, w)
	}
	slices.SortStableFunc(stories, func(a, b Story) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), cmp.Compare(slices.Min(a.Documents), slices.Min(b.Documents)))
	})
	return stories, nil
}
