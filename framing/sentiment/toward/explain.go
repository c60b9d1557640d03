package toward

import (
	"parallax/corpus"
	"parallax/framing/sentiment"
)

// Explain says what each word of the sentence does for the score: what it
// adds to the logarithm of the odds of positive against negative, above 0 for
// the brighter. Words that add nothing are left out. The mention stands for
// what no single word does: its place, and the compound of the passage. The
// intercept is no word's; with it, the sum is ln(Positive/Negative).
func (t *Target) Explain(sentence string, mention corpus.Span, ctx Context) []sentiment.Contribution {
	p := t.extractor.read(sentence, mention, ctx)
	f := &features{at: make(map[string]int, 512), explain: true}
	t.extractor.extract(f, &p, ctx)
	k := len(Classes())
	weights := make([]float64, len(p.words))
	for _, part := range f.parts {
		if c, ok := t.column[f.list[part.feature].name]; ok {
			w := t.model.Weight[int(c)*k+int(Positive)] - t.model.Weight[int(c)*k+int(Negative)]
			weights[part.word] += float64(part.value * w)
		}
	}
	var out []sentiment.Contribution
	for i, w := range weights {
		if w != 0 {
			out = append(out, sentiment.Contribution{Span: p.words[i].span, Weight: w})
		}
	}
	return out
}
