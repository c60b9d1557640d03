package furniture

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/crf"
)

const (
	// thresholdFolds is how many parts the outlets of the training are divided into.
	thresholdFolds = 5
	// leanStep and leanSteps are the thresholds that are tried, from none.
	leanStep, leanSteps = 0.25, 17
)

// ChooseLean chooses how much the model leans to the page, by marked articles alone: the outlets are divided into five
// parts, each part is read by a model of the others, and the lean with the largest F1 by sentence is taken, of equals the least.
// The outlets on which a model is measured afterwards must not be among the articles.
func ChooseLean(articles []Article, titles []string, repeated *Repetition, o crf.TrainOptions) (float64, error) {
	var outlets []string
	for i := range articles {
		if !slices.Contains(outlets, articles[i].Outlet) {
			outlets = append(outlets, articles[i].Outlet)
		}
	}
	slices.Sort(outlets)
	var hit, missed, wrong [leanSteps]int
	for part := range min(thresholdFolds, len(outlets)) {
		var rest, held []Article
		for _, a := range articles {
			if slices.Index(outlets, a.Outlet)%thresholdFolds == part {
				held = append(held, a)
			} else {
				rest = append(rest, a)
			}
		}
		o.Lean = 0
		m, err := Train(rest, titles, repeated, o)
		if err != nil {
			return 0, err
		}
		for step := range leanSteps {
			f := NewWith(m, repeated)
			for i := range held {
				for k, found := range f.Sentences(&held[i], false) {
					switch marked := held[i].Marked[k]; {
					case marked && found:
						hit[step]++
					case marked:
						missed[step]++
					case found:
						wrong[step]++
					}
				}
			}
			m.Lean(labelArticle, -leanStep)
		}
	}
	best := 0
	for step := range leanSteps { // 2 hit / (2 hit + missed + wrong), in whole numbers
		if hit[step]*(2*hit[best]+missed[best]+wrong[best]) > hit[best]*(2*hit[step]+missed[step]+wrong[step]) {
			best = step
		}
	}
	return float64(float64(best) * leanStep), nil
}

// Sentences says which of an article's sentences are the page: more than half of their bytes is found. Beside links, what
// stands inside sentences of an article ("… MORE") is counted on neither side.
func (f *Finder) Sentences(a *Article, besideLinks bool) []bool {
	var inline []corpus.Span
	if besideLinks {
		inline = f.Inline(a.Text)
	}
	page := corpus.Without(f.Find(&a.Document), inline)
	out := make([]bool, len(a.Sentences))
	for i, s := range a.Sentences {
		on, all := 0, 0
		for _, part := range corpus.Without([]corpus.Span{s.Trim(a.Text)}, inline) {
			all += part.Len()
			for _, p := range page {
				on += p.Overlap(part)
			}
		}
		out[i] = 2*on > all || all == 0
	}
	return out
}
