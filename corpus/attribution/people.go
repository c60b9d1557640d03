package attribution

import (
	"slices"
	"strings"

	"parallax/corpus/attribution/cast"
)

// Len, Word, Low, Tag and Open make a page the text that a cast is read from.
func (p *page) Len() int          { return len(p.tokens) }
func (p *page) Word(i int) string { return p.tokens[i].word }
func (p *page) Low(i int) string  { return p.tokens[i].low }
func (p *page) Tag(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].tag
}

// Between is the text of tokens on one line, without the marks around it.
func (p *page) Between(from, to int) string {
	for from < to && p.tokens[from].mark() {
		from++
	}
	for from < to && p.tokens[to-1].mark() {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(p.span(from, to).In(p.text)), " ")
}

// Open reports whether a token stands outside of quoted speech.
func (p *page) Open(i int) bool { return p.speech(i) < 0 }

// castParts are the sentences and noun phrases of a page, and the places that
// name the sources of what was found, as a cast takes them.
func (p *page) castParts(found []attribution) (sentences []cast.Sentence, phrases, sources []cast.Range) {
	for _, s := range p.sentences {
		sentences = append(sentences, cast.Sentence{From: s.from, To: s.to, Block: s.block, Headline: p.headline(s)})
		for _, q := range s.phrases {
			phrases = append(phrases, cast.Range{From: q.from, To: q.base})
		}
	}
	for _, a := range found {
		if !a.mention.Empty() {
			sources = append(sources, cast.Range{From: p.first(a.mention.Start), To: p.first(a.mention.End)})
		}
	}
	slices.SortFunc(sources, func(a, b cast.Range) int { return a.From - b.From })
	return sentences, phrases, sources
}

// headline reports whether a sentence has the capitals of a headline: no end
// mark, and a capital on nearly every word that is not small.
func (p *page) headline(s sentence) bool {
	if s.to-s.from < 4 || p.tokens[s.to-1].mark() {
		return false
	}
	capitals, small := 0, 0
	for i := s.from; i < s.to; i++ {
		switch t := &p.tokens[i]; {
		case t.mark():
		case t.capital():
			capitals++
		case len(t.low) > 3:
			small++
		}
	}
	return small == 0 && capitals > 3
}
