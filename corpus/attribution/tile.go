package attribution

import (
	"slices"
	"sort"
	"unicode"

	"parallax/corpus"
)

// A piece is a part of the text that one attribution, or the outlet, owns.
type piece struct {
	corpus.Span
	owner int // attribution, -1 for the outlet
	voice corpus.Voice
	sent  int // sentence of a piece of the outlet's
}

// tile cuts the text into statements: what attributions own, quoted and
// reported apart, then sentence by sentence what is left to the outlet.
func (p *page) tile(found []attribution, sources []sourced) []corpus.Statement {
	pieces := p.own(p.owned(found))
	type key struct {
		owner, sent int
		voice       corpus.Voice
	}
	at := map[key]int{}
	var out []corpus.Statement
	for _, c := range pieces {
		k := key{c.owner, c.sent, c.voice}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			st := corpus.Statement{Voice: c.voice}
			if c.owner >= 0 {
				st.Source = sources[c.owner].outer
				st.With, st.Inner = sources[c.owner].with, sources[c.owner].inner
				if cue := found[c.owner].cue; !cue.Empty() {
					st.Cue = &cue
				}
			}
			out = append(out, st)
		}
		out[i].Spans = append(out[i].Spans, c.Span)
	}
	p.markScares(out)
	p.markFrames(out, found)
	return out
}

// owned are the pieces that attributions own, ascending; of two that want the
// same bytes the earlier one has them. No word is cut: "that’s" has one owner, so every count of words is the same.
func (p *page) owned(found []attribution) []piece {
	var all []piece
	edge := wordEdges(p.text)
	for k, a := range found {
		for _, c := range a.content {
			c = corpus.Span{Start: edge(c.Start), End: edge(c.End)}
			if c = trim(p.text, c); !c.Empty() {
				all = append(all, piece{Span: c, owner: k, voice: corpus.Reported, sent: -1})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b piece) int { return a.Start - b.Start })
	var out []piece
	last := 0
	q, part := 0, 0
	for _, c := range all {
		c.Start = max(c.Start, last)
		for c.Start < c.End { // split at the edges of quotations
			for q < len(p.quotations) && (p.scare[q] || p.quotations[q].parts[part].End <= c.Start) {
				if part++; p.scare[q] || part >= len(p.quotations[q].parts) {
					q, part = q+1, 0
				}
			}
			next := piece{Span: corpus.Span{Start: c.Start, End: c.End}, owner: c.owner, voice: corpus.Reported, sent: -1}
			if q < len(p.quotations) {
				if h := p.quotations[q].parts[part]; h.Start <= c.Start {
					next.voice, next.End = corpus.Quoted, min(c.End, edge(h.End))
				} else {
					next.End = min(c.End, edge(h.Start))
				}
			}
			c.Start = next.End
			last = next.End
			if next.Span = trim(p.text, next.Span); !next.Empty() {
				out = append(out, next)
			}
		}
	}
	return out
}

// wordEdges gives of a place in a text the end of the word that it stands within, or the place itself.
func wordEdges(text string) func(int) int {
	words := slices.Collect(corpus.Words(text))
	return func(i int) int {
		k := sort.Search(len(words), func(k int) bool { return words[k].End > i })
		if k < len(words) && words[k].Start < i {
			return words[k].End
		}
		return i
	}
}

// own adds the outlet's pieces, sentence by sentence, and gives pieces that
// hold no letter and no digit to the piece before them.
func (p *page) own(owned []piece) []piece {
	var all []piece
	k := 0
	for i, s := range p.sentences {
		at := s.Start
		for at < s.End {
			for k < len(owned) && owned[k].End <= at {
				all = append(all, owned[k])
				k++
			}
			next := piece{Span: corpus.Span{Start: at, End: s.End}, owner: -1, sent: i}
			if k < len(owned) && owned[k].Start < s.End {
				next.End = max(at, owned[k].Start)
				at = min(owned[k].End, s.End)
			} else {
				at = s.End
			}
			if next.Span = trim(p.text, next.Span); !next.Empty() {
				all = append(all, next)
			}
		}
	}
	all = append(all, owned[k:]...)
	var out []piece
	for _, c := range all {
		if len(out) > 0 && !worded(c.In(p.text)) && (c.owner < 0 || c.owner == out[len(out)-1].owner) &&
			p.sentenceAt(c.Start) == p.sentenceAt(out[len(out)-1].End-1) && c.voice != corpus.Quoted {
			out[len(out)-1].End = c.End
			continue
		}
		out = append(out, c)
	}
	return out
}

// worded reports whether a text holds a letter or a digit.
func worded(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// markScares notes the scare quotes inside each statement.
func (p *page) markScares(out []corpus.Statement) {
	type place struct {
		span      corpus.Span
		statement int
	}
	var spans []place
	for i := range out {
		for _, s := range out[i].Spans {
			spans = append(spans, place{s, i})
		}
	}
	slices.SortFunc(spans, func(a, b place) int { return a.span.Start - b.span.Start })
	k := 0
	for q := range p.quotations {
		if !p.scare[q] {
			continue
		}
		h := p.quotations[q].hull()
		for k < len(spans) && spans[k].span.End <= h.Start {
			k++
		}
		if k < len(spans) && spans[k].span.Contains(h) {
			st := &out[spans[k].statement]
			st.Scare = append(st.Scare, h)
		}
	}
}

// markFrames finds the pieces of the outlet's own that only attribute.
func (p *page) markFrames(out []corpus.Statement, found []attribution) {
	frame := make([]bool, len(p.tokens))
	for _, a := range found {
		for _, s := range []corpus.Span{a.cue, a.mention} {
			for i := p.first(s.Start); !s.Empty() && i < len(p.tokens) && p.tokens[i].Start < s.End; i++ {
				frame[i] = true
			}
		}
	}
	for k := range out {
		if out[k].Voice != corpus.Own {
			continue
		}
		only := true
		for _, s := range out[k].Spans {
			for i := p.first(s.Start); i < len(p.tokens) && p.tokens[i].Start < s.End; i++ {
				t := &p.tokens[i]
				if !frame[i] && !t.mark() && (t.is("NN") || t.is("VB") || t.is("JJ") || t.is("CD")) {
					only = false
				}
			}
		}
		out[k].Frame = only
	}
}
