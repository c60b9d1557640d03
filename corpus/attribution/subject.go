package attribution

import "parallax/corpus"

// hosts gives to its host what was given to a name in a part between commas: in
// "Hart, joined by Ivo Kern, said" and "the email, which Kern sent, said" the
// subject is what stands before the part.
func (p *page) hosts(found []attribution) {
	for i := range found {
		a := &found[i]
		if a.cue.Empty() || a.mention.Empty() || a.mention.End > a.cue.Start || a.rule {
			continue
		}
		s := p.sentences[p.sentenceAt(a.cue.Start)]
		if !s.Contains(a.mention) {
			continue
		}
		if m, ok := p.host(s, p.first(a.mention.Start), p.first(a.mention.End), p.first(a.cue.Start)); ok {
			a.mention = m
		}
	}
}

// host is the phrase before the part between commas that holds tokens from up to to
// and ends where the verb at c begins.
func (p *page) host(s sentence, from, to, c int) (corpus.Span, bool) {
	end := c
	for end > to && p.auxiliary(end-1) {
		end--
	}
	switch {
	case to < end && p.comma(to) && to+1 == end:
	case to == end && p.comma(end-1):
	default:
		return corpus.Span{}, false
	}
	k := from - 1
	for k > s.from && k > from-maxBetween && !p.comma(k) {
		if p.finite(k, s.to) && !p.relative(s, k) || p.speech(k) >= 0 {
			return corpus.Span{}, false
		}
		k--
	}
	if k <= s.from || !p.comma(k) {
		return corpus.Span{}, false
	}
	switch t := &p.tokens[k+1]; {
	case k+1 == from && !t.is("W"): // the mention is the whole part: a name beside a description
		return corpus.Span{}, false
	case t.is("VBN"), t.is("VBG"), t.is("W"), t.low == "with", t.low == "along", t.low == "like", t.low == "whose":
	default:
		return corpus.Span{}, false
	}
	if q, ok := ending(s.phrases, k); ok {
		return p.span(q.from, q.to), true
	}
	return corpus.Span{}, false
}
