package attribution

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxTag is how many tokens may stand between a quotation and the verb of its
// speech tag.
const maxTag = 14

// quoteTags are the attributions of quotations that their speech tag decides alone
// ("…?” Moreau asked", "…,” said the mayor"), where the model has found another
// source or none.
func (p *page) quoteTags(found []attribution) []attribution {
	var out []attribution
	claims := make([][]int, len(p.quotations)) // by quotation: what holds it
	for i, a := range found {
		for _, c := range a.content {
			q, _ := slices.BinarySearchFunc(p.quotations, c.Start, func(q quotation, at int) int { return q.hull().End - at - 1 })
			for ; q < len(p.quotations) && p.quotations[q].hull().Start < c.End; q++ {
				claims[q] = append(claims[q], i)
			}
		}
	}
	for q := range p.quotations {
		if p.scare[q] || p.quotations[q].turn || !p.quotations[q].closed || !p.finished(q) {
			continue
		}
		a, ok := p.quoteTag(q)
		if !ok {
			continue
		}
		if !slices.ContainsFunc(claims[q], func(i int) bool {
			b := &found[i]
			return b.mention.Overlap(a.mention) > 0 || strings.HasPrefix(foldName(b.cue.In(p.text)), "according")
		}) {
			out = append(out, a)
		}
	}
	return out
}

// finished reports whether a quotation ends as one that a tag follows: with a
// comma, a question, an exclamation.
func (p *page) finished(q int) bool {
	h := p.quotations[q].hull()
	inner := strings.TrimRight(h.In(p.text), "”’\"'»")
	r, _ := utf8.DecodeLastRuneInString(inner)
	if strings.ContainsRune(",?!.…-—–", r) {
		return true
	}
	return h.End < len(p.text) && p.text[h.End] == ','
}

func (p *page) quoteTag(q int) (attribution, bool) {
	h := p.quotations[q].hull()
	from := p.first(h.End)
	if from >= len(p.tokens) {
		return attribution{}, false
	}
	s := p.sentences[p.sentenceAt(h.End-1)]
	if from < s.to && p.tokens[from].low == "," {
		from++
	}
	if from+1 >= s.to || p.inside[from] >= 0 {
		return attribution{}, false
	}
	a := attribution{content: slices.Clone(p.quotations[q].parts)}
	if p.spokenAt(from) { // "…,” said the mayor"
		ph, ok := starting(s.phrases, from+1)
		if !ok {
			return a, false
		}
		a.cue, a.mention = p.span(from, from+1), p.span(ph.from, ph.to)
		return a, true
	}
	if t := &p.tokens[from]; !t.is("DT") && !t.is("PRP") && !t.is("NN") && !t.is("CD") && !t.is("JJ") && !t.capital() || t.is("W") || t.is("IN") {
		return a, false
	}
	for v := from + 1; v < s.to && v < from+maxTag; v++ {
		if p.inside[v] >= 0 {
			return a, false
		}
		if p.spokenAt(v) || p.tokens[v].tag == "NNS" && p.tagsAs(v) && (v+1 >= s.to || p.tokens[v+1].mark()) {
			end := v
			for end > from+1 && (p.auxiliary(end-1) || p.comma(end-1)) {
				end--
			}
			a.cue, a.mention = p.span(v, v+1), p.span(from, end)
			return a, v+1 >= s.to || !p.tokens[v+1].is("VB") && p.tokens[v+1].low != "that"
		}
		switch t := &p.tokens[v]; {
		case t.is("VBD"), t.is("VBZ"), t.is("MD"), t.low == ":", t.low == ";", t.is("CC") && !p.tokens[v+1].capital():
			return a, false
		}
	}
	return a, false
}

// tagsAs reports whether a word that the tagger takes for a plural is a verb of speech
// tags as well: "the letter states".
func (p *page) tagsAs(i int) bool {
	return slices.ContainsFunc(bases(p.tokens[i].low), func(b string) bool { return tagVerb(b) == 1 })
}

// spokenAt reports whether the token is the verb of a speech tag.
func (p *page) spokenAt(i int) bool {
	t := &p.tokens[i]
	return spoken(t.low) && !t.is("JJ") && !t.is("NN") || t.low == "said" || p.speechVerb(i) > 0 && (t.tag == "VBD" || t.tag == "VBZ")
}
