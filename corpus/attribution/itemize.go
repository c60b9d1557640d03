package attribution

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// itemized gives the items of a list to whoever says the sentence with a colon that
// begins it ("The union asks for:"), as far as nobody else says them.
func (p *page) itemized(found []attribution) []attribution {
	var more []attribution
	for k := 0; k+1 < len(p.sentences); k++ {
		s, next := p.sentences[k], p.sentences[k+1]
		if next.block == s.block || s.to == s.from || p.tokens[s.to-1].low != ":" {
			continue
		}
		lead := p.leading(found, s)
		if lead == nil {
			continue
		}
		for _, item := range p.items(next.block) {
			if !slices.ContainsFunc(near(found, item), func(a attribution) bool { return corpus.Hull(a.content).Overlap(item) > 0 }) {
				more = append(more, attribution{content: []corpus.Span{item}, mention: lead.mention, rule: true})
			}
		}
	}
	if len(more) == 0 {
		return found
	}
	found = append(found, more...)
	slices.SortStableFunc(found, func(a, b attribution) int { return a.content[0].Start - b.content[0].Start })
	return found
}

// leading is the last attribution whose cue stands in a sentence, nil for none.
func (p *page) leading(found []attribution, s sentence) *attribution {
	var lead *attribution
	around := near(found, s.Span)
	for i := range around {
		if a := &around[i]; !a.cue.Empty() && s.Contains(a.cue) && !a.mention.Empty() {
			lead = a
		}
	}
	return lead
}

// near gives the attributions, ascending by their content, that start within a span or
// a few before and behind it.
func near(found []attribution, s corpus.Span) []attribution {
	const few = 4
	at := func(byte int) int {
		i, _ := slices.BinarySearchFunc(found, byte, func(a attribution, at int) int { return a.content[0].Start - at })
		return i
	}
	return found[max(0, at(s.Start)-few):min(len(found), at(s.End)+few)]
}

// maxItems bounds the items of one list, maxItemWords the words of one without a mark
// before it.
const maxItems, maxItemWords = 30, 25

// items are the items of a list that begins with a block, without the marks before them:
// two and more, all with a mark before them or all short and without an end mark.
func (p *page) items(from int) []corpus.Span {
	var out []corpus.Span
	marked := false
	for b := from; b < len(p.blocks) && len(out) < maxItems; b++ {
		s := p.blocks[b]
		bare, has := unbulleted(p.text, s)
		end, _ := utf8.DecodeLastRuneInString(s.In(p.text))
		if b == from {
			marked = has
		}
		if has != marked || !has && (len(strings.Fields(s.In(p.text))) > maxItemWords || strings.ContainsRune(".!?”\":", end)) || bare.Empty() || strings.Contains(bare.In(p.text), "(@") {
			break
		}
		out = append(out, bare)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// unbulleted is a block without the mark of an item before it, and whether there is one.
func unbulleted(text string, b corpus.Span) (corpus.Span, bool) {
	r, n := utf8.DecodeRuneInString(b.In(text))
	if !strings.ContainsRune("•·▪◦*-–—●", r) || b.Len() <= n {
		return b, false
	}
	return trim(text, corpus.Span{Start: b.Start + n, End: b.End}), true
}
