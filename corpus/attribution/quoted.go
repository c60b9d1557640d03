package attribution

import (
	"parallax/corpus"
	"parallax/corpus/block"
)

// Quoted gives everything in a text that stands between quotation marks, marks
// included, ascending; scare quotes and titles too.
func (a *Attributor) Quoted(text string) []corpus.Span {
	bs := block.Of(text)
	var sentences []corpus.Span
	for _, b := range bs {
		sentences = a.sentences(sentences, text, b)
	}
	var out []corpus.Span
	for _, q := range quotations(text, bs, sentences) {
		out = append(out, q.parts...)
	}
	return out
}
