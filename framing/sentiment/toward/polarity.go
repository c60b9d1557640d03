package toward

import (
	"math"
	"strings"

	"parallax/corpus"
	"parallax/framing/sentiment"
)

// lists names the word lists of sentiment.Polarity in features.
var lists = [sentiment.Lists]string{"vader", "afinn", "hu-liu"}

// polarity adds the good and bad words of each list: all of them, by side,
// weaker with their distance, of the mention's clause, and of the other side
// of a quotation mark than the mention's.
func (f *features) polarity(p *passage, ctx Context) {
	for i, w := range p.words {
		if i == p.at {
			continue
		}
		f.from = i
		for l, v := range w.polarity() {
			if v == 0 {
				continue
			}
			sign := "good"
			if v < 0 {
				sign, v = "bad", -v
			}
			if w.not {
				sign = "not " + sign
			}
			side, far := "before", float64(p.at-i)
			if i > p.at {
				side, far = "behind", float64(i-p.at)
			}
			list := lists[l] + " "
			f.add(list+sign, v)
			f.add(list+side+" "+sign, v)
			f.add(list+"near "+sign, float64(2*v*math.Exp(-far/4)))
			f.add(list+"near "+side+" "+sign, float64(2*v*math.Exp(-far/8)))
			if p.clause.Start <= i && i < p.clause.End {
				f.add(list+"clause "+side+" "+sign, v)
			}
			if w.quote != p.words[p.at].quote {
				f.add(list+"other voice "+sign, v)
			}
		}
	}
	f.from = p.at
	if p.words[p.at].quote {
		f.add("in quotation", 1)
	}
	f.called(append(strings.Fields(corpus.Fold(ctx.Family)), p.own...))
}

// polarity of a word in each list; a name has none.
func (w *word) polarity() [sentiment.Lists]float64 {
	if w.form != w.lower {
		return [sentiment.Lists]float64{}
	}
	return sentiment.Polarity(w.lower)
}

// called adds the polarity of the words of the mention's family and of the mention itself.
func (f *features) called(words []string) {
	for _, word := range words {
		for _, v := range sentiment.Polarity(word) {
			switch {
			case v > 0:
				f.add("own name good", v)
			case v < 0:
				f.add("own name bad", -v)
			}
		}
	}
}
