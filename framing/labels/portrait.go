package labels

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/wordclass"
	"parallax/framing/codebook"
)

// An Observation is one mention of a label and how the sentence around it
// portrays the referent.
type Observation struct {
	Entry  codebook.Entry
	Span   corpus.Span
	Voice  corpus.Voice
	Source string // "" in the outlet's own voice
	Deed
	// Modifiers are the folded words that go with the label in its phrase.
	Modifiers []string
	// Distanced: the words around keep the name at arm's length ("so-called",
	// "alleged", "what it calls"). Scare: it stands in quotation marks that
	// quote nobody. Hedged: the sentence holds a hedge. Negated: see
	// codebook.Match.
	Distanced, Scare, Hedged, Negated bool
}

// A Portrayer observes the labels of a codebook. It may be used by several
// goroutines at once.
type Portrayer struct {
	tagger  *wordclass.Tagger
	matcher *codebook.Matcher
	entries []codebook.Entry
	hedges  *codebook.Matcher
}

// NewPortrayer prepares the observation of a codebook's labels.
func NewPortrayer(c *codebook.Codebook) (*Portrayer, error) {
	tagger, err := wordclass.New()
	if err != nil {
		return nil, err
	}
	text, err := codebook.Ready("hedges")
	if err != nil {
		return nil, err
	}
	hedges, err := codebook.Parse("hedges.yaml", text)
	if err != nil {
		return nil, err
	}
	return &Portrayer{tagger, c.Matcher(), c.Entries(), hedges.Matcher()}, nil
}

// Observe gives the observations in a document, in the order of the text.
func (p *Portrayer) Observe(d *corpus.Document, r corpus.Reading) []Observation {
	var out []Observation
	for i := range r.Statements {
		s := &r.Statements[i]
		for _, span := range s.Spans {
			for _, m := range p.matcher.Find(d.Text, wordsIn(d.Text, span)) {
				if p.entries[m.Entry].Kind != codebook.LabelEntry {
					continue
				}
				o := Observation{Entry: p.entries[m.Entry], Span: m.Span, Voice: s.Voice, Negated: m.Negated, Scare: scared(d.Text, s, m.Span)}
				if s.Source != nil {
					o.Source = s.Source.Name
				}
				out = append(out, o)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Observation) int { return a.Span.Start - b.Span.Start })
	for at, k := 0, 0; at < len(out); at = k {
		sentence := sentenceOf(r.Sentences, out[at].Span)
		for k = at; k < len(out) && (k == at || out[k].Span.Start < sentence.End); k++ {
		}
		p.sentence(d.Text, sentence, out[at:k])
	}
	return out
}

// sentence fills in what the words around the mentions of one sentence say.
func (p *Portrayer) sentence(text string, sentence corpus.Span, found []Observation) {
	ws := wordsOf(text, p.tagger.Sentence(text, sentence))
	cs := chunks(ws)
	hedged := len(p.hedges.Find(text, wordsIn(text, sentence))) > 0
	for i := range found {
		o := &found[i]
		o.Hedged = hedged
		for _, c := range cs {
			if ws[c.from].span.Start >= o.Span.End || ws[c.to-1].span.End <= o.Span.Start {
				continue
			}
			// A label inside a longer name ("regime" in "regime forces")
			// only modifies what acts.
			if head := ws[c.to-1].span; head.Overlap(o.Span) > 0 {
				o.Deed = deedOf(ws, c)
			}
			o.Modifiers = modifiers(ws[c.from:c.to], o.Span)
			break
		}
		o.Distanced = distanced(ws, o.Span)
	}
}

// modifiers are the nouns and adjectives of a phrase beside the label.
func modifiers(phrase []word, label corpus.Span) []string {
	var out []string
	for _, w := range phrase {
		if w.span.Overlap(label) > 0 || w.mark() || isDistance(w.low) || isLight(w.low) {
			continue
		}
		if w.noun() || strings.HasPrefix(w.tag, "JJ") || w.tag == "VBN" || w.tag == "VBG" {
			out = append(out, w.low)
		}
	}
	return out
}

func wordsIn(text string, span corpus.Span) []corpus.Span {
	var out []corpus.Span
	for w := range corpus.Words(span.In(text)) {
		out = append(out, corpus.Span{Start: w.Start + span.Start, End: w.End + span.Start})
	}
	return out
}

// sentenceOf is the sentence that a span begins in; the span itself where
// there is none.
func sentenceOf(sentences []corpus.Span, s corpus.Span) corpus.Span {
	i, _ := slices.BinarySearchFunc(sentences, s.Start, func(x corpus.Span, at int) int {
		if x.End <= at {
			return -1
		}
		return 1
	})
	if i < len(sentences) && sentences[i].Start <= s.Start {
		return sentences[i]
	}
	return s
}
