package attribution

import (
	"slices"

	"parallax/corpus"
)

// articleBlocks are the blocks of a text without the page around the article,
// which nothing that is read of an article runs into: a quotation goes on
// behind an advertisement.
func articleBlocks(text string, page []corpus.Span) []corpus.Span {
	all := blocks(text)
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

// addPage adds the page around the article to a reading: each of its parts is
// a sentence, and a statement in the page's voice.
func addPage(r *corpus.Reading, text string, page []corpus.Span) {
	if len(page) == 0 {
		return
	}
	for _, s := range page {
		if s = trim(text, s); !s.Empty() {
			r.Sentences = append(r.Sentences, s)
			r.Statements = append(r.Statements, corpus.Statement{Voice: corpus.Page, Spans: []corpus.Span{s}})
		}
	}
	slices.SortFunc(r.Sentences, func(a, b corpus.Span) int { return a.Start - b.Start })
	slices.SortStableFunc(r.Statements, func(a, b corpus.Statement) int { return a.Spans[0].Start - b.Spans[0].Start })
}
