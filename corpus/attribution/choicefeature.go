package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/linear"
)

// What the chooser looks at.
const (
	onOrigin uint32 = iota
	onMention
	onMentionType
	onCueMention
	onPlaceMention
	onSameSentence
	onType
	onCount
	onAdjacent
	onSubject
	onRole
	onKind
	onCommas
	onVerbs
	onInside
	onFirst
	onDistance
	onInstead
	onRelative
	onTurn
	onBlock
	onSpoken
	onAlternates
	onEarlier
	onCueVerb
	onVerb
	onStart
	onLength
	onNegated
	onCueStart
	onCueEnd
	onOthers
	onModal
	onMentionHead
	onSure
	onMarked // a choice from articles marked by other rules, in training
)

// How the place that was read for the source names it.
const (
	namedNot uint32 = iota
	namedHe
	namedThey
	namedWho
	namedWriter
	namedName
	namedDescription
	namedOther
)

// choiceFeatures adds to f what describes candidate k of attribution i.
func (p *page) choiceFeatures(f []uint32, who *cast.Cast, found []attribution, i int, cs []candidate, k int, v *cueView) []uint32 {
	a, c, how := &found[i], &cs[k], v.how
	base := linear.StartWith(v.form, uint32(c.from))
	put := func(parts ...uint32) { f = append(f, base.With(parts...)) }
	put(onOrigin, uint32(min(c.order, 3)))
	put(onMention, how)
	if c.from == nobody {
		return p.nobodyFeatures(f, a, v, cs[0].refs, found, i)
	}
	var kind uint32
	if len(c.refs) > 0 {
		kind = uint32(c.refs[0].Type) + 1
		if e := c.refs[0].Entity; e >= 0 {
			put(onCount, size(who.Count(e)))
		}
	}
	put(onType, kind, how)
	put(onCueVerb, v.tag, v.strength)
	switch c.from {
	case asRead:
		put(onCueMention, v.tag, how)
		put(onPlaceMention, p.side(a, a.mention), how, v.tag)
		put(onMentionType, kind, v.strength)
		put(onSameSentence, truth(!a.mention.Empty() && p.sentenceAt(a.mention.Start) == v.sentence))
		if !a.mention.Empty() {
			p.placeFeatures(put, a, v, p.first(a.mention.Start), p.first(a.mention.End))
			put(onMentionHead, hash(p.tokens[p.first(a.mention.End)-1].low))
		}
	case mentioned:
		m := c.m
		put(onRole, truth(m.Owner), truth(m.Behind), how)
		put(onSubject, truth(m.Subject), p.side(a, c.mention), v.tag)
		put(onKind, uint32(m.Kind), kind)
		put(onInstead, how, truth(m.Subject), p.side(a, c.mention))
		p.placeFeatures(put, a, v, m.From, m.To)
	case spokeLast:
		put(onTurn, how, v.tag)
		prev := i - 1
		end := found[prev].content[len(found[prev].content)-1].End
		block := p.sentences[v.sentence].block - p.sentences[p.sentenceAt(end-1)].block
		put(onBlock, uint32(min(max(block, 0), 2)), truth(v.opens), how)
		put(onSpoken, truth(p.quotes(found[prev])), how)
		put(onAlternates, uint32(c.order), truth(p.quotes(found[prev])), truth(v.opens))
	case earlier:
		put(onEarlier, how, uint32(c.m.Kind), kind)
		put(onBlock, truth(v.opens), how)
	}
	return f
}

// A cueView is what candidates of one attribution have in common.
type cueView struct {
	form, tag, strength, verb uint32
	from, to                  int // tokens of the cue
	sentence                  int
	opens                     bool   // the content opens its paragraph
	how                       uint32 // how the mention that was read names
}

func (p *page) cueView(a *attribution, read []cast.Ref) cueView {
	v := cueView{sentence: p.sentenceAt(anchor(a)), form: truth(p.quotes(*a)), how: p.named(a.mention, read)}
	at := a.content[0].Start
	s := p.sentences[p.sentenceAt(at)]
	n := p.sentenceAt(s.Start)
	v.opens = p.first(at) <= s.from+1 && (n == 0 || p.sentences[n-1].block != s.block)
	v.from = p.first(at)
	v.to = v.from
	if a.cue.Empty() {
		return v
	}
	v.from, v.to = p.first(a.cue.Start), p.first(a.cue.End)
	for i := v.from; i < v.to; i++ {
		t := &p.tokens[i]
		verb, strength := p.reporting(t)
		if t.is("VB") && !auxiliaryVerb(t.low) || v.tag == 0 || strength > 0 && strength != 4 {
			v.tag = hash(t.tag)
			v.verb, v.strength = hash(stem(t.low)), strength
			if verb != 0 && strength != 4 {
				break
			}
		}
	}
	return v
}

// named says how a mention names.
func (p *page) named(mention corpus.Span, refs []cast.Ref) uint32 {
	if mention.Empty() {
		return namedNot
	}
	from, to := p.first(mention.Start), p.first(mention.End)
	if to == from+1 {
		switch p.tokens[from].low {
		case "he", "she", "him", "her", "his":
			return namedHe
		case "they", "it", "them", "its", "their", "this", "that", "these", "those":
			return namedThey
		case "who", "which", "whom":
			return namedWho
		}
		if p.writer(mention) {
			return namedWriter
		}
	}
	if len(refs) == 0 || refs[0].Nobody() {
		return namedOther
	}
	if refs[0].Kind == cast.ByName {
		return namedName
	}
	return namedDescription
}

