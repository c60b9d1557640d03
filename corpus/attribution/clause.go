package attribution

import (
	"slices"

	"parallax/corpus"
)

// An attribution is content and who it is attributed to, as found in the text.
type attribution struct {
	content []corpus.Span // ascending
	cue     corpus.Span   // empty where none
	mention corpus.Span   // of the source; empty where none
	inner   []corpus.Span // mentions of sources inside the content
	sure    uint32        // how sure the model is that its line attributes anything
	rule    bool          // a complete rule has read it: its mention stands
}

// cueStrength is 2 for a verb that takes a clause with no "that" (said), 1 for
// other reporting verbs, 0 for any other word.
func (p *page) cueStrength(t *token) int {
	if !t.is("VB") {
		return 0
	}
	for _, b := range bases(t.low) {
		if n := p.lexicon[b]; n > 0 {
			return n
		}
	}
	return 0
}

// clauses finds what the cues of a sentence attribute, by rule.
func (p *page) clauses(s sentence) []attribution {
	var out []attribution
	ps := s.phrases
	done := s.from
	for c := s.from; c < s.to; c++ {
		if p.speech(c) >= 0 {
			continue
		}
		t := &p.tokens[c]
		if t.low == "according" && c+1 < s.to && p.tokens[c+1].low == "to" {
			if a, end, ok := p.accordingTo(s, ps, c); ok {
				out = append(out, a)
				done = max(done, end)
			}
			continue
		}
		n := p.cueStrength(t)
		if n == 0 {
			continue
		}
		a, end, ok := p.verbClause(s, ps, c, n)
		if !ok {
			continue
		}
		if c < done { // inside the content of an earlier cue
			last := &out[len(out)-1]
			if !a.mention.Empty() {
				last.inner = append(last.inner, a.mention)
			}
			continue
		}
		out = append(out, a)
		done = max(done, end)
	}
	return out
}

// accordingTo reads "according to X" at c: the rest of the sentence is X's.
func (p *page) accordingTo(s sentence, ps []phrase, c int) (attribution, int, bool) {
	q, ok := starting(ps, c+2)
	if !ok {
		return attribution{}, 0, false
	}
	a := attribution{cue: p.span(c, c+2), mention: p.span(q.from, q.to)}
	if c == s.from {
		from := q.to
		for from < s.to && p.tokens[from].low != "," {
			from++
		}
		a.content = p.content(from+1, s.to)
		return a, s.to, len(a.content) > 0
	}
	a.content = p.content(s.from, c)
	return a, c, len(a.content) > 0
}

// outer gives a line that ends or begins with "according to X" to X, where the
// model has attributed its parts to others only: X owns the statement, the
// others are kept as inner sources.
func (p *page) outer(l line, found []attribution) []attribution {
	first, last := l.items[0].from, l.items[len(l.items)-1].to-1
	for k := p.sentenceAt(p.tokens[first].Start); k <= p.sentenceAt(p.tokens[last].Start); k++ {
		s := p.sentences[k]
		for c := s.from; c+2 < s.to; c++ {
			if p.tokens[c].low != "according" || p.tokens[c+1].low != "to" || p.speech(c) >= 0 {
				continue
			}
			q, ok := starting(s.phrases, c+2)
			if !ok || c != s.from && (p.tokens[c-1].low != "," && p.speech(c-1) < 0 || !p.ends(s, q.to)) {
				continue
			}
			if own := slices.IndexFunc(found, func(a attribution) bool { return a.cue.Overlap(p.span(c, c+2)) > 0 }); own >= 0 {
				p.widen(s, found, own)
				continue
			}
			a, _, ok := p.accordingTo(s, s.phrases, c)
			if !ok {
				continue
			}
			hull := corpus.Hull(a.content)
			found = slices.DeleteFunc(found, func(b attribution) bool {
				if !hull.Contains(corpus.Hull(b.content)) {
					return false
				}
				if !b.mention.Empty() {
					a.inner = append(a.inner, b.mention)
				}
				return true
			})
			found = append(found, a)
		}
	}
	return found
}

// widen lets content that "according to X" ends begin with its sentence, where
// only an inner source and cue stand before it ("Drum also told the commander
// to …, according to the Ministry").
func (p *page) widen(s sentence, found []attribution, own int) {
	a := &found[own]
	start := a.content[0].Start
	if start <= s.Start || start >= a.cue.Start || p.first(start)-s.from > maxGap {
		return
	}
	gap := corpus.Span{Start: s.Start, End: start}
	if slices.ContainsFunc(found, func(b attribution) bool { return corpus.Hull(b.content).Overlap(gap) > 0 }) {
		return
	}
	a.content[0].Start = s.Start
}

