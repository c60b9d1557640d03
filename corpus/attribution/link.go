package attribution

import (
	"slices"

	"parallax/corpus"
)

// settled completes what was found: quotations that nothing has claimed, and
// content that has no source yet, go on with what the quotation before them
// began, or find their speaker. What comes out is ascending.
func (p *page) settled(found []attribution) []attribution {
	claimed := make([]bool, len(p.quotations))
	for _, a := range found {
		for _, c := range a.content {
			for q := range p.quotationsIn(c) {
				claimed[q] = true
			}
		}
	}
	for q := range p.quotations {
		if !claimed[q] && !p.scare[q] && !p.entitled(q) {
			found = append(found, attribution{content: slices.Clone(p.quotations[q].parts)})
		}
	}
	slices.SortStableFunc(found, func(a, b attribution) int { return a.content[0].Start - b.content[0].Start })
	var out []attribution
	for _, a := range found {
		last := len(out) - 1
		switch {
		case !a.mention.Empty():
		case a.cue.Empty() && last >= 0 && p.continues(&out[last], a.content[0]):
			out[last].content = append(out[last].content, a.content...)
			continue
		default:
			cue, mention := p.speaker(&a, out)
			a.mention = mention
			if a.cue.Empty() {
				a.cue = cue
			}
		}
		out = append(out, a)
	}
	return p.itemized(out)
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

// maxBetween is the number of words that may stand between two parts of one
// quotation: "…," X said. "…".
const maxBetween = 24

// continues reports whether content which starts at c goes on with the quotation
// that a ends in: both stand in one block, with little but a's cue between.
func (p *page) continues(a *attribution, c corpus.Span) bool {
	end := a.content[len(a.content)-1].End
	i, j := p.first(end), p.first(c.Start)
	if i == 0 || j >= len(p.tokens) || p.inside[i-1] < 0 || p.inside[j] < 0 || p.tokens[j].Start != c.Start ||
		p.sentences[p.sentenceAt(end-1)].block != p.sentences[p.sentenceAt(c.Start)].block {
		return false
	}
	words := 0
	for _, t := range p.tokens[min(i, j):j] {
		if !t.mark() {
			words++
		}
	}
	return words <= maxBetween && p.startsSpeech(c.Start)
}

// startsSpeech reports whether what starts at a byte is a whole sentence or the rest
// of one: a comma or an end mark stands before it.
func (p *page) startsSpeech(at int) bool {
	i := p.first(at)
	return i > 0 && p.tokens[i-1].mark()
}

// speaker finds who says content that no source stands by: who a cue of the
// same sentence names, the subject of a sentence that a colon ends before it,
// who spoke last where it starts a block, the subject of its sentence.
func (p *page) speaker(a *attribution, before []attribution) (cue, mention corpus.Span) {
	start := a.content[0].Start
	s := p.sentences[p.sentenceAt(start)]
	from := p.first(start)
	if from > s.from && p.tokens[from-1].low == ":" {
		if m, ok := p.mainSubject(s, s.phrases, from); ok {
			return corpus.Span{}, p.span(m.from, m.to)
		}
		if len(s.phrases) > 0 && s.phrases[0].to == from-1 {
			return corpus.Span{}, p.span(s.phrases[0].from, s.phrases[0].to)
		}
	}
	if !a.cue.Empty() {
		if m, ok := p.subjectOf(s, a); ok {
			return a.cue, p.span(m.from, m.to)
		}
	}
	if cue, m := p.announced(s, from, before); !m.Empty() {
		return cue, m
	}
	for k := len(before) - 1; k >= 0 && k > len(before)-8; k-- {
		if b := before[k]; !b.cue.Empty() && s.Contains(b.cue) && !b.mention.Empty() {
			return b.cue, b.mention
		}
	}
	if len(before) > 0 && from == s.from {
		b := before[len(before)-1]
		end := b.content[len(b.content)-1].End
		if p.sentences[p.sentenceAt(end-1)].block >= s.block-1 {
			return corpus.Span{}, b.mention
		}
	}
	if m, ok := p.mainSubject(s, s.phrases, s.to); ok {
		return corpus.Span{}, p.span(m.from, m.to)
	}
	return corpus.Span{}, corpus.Span{}
}

// announced is who speaks what starts a block behind a sentence that ends in a
// colon: whoever a cue of that sentence names, else its subject.
func (p *page) announced(s sentence, from int, before []attribution) (cue, mention corpus.Span) {
	k := p.sentenceAt(s.Start) - 1
	if from != s.from || k < 0 || p.sentences[k].block == s.block {
		return cue, mention
	}
	if last := p.sentences[k]; k > 0 && last.to-last.from <= 2 { // "Advertisement:"
		k--
	}
	lead := p.sentences[k]
	if lead.block < s.block-2 || p.tokens[lead.to-1].low != ":" {
		return cue, mention
	}
	for k := len(before) - 1; k >= 0 && k > len(before)-4; k-- {
		if b := before[k]; lead.Contains(b.cue) && !b.mention.Empty() {
			return b.cue, b.mention
		}
	}
	if m, ok := p.mainSubject(lead, lead.phrases, lead.to); ok {
		end := m.to
		if end < lead.to && p.comma(end) { // "the mayor, Lena Hart, wrote:"
			for k := end + 1; k < lead.to && k < end+maxBetween; k++ {
				if p.comma(k) {
					end = k
					break
				}
			}
		}
		mention = p.span(m.from, end)
	}
	return cue, mention
}

// subjectOf finds the phrase that the verb of an attribution's cue has for its
// subject; behind the verb, only a phrase that is not the content itself.
func (p *page) subjectOf(s sentence, a *attribution) (phrase, bool) {
	from, to := p.first(a.cue.Start), p.first(a.cue.End)
	if p.tokens[from].tag == "VBG" { // "Assad has held firm, rejecting …"
		if m, ok := p.mainSubject(s, s.phrases, from); ok {
			return m, true
		}
	}
	for c := from; c < to; c++ {
		if m, ok := p.subjectLeft(s, s.phrases, c); ok && p.tokens[c].is("VB") {
			return m, true
		}
	}
	if m, ok := starting(s.phrases, to); ok && !slices.ContainsFunc(a.content, func(c corpus.Span) bool { return c.Overlap(p.span(m.from, m.to)) > 0 }) {
		return m, true
	}
	return p.mainSubject(s, s.phrases, from)
}

// entitled reports whether a quotation looks like the title of a work: a few words,
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
