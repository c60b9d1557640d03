package furniture

import (
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/crf"
)

// An Article is a document in which a person has marked the page around the
// article.
type Article struct {
	corpus.Document
	// Sentences address the marks; Marked says which of them are the page.
	Sentences []corpus.Span
	Marked    []bool
}

// titled are the articles, and behind them each once more below a headline.
func titled(articles []Article, titles []string) []Article {
	out := slices.Clone(articles)
	if len(titles) == 0 {
		return out
	}
	for i := range articles {
		a := articles[i]
		head := titles[i*len(titles)/len(articles)] + "\n\n"
		a.Text = head + a.Text
		a.Sentences = slices.Clone(a.Sentences)
		for k := range a.Sentences {
			a.Sentences[k].Start += len(head)
			a.Sentences[k].End += len(head)
		}
		out = append(out, a)
	}
	return out
}

// labels gives each piece the mark that most of it has.
func (a *Article) labels(pieces []piece) []uint8 {
	out := make([]uint8, len(pieces))
	for i, p := range pieces {
		on := 0
		for k, s := range a.Sentences {
			if a.Marked[k] {
				on += p.Overlap(s)
			}
		}
		if 2*on > p.Len() {
			out[i] = labelPage
		}
	}
	return out
}

// DefaultTraining are the settings of the embedded model, chosen leaving one
// outlet out, but for the lean, which ChooseLean chooses.
func DefaultTraining() crf.TrainOptions {
	return crf.TrainOptions{Epochs: 24, Rate: .03, L2: .02, Dropout: .4, Average: 18, Seed: 1}
}

// Train learns a model from marked articles, each seen with its words and again
// without them: words of one outlet's pages tell little of another's, and must
// not hide what is alike. The same articles and options
// give the same model.
//
// Titles are headlines of other articles. An article is seen once more with
// each of several before its text, so that a headline at the head of a text is
// known as the outlet's own.
func Train(articles []Article, titles []string, repeated *Repetition, o crf.TrainOptions) (*crf.Model, error) {
	o.Labels, o.Bits = labelCount, featureBits
	f := NewWith(nil, repeated)
	var all []crf.Sequence
	for i, a := range titled(articles, titles) {
		pieces := cut(a.Text)
		if len(pieces) == 0 {
			continue
		}
		labels := a.labels(pieces)
		for _, words := range [...]bool{true, false} {
			if i >= len(articles) && words != (i%2 == 0) {
				continue
			}
			s := f.sequence(pieces, f.looks(&a.Document, pieces), words)
			s.Labels = labels
			all = append(all, s)
		}
	}
	m, err := crf.Train(all, o)
	if err != nil {
		return nil, fmt.Errorf("furniture: train the model: %w", err)
	}
	m.Lean(labelArticle, -o.Lean)
	return m, nil
}