// verbClause reads what the verb at c reports.
func (p *page) verbClause(s sentence, ps []phrase, c, strength int) (attribution, int, bool) {
	a := attribution{cue: p.span(c, c+1)}
	frame, end := c, c+1
	inverted := false
	if q, ok := starting(ps, c+1); ok && c > s.from && (p.tokens[c-1].low == "," || p.inside[c-1] >= 0) && p.tokens[c].is("VB") && !p.tokens[c].is("VBG") && !(p.inside[c-1] < 0 && (p.listens(c) || p.finite(q.to, s.to))) {
		a.mention, end, inverted = p.span(q.from, q.to), q.to, true
	} else if q, ok := p.subjectLeft(s, ps, c); ok {
		a.mention, frame = p.span(q.from, q.to), q.from
	} else if q, ok := p.mainSubject(s, ps, c); ok {
		a.mention = p.span(q.from, q.to)
	}
	behind, follows := p.complement(s, ps, end, strength)
	if !(follows && p.speech(behind) >= 0) && frame > s.from+2 && (p.tokens[frame-1].low == "," || p.speech(frame-1) >= 0) && (inverted || p.ends(s, end) || p.speech(frame-1) >= 0) && strength > 1 {
		a.content = p.content(s.from, frame)
		if q := p.speech(frame - 1); q >= 0 {
			a.content = p.quotations[q].parts
		}
		if len(a.content) > 0 {
			return a, frame, true
		}
	}
	if !follows {
		return a, 0, false
	}
	a.content = p.content(behind, s.to)
	return a, s.to, len(a.content) > 0
}

// finite reports whether a finite verb stands at token i: "the caucus, which met, said the
// bill was".
func (p *page) finite(i, end int) bool {
	if i >= end {
		return false
	}
	switch p.tokens[i].tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// listens reports whether the object of the verb at c is who is spoken to.
func (p *page) listens(c int) bool {
	for _, b := range bases(p.tokens[c].low) {
		if tagVerb(b) == 2 {
			return true
		}
	}
	return false
}

// ends reports whether nothing but a mark or a time follows in the sentence.
func (p *page) ends(s sentence, i int) bool {
	return i >= s.to || p.tokens[i].mark() || p.tokens[i].is("NNP")
}

// complement finds where the clause behind a verb starts: at "that", at a
// quotation, behind a colon; behind strong verbs at any word.
func (p *page) complement(s sentence, ps []phrase, i, strength int) (int, bool) {
	if q, ok := starting(ps, i); ok && q.to < s.to && (p.tokens[q.to].low == "that" || p.tokens[q.to].low == ":" || p.speech(q.to) >= 0) {
		i = q.to // "told reporters that"
	}
	for i < s.to && (p.tokens[i].is("RB") || p.tokens[i].low == "on" && i+1 < s.to && p.tokens[i+1].is("NNP")) {
		if p.tokens[i].low == "on" {
			i++
		}
		i++
	}
	for k := i; k < min(s.to, i+2); k++ {
		switch t := &p.tokens[k]; {
		case t.low == "that", t.low == "whether", t.low == "if":
			return k, true
		case t.low == ":" && k+1 < s.to, t.low == "," && k+1 < s.to && p.speech(k+1) >= 0:
			return k + 1, true
		case p.speech(k) >= 0:
			return k, true
		}
	}
	if i >= s.to || p.tokens[i].mark() {
		return 0, false
	}
	if p.tokens[i].low == "to" && i+1 < s.to && p.tokens[i+1].is("VB") {
		return i, true
	}
	if q, ok := starting(ps, i); ok && q.base < s.to && p.listens(i-1) && p.clauseAt(q.base, s.to) {
		return q.base, true // "told the paper she could"
	}
	if strength > 1 {
		if q, ok := starting(ps, i); ok && q.to < s.to && (p.tokens[q.to].is("VB") || p.tokens[q.to].is("MD") || p.tokens[q.to].is("RB")) {
			return i, true
		}
	}
	return 0, false
}

// content gives the bytes of tokens as content: without a comma or an end
// mark at the ends, and with each quotation whole that starts inside.
func (p *page) content(from, to int) []corpus.Span {
	for from < to && p.speech(from) < 0 && p.tokens[from].mark() && p.inside[from] < 0 {
		from++
	}
	for from < to && p.speech(to-1) < 0 && p.tokens[to-1].mark() && p.inside[to-1] < 0 {
		to--
	}
	if from >= to {
		return nil
	}
	s := p.span(from, to)
	if q := p.speech(from); q >= 0 {
		s.Start = min(s.Start, p.quotations[q].hull().Start)
	}
	out := []corpus.Span{s}
	if q := p.speech(to - 1); q >= 0 {
		for _, part := range p.quotations[q].parts {
			last := &out[len(out)-1]
			if part.Start > last.End {
				out = append(out, part)
			} else {
				last.End = max(last.End, part.End)
			}
		}
	}
	return slices.Clip(out)
}
