package attribution

import (
	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// narrated leaves out what nobody says who could: reported content whose source
// is the writer ("I understand the wish"), a thing or a time ("the last week has
// shown"). It stays the outlet's own. Quoted words always have a source.
func (p *page) narrated(found []attribution, sources []sourced) ([]attribution, []sourced) {
	kept, of := found[:0], sources[:0]
	for i, a := range found {
		if p.quotes(a) || !p.outlets(a, sources[i].outer) {
			kept, of = append(kept, a), append(of, sources[i])
		}
	}
	return kept, of
}

// quotes reports whether content holds words in quotation marks.
func (p *page) quotes(a attribution) bool {
	for _, c := range a.content {
		for i := p.first(c.Start); i < len(p.tokens) && p.tokens[i].Start < c.End; i++ {
			if p.speech(i) >= 0 {
				return true
			}
		}
	}
	return false
}

// outlets reports whether reported content is the outlet's own, by the words that
// name its source.
func (p *page) outlets(a attribution, src *corpus.Source) bool {
	if p.speaks(a.cue) && (a.mention.Empty() || !p.writer(a.mention)) {
		return false
	}
	if a.mention.Empty() {
		return true
	}
	if p.writer(a.mention) {
		return true
	}
	from, to := p.first(a.mention.Start), p.first(a.mention.End)
	if src.Name != corpus.Unnamed && src.Type != corpus.TypeUnnamed {
		return false
	}
	for i := from; i < to; i++ { // a noun for somebody, a name, a pronoun
		t := &p.tokens[i]
		if kind, _ := gazetteer.Noun(t.low); kind != corpus.TypeUnknown || t.is("PRP") && t.tag != "PRP$" || t.is("NNP") && !gazetteer.Calendar(t.low) || t.is("W") || t.is("CD") {
			return false
		}
	}
	return true
}

// writer reports whether a mention stands for the writer, or for everybody.
func (p *page) writer(mention corpus.Span) bool {
	from, to := p.first(mention.Start), p.first(mention.End)
	if to != from+1 {
		return false
	}
	switch p.tokens[from].low {
	case "i", "we", "you", "me", "us", "one", "none", "nobody":
		return p.tokens[from].word != "US"
	}
	return false
}

// speaks reports whether a cue holds a reporting verb.
func (p *page) speaks(cue corpus.Span) bool {
	for i := p.first(cue.Start); !cue.Empty() && i < len(p.tokens) && p.tokens[i].Start < cue.End; i++ {
		if _, n := p.reporting(&p.tokens[i]); n > 0 {
			return true
		}
	}
	return false
}
