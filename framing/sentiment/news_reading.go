package sentiment

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"parallax/corpus"
	"parallax/framing/sentiment/wordvec"
)

// A newsReading is a text as the news model sees it.
type newsReading struct {
	words []newsWord
	text  string
}

type newsWord struct {
	span corpus.Span
	form string // folded; "" for a name, of which the model knows nothing
	not  bool   // in the reach of a negation
}

// readNews reads a text. A word with a capital is taken for a name, but at
// the start of a sentence, or in a text without small letters.
func readNews(text string) *newsReading {
	const reach = 4 // words that a negation changes
	r := &newsReading{text: text}
	shouted := strings.IndexFunc(text, unicode.IsLower) < 0
	left, end := 0, 0
	for s := range corpus.Words(text) {
		between := text[end:s.Start]
		end = s.End
		if strings.ContainsAny(between, ",;:.!?()") {
			left = 0
		}
		initial := len(r.words) == 0 || strings.ContainsAny(between, ".!?:\"“”\n")
		w := newsWord{span: s, not: left > 0}
		left--
		raw := s.In(text)
		c, _ := utf8.DecodeRuneInString(raw)
		if shouted || initial || !unicode.IsUpper(c) || raw == "I" {
			w.form = corpus.Fold(raw)
		}
		if isNegation(w.form) {
			left = reach
		}
		r.words = append(r.words, w)
	}
	return r
}

func isNegation(form string) bool {
	switch form {
	case "not", "no", "never", "none", "nor", "neither", "without", "hardly", "barely", "nobody", "nothing", "cannot":
		return true
	}
	return strings.HasSuffix(form, "n't")
}

// A newsTerm is a named number that a word of the text adds.
type newsTerm struct {
	name  string
	value float64
	word  int
}

// terms gives the words, pairs of words and word lists of the text. Values
// fall with the root of the text's length, so that a long sentence weighs
// little more than a short one.
func (r *newsReading) terms() []newsTerm {
	scale := 1 / math.Sqrt(float64(len(r.words)+1))
	var out []newsTerm
	last := "^"
	for i, w := range r.words {
		if w.form == "" {
			last = "@"
			continue
		}
		stem := english.Stem(w.form, false)
		out = append(out, newsTerm{"word " + stem, scale, i}, newsTerm{"pair " + last + " " + w.form, scale, i})
		last = w.form
		if w.not {
			out = append(out, newsTerm{"not " + stem, scale, i})
		}
		for l, v := range Polarity(w.form) {
			if v == 0 {
				continue
			}
			name := polarityLists[l]
			if w.not {
				name += " not"
			}
			if v > 0 {
				name += " good"
			} else {
				name, v = name+" bad", -v
			}
			out = append(out, newsTerm{name, 2 * v * scale, i})
		}
	}
	return append(out, r.vader()...)
}

// polarityLists names the lists of Polarity in terms.
var polarityLists = [Lists]string{"vader", "afinn", "hu-liu"}

// vader shares VADER's compound out among the words, by their valences.
func (r *newsReading) vader() []newsTerm {
	found := VADER().Explain(r.text)
	sum := 0.0
	for _, c := range found {
		sum += c.Weight
	}
	if sum == 0 {
		return nil
	}
	compound := 2 * VADER().Score(r.text).Compound
	var out []newsTerm
	word := 0
	for _, c := range found {
		for word+1 < len(r.words) && r.words[word].span.End <= c.Span.Start {
			word++
		}
		out = append(out, newsTerm{"vader compound", compound * c.Weight / sum, word})
	}
	return out
}

// places yields the vector of each word that has one, and its weight in the
// text's mean, where rare words count more.
func (r *newsReading) places(yield func(word int, at []float64, weight float64)) {
	const strength = 6 // against the terms, under one penalty
	v := wordvec.Embedded()
	total := 0.0
	for _, w := range r.words {
		total += v.Rarity(w.form)
	}
	if total == 0 {
		return
	}
	at := make([]float64, v.Dims())
	for i, w := range r.words {
		clear(at)
		if rarity := v.Rarity(w.form); rarity > 0 && v.Add(at, w.form, 1) {
			yield(i, at, strength*rarity/total)
		}
	}
}
