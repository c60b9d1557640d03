package index

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"parallax/corpus"
	"parallax/corpus/wordclass"
	"parallax/framing/codebook"
	"parallax/framing/concordance"
	"parallax/internal/inorder"
)

// looksAtText reports whether a part asks for marks between words or for word
// classes, which the text alone can tell.
func (p *part) looksAtText() bool {
	return slices.ContainsFunc(p.elements, func(e element) bool { return e.gap != "" || e.class != "" })
}

// checked keeps the hits that stand in the text as the part asks, looking at
// several documents at once.
func (x *Index) checked(ctx context.Context, p *part, hits []Hit, read Reader) ([]Hit, error) {
	var tagger *wordclass.Tagger
	if slices.ContainsFunc(p.elements, func(e element) bool { return e.class != "" }) {
		var err error
		if tagger, err = wordclass.New(); err != nil {
			return nil, err
		}
	}
	work := func(of *[]Hit) ([]Hit, error) {
		d := (*of)[0].Document
		text, err := read(ctx, d)
		if err != nil {
			return nil, err
		}
		first := x.Documents[d].First
		if len(text.Words) != x.Documents[d].End-first {
			return nil, fmt.Errorf("document %s has other words than its index: build the store anew with --rebuild", x.Documents[d].ID)
		}
		c := checker{text, tagger, map[int][]wordclass.Token{}}
		return slices.DeleteFunc(slices.Clone(*of), func(h Hit) bool { return !c.stands(p, h.First-first) }), nil
	}
	var out []Hit
	for kept, err := range inorder.Each(ctx, byDocument(hits), runtime.GOMAXPROCS(0), work) {
		if err != nil {
			return nil, err
		}
		out = append(out, kept...)
	}
	return out, nil
}

// byDocument yields the hits of each document.
func byDocument(hits []Hit) iter.Seq2[[]Hit, error] {
	return func(yield func([]Hit, error) bool) {
		for len(hits) > 0 {
			n := slices.IndexFunc(hits, func(h Hit) bool { return h.Document != hits[0].Document })
			if n < 0 {
				n = len(hits)
			}
			if !yield(hits[:n], nil) {
				return
			}
			hits = hits[n:]
		}
	}
}

// A checker looks at one document. Sentences are tagged once.
type checker struct {
	*Text
	tagger *wordclass.Tagger
	tagged map[int][]wordclass.Token
}

// stands reports whether the words from one on are joined and of the classes as
// the part asks.
func (c *checker) stands(p *part, first int) bool {
	for k, e := range p.elements {
		if k > 0 && concordance.Gap(c.Text.Text[c.Words[first+k-1].End:c.Words[first+k].Start]) != e.gap {
			return false
		}
		if e.class != "" && !c.isOf(c.Words[first+k], e.class) {
			return false
		}
	}
	return true
}

// isOf reports whether a word is of a class in its sentence. A name is a noun too.
func (c *checker) isOf(word corpus.Span, class string) bool {
	n, found := slices.BinarySearchFunc(c.Sentences, word.Start, func(s corpus.Span, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !found {
		return false
	}
	tokens, ok := c.tagged[n]
	if !ok {
		tokens = c.tagger.Sentence(c.Text.Text, c.Sentences[n])
		c.tagged[n] = tokens
	}
	for _, t := range tokens {
		if t.Span.Overlap(word) > 0 {
			got := codebook.ClassOf(t.Tag)
			return got == class || class == "noun" && got == "name"
		}
	}
	return false
}
