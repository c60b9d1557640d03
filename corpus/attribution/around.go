package attribution

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/block"
)

// articleBlocks are the blocks of a text without the page around the article,
// which nothing that is read of an article runs into: a quotation goes on
// behind an advertisement.
func articleBlocks(text string, page []corpus.Span) []corpus.Span {
	all := block.Of(text)
	if len(page) == 0 {
		return all
	}
	var out []corpus.Span
	for _, b := range corpus.Without(all, page) {
		if b = trim(text, b); !b.Empty() {
			out = append(out, b)
		}
	}
	return out
}

// cutAt ends a block at either end of each of some spans.
func cutAt(text string, blocks, apart []corpus.Span) []corpus.Span {
	for _, at := range apart {
		var out []corpus.Span
		for _, b := range blocks {
			for _, end := range []int{at.Start, at.End, b.End} {
				part := corpus.Span{Start: b.Start, End: max(b.Start, min(end, b.End))}.Trim(text)
				if !part.Empty() {
					out = append(out, part)
					b.Start = part.End
				}
			}
		}
		blocks = out
	}
	return blocks
}

// aside are the parts of a document that need no reading: the page around the
// article, and what its markup says that somebody else says.
func aside(d *corpus.Document) []corpus.Span {
	if len(d.Quotes) == 0 {
		return d.Page
	}
	return union(d.Page, apart(d)[1:])
}

// apart are a document's headline, and behind it what its markup says that somebody else
// says, ascending.
func apart(d *corpus.Document) []corpus.Span {
	out := make([]corpus.Span, 1, 1+len(d.Quotes))
	out[0] = d.Headline
	for _, q := range d.Quotes {
		out = append(out, q.Span)
	}
	return out
}

// union is two lists of spans that share no byte as one that ascends.
func union(a, b []corpus.Span) []corpus.Span {
	if len(b) == 0 {
		return a
	}
	out := append(slices.Clone(a), b...)
	slices.SortFunc(out, func(a, b corpus.Span) int { return a.Start - b.Start })
	return out
}

// addAside adds to a reading what was set aside: each part of the page is a
// sentence, and a statement in the page's voice; a quotation of the markup is
// quoted, sentence by sentence one statement.
func (a *Attributor) addAside(r *corpus.Reading, d *corpus.Document) {
	if len(d.Page) == 0 && len(d.Quotes) == 0 {
		return
	}
	for _, s := range d.Page {
		if s = trim(d.Text, s); !s.Empty() {
			r.Sentences = append(r.Sentences, s)
			r.Statements = append(r.Statements, corpus.Statement{Voice: corpus.Page, Spans: []corpus.Span{s}})
		}
	}
	for _, q := range d.Quotes {
		said := corpus.Statement{Voice: corpus.Quoted, Source: a.markupSource(q.Speaker)}
		for _, b := range block.Of(q.In(d.Text)) {
			b = corpus.Span{Start: b.Start + q.Start, End: b.End + q.Start}
			said.Spans = append(said.Spans, b)
			r.Sentences = a.sentences(r.Sentences, d.Text, b)
		}
		if len(said.Spans) > 0 {
			r.Statements = append(r.Statements, said)
		}
	}
	inOrder(r)
}

// inOrder puts a reading into the order of the text.
func inOrder(r *corpus.Reading) {
	slices.SortFunc(r.Sentences, func(a, b corpus.Span) int { return a.Start - b.Start })
	slices.SortStableFunc(r.Statements, func(a, b corpus.Statement) int { return a.Spans[0].Start - b.Spans[0].Start })
}

// markupSource is the source that the markup names.
func (a *Attributor) markupSource(name string) *corpus.Source {
	if name == "" {
		return &corpus.Source{Name: corpus.Unnamed}
	}
	if alias, ok := a.aliases[foldName(name)]; ok {
		name = alias
	}
	return &corpus.Source{Name: name, Class: a.classes[name]}
}

// trim takes the white space off both ends of a span.
func trim(text string, s corpus.Span) corpus.Span { return s.Trim(text) }
