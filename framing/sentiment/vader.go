package sentiment

import (
	"math"
	"strings"
	"sync"

	"parallax/corpus"
)

// VADER is the scorer of Hutto & Gilbert 2014 ("VADER: A parsimonious
// rule-based model for sentiment analysis of social media text", ICWSM), with
// the lexicon and the rules of its reference implementation 3.3.2.
//
// Compound is s/√(s²+15), s the sum of the words' valences after the rules,
// with the emphasis of "!" and "?" added; Positive, Neutral and Negative are
// shares of the words, where a word with a valence v counts |v|+1.
//
// The rules are the reference's own, its surprises included, because the
// numbers are compared with the literature: a repeated valence makes the
// "but" rule act on the first word that has it; "so" and "this" before a word
// strengthen it. One is not: a text is scored as a reader sees it
// (corpus.Plain), so that a curly apostrophe makes a negation as a straight one
// does, where the reference knows no word with a curly one. Scores are not
// rounded; Score.Rounded gives what the reference prints.
func VADER() Scorer { return loadVADER() }

var loadVADER = sync.OnceValue(newVADER)

type vader struct {
	words  vaderWords
	emoji  map[rune]string
	lowest rune // no emoji is below this
}

func (v *vader) ID() string { return "vader" }

func (v *vader) Score(text string) Score {
	var room [96]token
	tokens, read := v.tokens(corpus.PlainOf(text).Text, room[:0])
	if len(tokens) == 0 {
		return Score{Empty: true}
	}
	v.weigh(tokens)
	added := emphasis(read)

	var sum, pos, neg float64
	neutral := 0
	for i := range tokens {
		w := tokens[i].weight
		sum += w
		switch {
		case w > 0:
			pos += w + 1
		case w < 0:
			neg += w - 1
		default:
			neutral++
		}
	}
	switch {
	case sum > 0:
		sum += added
	case sum < 0:
		sum -= added
	}
	switch {
	case pos > -neg:
		pos += added
	case pos < -neg:
		neg -= added
	}
	total := pos - neg + float64(neutral)
	return Score{
		Compound: normalise(sum),
		Positive: pos / total,
		Neutral:  float64(neutral) / total,
		Negative: math.Abs(neg / total),
	}
}

// Explain gives each word its valence after the rules; an emoji stands for
// the words of its description, which share its span.
func (v *vader) Explain(text string) []Contribution {
	plain := corpus.PlainOf(text)
	tokens, read := v.tokens(plain.Text, nil)
	v.weigh(tokens)
	var pieces []piece
	if read != plain.Text {
		v.describe(plain.Text, &pieces)
	}
	var out []Contribution
	for _, t := range tokens {
		if t.weight == 0 {
			continue
		}
		span := corpus.Span{Start: t.start, End: t.end}
		if pieces != nil {
			span, pieces = original(span, pieces)
		}
		out = append(out, Contribution{Span: plain.Original(span), Weight: t.weight})
	}
	return out
}

// weigh gives every token its valence in its context.
func (v *vader) weigh(tokens []token) {
	upper := 0
	for i := range tokens {
		if tokens[i].upper {
			upper++
		}
	}
	mixed := 0 < upper && upper < len(tokens)
	but := -1
	for i := range tokens {
		t := tokens[i].entry
		if t.id == wordBut && but < 0 {
			but = i
		}
		if !t.rated || t.boost != 0 || t.id == wordKind && idAt(tokens, i+1) == wordOf {
			continue
		}
		tokens[i].weight = v.valence(tokens, i, mixed)
	}
	if but >= 0 {
		contrast(tokens, but)
	}
}

// emphasis is what "!" and "?" add to the sum: .292 for each of up to four
// exclamation marks; .18 for each of two or three question marks, .96 for
// more.
func emphasis(text string) float64 {
	e := float64(float64(min(strings.Count(text, "!"), 4)) * .292)
	switch n := strings.Count(text, "?"); {
	case n > 3:
		e += .96
	case n > 1:
		e += float64(float64(n) * .18)
	}
	return e
}
