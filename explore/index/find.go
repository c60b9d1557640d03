package index

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"parallax/corpus"
)

// A Hit is a place that a query found: words of the index, counted from its first.
type Hit struct {
	Document, First, End int
}

// A Text is what an index cannot know of a document.
type Text struct {
	Text      string
	Words     []corpus.Span // as many as the index has of it
	Sentences []corpus.Span
}

// A Reader gives the text of a document. It is used by several goroutines.
type Reader func(ctx context.Context, document int) (*Text, error)

// A Mentioned gives the places, as words of the index, where the names of a
// referent, or of a family of it, stand in the documents for which take is true.
type Mentioned func(ctx context.Context, referent, family string, take func(document int) bool) ([]Hit, error)

// Find gives all hits of a query in the documents that a filter takes, in the order
// of the corpus; they share no word with each other. The text is read only where the
// query asks for marks between words or for word classes.
func (x *Index) Find(ctx context.Context, q *Query, f *Filter, read Reader, mentioned Mentioned) ([]Hit, error) {
	take := f.documents(x)
	var lists [][]Hit
	for i := range q.parts {
		hits, err := x.findPart(ctx, &q.parts[i], take, read, mentioned)
		if err != nil {
			return nil, err
		}
		lists = append(lists, hits)
	}
	hits := lists[0]
	for i, others := range lists[1:] {
		hits = nearOnes(hits, others, q.parts[i+1].near)
	}
	return f.hits(x, hits), context.Cause(ctx)
}

func (x *Index) findPart(ctx context.Context, p *part, take func(int) bool, read Reader, mentioned Mentioned) ([]Hit, error) {
	if p.referent != "" {
		return mentioned(ctx, p.referent, p.family, take)
	}
	hits := x.scan(ctx, p, take)
	if !p.looksAtText() {
		return hits, context.Cause(ctx)
	}
	return x.checked(ctx, p, hits, read)
}

// scan reads all words, several stretches of documents at once.
func (x *Index) scan(ctx context.Context, p *part, take func(int) bool) []Hit {
	workers := runtime.GOMAXPROCS(0)
	found := make([][]Hit, workers)
	var wg sync.WaitGroup
	for w := range workers {
		from, to := len(x.Documents)*w/workers, len(x.Documents)*(w+1)/workers
		wg.Go(func() {
			found[w] = make([]Hit, 0, x.expected(p)/workers)
			for d := from; d < to && ctx.Err() == nil; d++ {
				if take(d) {
					found[w] = x.scanDocument(found[w], p, d)
				}
			}
		})
	}
	wg.Wait()
	return slices.Concat(found...)
}

// expected is how many hits of a phrase there are likely to be.
func (x *Index) expected(p *part) int {
	if len(p.elements) == 1 && p.elements[0].set == nil && !p.elements[0].none {
		return x.count[p.elements[0].only] * 11 / 10
	}
	return 0
}

func (x *Index) scanDocument(out []Hit, p *part, d int) []Hit {
	doc := &x.Documents[d]
	first, n := &p.elements[0], len(p.elements)
	for i := doc.First; i+n <= doc.End; i++ {
		if !first.fits(x.words[i]) {
			continue
		}
		k := 1
		for k < n && p.elements[k].fits(x.words[i+k]) && (p.elements[k].gap != "" || x.marks[i+k]&plainMark != 0) {
			k++
		}
		if k == n {
			out = append(out, Hit{d, i, i + n})
			i += n - 1
		}
	}
	return out
}

// nearOnes keeps the hits beside which another stands, at most so many words
// before or after and apart from it. Both lists ascend.
func nearOnes(hits, others []Hit, span int) []Hit {
	out := hits[:0:0]
	low := 0
	for _, h := range hits {
		for low < len(others) && others[low].End+span < h.First+1 {
			low++
		}
		for k := low; k < len(others) && others[k].First < h.End+span; k++ {
			o := others[k]
			if o.Document == h.Document && (o.End <= h.First || h.End <= o.First) {
				out = append(out, h)
				break
			}
		}
	}
	return out
}
