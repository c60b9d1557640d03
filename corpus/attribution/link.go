package attribution

import (
	"slices"

	"parallax/corpus"
)

// byRule finds what cues attribute, by rule.
func (p *page) byRule() []attribution {
	var out []attribution
	for _, s := range p.sentences {
		out = append(out, p.clauses(s)...)
	}
	return out
}

// fill adds to what was found each quotation that nothing has claimed.
func (p *page) fill(out []attribution) []attribution {
	claimed := make([]int, len(p.quotations)) // attribution + 1
	for k, a := range out {
		for _, c := range a.content {
			for q := range p.quotationsIn(c) {
				if claimed[q] == 0 {
					claimed[q] = k + 1
				}
			}
		}
	}
	for q := range p.quotations {
		if claimed[q] > 0 || p.scare[q] {
			continue
		}
		if k, ok := p.continues(q, claimed); ok {
			out[k].content = append(out[k].content, p.quotations[q].parts...)
			claimed[q] = k + 1
			continue
		}
		a := attribution{content: slices.Clone(p.quotations[q].parts)}
		a.cue, a.mention = p.speaker(q, claimed, out)
		if p.entitled(q) && a.cue.Empty() {
			continue
		}
		out = append(out, a)
		claimed[q] = len(out)
	}
	slices.SortStableFunc(out, func(a, b attribution) int { return corpus.Hull(a.content).Start - corpus.Hull(b.content).Start })
	return out
}

// quotationsIn yields the speech quotations that start inside a span.
func (p *page) quotationsIn(s corpus.Span) func(func(int) bool) {
	return func(yield func(int) bool) {
		i, _ := slices.BinarySearchFunc(p.quotations, s.Start, func(q quotation, at int) int { return q.hull().Start - at })
		for ; i < len(p.quotations) && p.quotations[i].hull().Start < s.End; i++ {
			if !p.scare[i] && !yield(i) {
				return
			}
		}
	}
}

// continues says that quotation q goes on with what the quotation before it in
// the same block began: "…," X said. "…".
func (p *page) continues(q int, claimed []int) (int, bool) {
	if q == 0 || claimed[q-1] == 0 {
		return 0, false
	}
	before, h := p.quotations[q-1].hull(), p.quotations[q].hull()
	if p.sentences[p.sentenceAt(before.End-1)].block != p.sentences[p.sentenceAt(h.Start)].block {
		return 0, false
	}
	words := 0
	for _, t := range p.tokens[p.first(before.End):p.first(h.Start)] {
		if !t.mark() {
			words++
		}
	}
	return claimed[q-1] - 1, words <= 12 && p.startsSpeech(h.Start)
}

// startsSpeech says that what starts at a byte is a whole sentence or the rest
// of one: a comma or an end mark stands before it.
func (p *page) startsSpeech(at int) bool {
	i := p.first(at)
	return i > 0 && p.tokens[i-1].mark()
}

// speaker finds who says a quotation that stands by no cue's side: a cue of
// the same sentence, the subject of a sentence that ends in a colon before it,
// who spoke in the paragraph before, the subject of its sentence.
func (p *page) speaker(q int, claimed []int, found []attribution) (cue, mention corpus.Span) {
	h := p.quotations[q].hull()
	i := p.sentenceAt(h.Start)
	s := p.sentences[i]
	from := p.first(h.Start)
	if from > s.from && p.tokens[from-1].low == ":" {
		if m, ok := p.mainSubject(s, s.phrases, from); ok {
			return corpus.Span{}, p.span(m.from, m.to)
		}
		if len(s.phrases) > 0 && s.phrases[0].to == from-1 {
			return corpus.Span{}, p.span(s.phrases[0].from, s.phrases[0].to)
		}
	}
	for k := len(found) - 1; k >= 0 && k > len(found)-40; k-- {
		if s.Contains(found[k].cue) && !found[k].cue.Empty() {
			return found[k].cue, found[k].mention
		}
	}
	if from == s.from && q > 0 && claimed[q-1] > 0 && p.sentences[p.sentenceAt(p.quotations[q-1].hull().End-1)].block >= s.block-1 {
		return corpus.Span{}, found[claimed[q-1]-1].mention
	}
	if m, ok := p.mainSubject(s, s.phrases, s.to); ok {
		return corpus.Span{}, p.span(m.from, m.to)
	}
	return corpus.Span{}, corpus.Span{}
}

// entitled says that a quotation looks like the title of a work: a few words,
// each with a capital.
func (p *page) entitled(q int) bool {
	h := p.quotations[q].hull()
	words, small := 0, 0
	for _, t := range p.tokens[p.first(h.Start):p.first(h.End)] {
		if t.mark() {
			continue
		}
		words++
		if !t.capital() && len(t.low) > 3 {
			small++
		}
	}
	return small == 0 && words <= 8
}
