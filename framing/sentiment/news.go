package sentiment

import (
	"bytes"
	_ "embed"
	"math"
	"sync"
)

// News is a scorer trained on news: a ridge regression of the mean rating
// that readers gave to sentences of newspaper editorials, from -4 to 4. It
// reads words, pairs, word lists with negation, VADER's compound, and word
// vectors; not names. docs/models/news-sentiment.md says what it was trained
// on and how well it does.
//
// Compound is a quarter of the rating that it expects, in [-1, 1]; Positive
// and Negative are the shares of the words that move the compound by .01 or
// more, Neutral that of the others.
func News() Scorer { return loadNews() }

//go:embed news.model.gz
var embeddedNews []byte

var loadNews = sync.OnceValue(func() *NewsModel {
	m, err := ReadNews(bytes.NewReader(embeddedNews))
	if err != nil {
		panic("sentiment: the embedded news model is broken: " + err.Error())
	}
	return m
})

// A NewsModel is a trained model.
type NewsModel struct {
	weight map[string]float64
	place  []float64 // weights of the word vectors' dimensions
	bias   float64
}

// ratings is the largest rating that readers could give.
const ratings = 4

// ID is "news".
func (m *NewsModel) ID() string { return "news" }

// Score gives a text the rating that the model expects of readers.
func (m *NewsModel) Score(text string) Score {
	r := readNews(text)
	if len(r.words) == 0 {
		return Score{Empty: true}
	}
	const moves = .01
	share := 1 / float64(len(r.words))
	s := Score{Neutral: 1}
	for _, w := range m.contributions(r) {
		switch {
		case w >= moves:
			s.Positive += share
			s.Neutral -= share
		case w <= -moves:
			s.Negative += share
			s.Neutral -= share
		}
		s.Compound += w
	}
	s.Compound = max(-1, min(1, s.Compound+m.bias/ratings))
	s.Neutral = max(0, s.Neutral)
	return s
}

// Explain gives each word's part of the compound, which is their sum and that
// of the intercept. Words of less than a thousandth are left out.
func (m *NewsModel) Explain(text string) []Contribution {
	const least = .001
	r := readNews(text)
	var out []Contribution
	for i, w := range m.contributions(r) {
		if math.Abs(w) >= least {
			out = append(out, Contribution{Span: r.words[i].span, Weight: w})
		}
	}
	return out
}

// contributions gives each word's part of the compound.
func (m *NewsModel) contributions(r *newsReading) []float64 {
	out := make([]float64, len(r.words))
	for _, t := range r.terms() {
		out[t.word] += float64(m.weight[t.name] * t.value)
	}
	r.places(func(word int, at []float64, weight float64) {
		sum := 0.0
		for k, x := range at {
			sum += float64(x * m.place[k])
		}
		out[word] += float64(sum * weight)
	})
	for i := range out {
		out[i] /= ratings
	}
	return out
}