// side says where a mention stands: before the cue, behind it, inside the content.
func (p *page) side(a *attribution, mention corpus.Span) uint32 {
	switch {
	case mention.Empty():
		return 0
	case slices.ContainsFunc(a.content, func(c corpus.Span) bool { return c.Overlap(mention) > 0 }):
		return 1 + truth(mention.Start < anchor(a))
	case mention.Start < anchor(a):
		return 3
	}
	return 4
}

// placeFeatures describes where a mention of tokens stands to the cue.
func (p *page) placeFeatures(put func(...uint32), a *attribution, v *cueView, from, to int) {
	side := p.side(a, p.span(from, to))
	lo, hi := to, v.from
	if from >= v.to {
		lo, hi = v.to, from
	}
	commas, verbs, relative, adjacent := 0, 0, false, true
	for i := lo; i < hi && i < lo+60; i++ {
		t := &p.tokens[i]
		switch {
		case p.comma(i), t.low == "—", t.low == "--", t.low == ";":
			commas++
		case t.tag == "VBD", t.tag == "VBZ", t.tag == "VBP", t.tag == "MD":
			verbs++
		case t.low == "who", t.low == "which", t.low == "that", t.low == "whose":
			relative = true
		}
		adjacent = adjacent && p.auxiliary(i)
	}
	put(onAdjacent, truth(adjacent), side, v.tag)
	put(onCommas, uint32(min(commas, 3)), side)
	put(onVerbs, uint32(min(verbs, 3)), side, v.tag)
	put(onRelative, truth(relative), uint32(min(commas, 2)), side)
	put(onDistance, bucket(uint32(max(hi-lo, 0))), side)
	put(onInside, side, v.tag)
	s := p.sentences[v.sentence]
	put(onFirst, truth(from-s.from < 3), truth(p.finite(to, s.to) || to < s.to && p.comma(to)))
}

// nobodyFeatures describes the choice of nobody: what shows that the outlet itself
// tells.
func (p *page) nobodyFeatures(f []uint32, a *attribution, v *cueView, read []cast.Ref, found []attribution, i int) []uint32 {
	how := v.how
	base := linear.StartWith(v.form, uint32(nobody))
	put := func(parts ...uint32) { f = append(f, base.With(parts...)) }
	put(onMention, how)
	put(onCueVerb, v.strength, v.tag)
	put(onVerb, v.verb)
	put(onVerb, v.verb, v.tag)
	kind := uint32(0)
	if len(read) > 0 {
		kind = uint32(read[0].Type) + 1
	}
	put(onType, kind, how, v.strength)
	at := p.first(a.content[0].Start)
	starts := uint32(0)
	if at < len(p.tokens) {
		switch t := &p.tokens[at]; t.low {
		case "that", "to", "whether", "if", "as", "of", "for", "on", "about", "with":
			starts = hash(t.low)
		default:
			starts = hash(t.tag)
		}
	}
	put(onStart, starts, v.strength)
	put(onStart, starts)
	words := 0
	for _, c := range a.content {
		words += p.first(c.End) - p.first(c.Start)
	}
	put(onLength, bucket(uint32(words)), v.strength)
	if !a.cue.Empty() {
		put(onCueStart, hash(p.tokens[v.from].low))
		put(onCueEnd, hash(p.tokens[v.to-1].low))
		put(onCueEnd, hash(p.tokens[v.to-1].tag), uint32(min(v.to-v.from, 4)))
		negated, modal := false, uint32(0)
		for k := max(v.from-2, 0); k < v.to; k++ {
			switch low := p.tokens[k].low; low {
			case "not", "n't", "never", "nor":
				negated = true
			case "will", "would", "could", "can", "may", "might", "should", "must":
				modal = hash(low)
			}
		}
		put(onNegated, truth(negated), v.strength)
		put(onModal, modal, v.strength)
		put(onPlaceMention, p.side(a, a.mention), truth(v.from > 0 && p.tokens[v.from-1].low == ","), v.strength)
	}
	put(onSure, a.sure)
	put(onSure, a.sure, v.strength)
	put(onSure, a.sure, 100+how)
	others := false
	for k := max(i-1, 0); k < len(found) && k <= i+1; k++ {
		others = others || k != i && p.sentenceAt(anchor(&found[k])) == v.sentence && p.speaks(found[k].cue)
	}
	put(onOthers, truth(others), v.strength)
	if !a.mention.Empty() {
		put(onMentionHead, hash(p.tokens[p.first(a.mention.End)-1].low))
	}
	end := strings.HasSuffix(p.sentences[v.sentence].In(p.text), "?")
	put(onInside, truth(end))
	return f
}

func truth(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func size(n int) uint32 {
	switch {
	case n < 4:
		return uint32(n)
	case n < 8:
		return 4
	case n < 16:
		return 5
	}
	return 6
}
