package attribution

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
)

// A candidate is somebody who may say what was found, or nobody.
type candidate struct {
	mention corpus.Span
	from    origin
	order   int // among those of its origin, the nearest first
	refs    []cast.Ref
	m       cast.Mention // of those that the sentence mentions
}

// origin is why somebody is a candidate.
type origin uint32

const (
	asRead    origin = iota // the mention that the labels or the rules gave
	mentioned               // in the same sentence
	spokeLast               // who said one of the statements before
	earlier                 // the subject of the sentence before
	nobody                  // the outlet itself
)

// maxMentioned and maxSpoke bound the candidates of one attribution.
const maxMentioned, maxSpoke = 10, 2

// maxAway is how many words from the cue a sentence's names are looked at.
const maxAway = 200

// candidates are who may say attribution i: as it was read, everybody whom its
// sentence mentions, who spoke before, the subject of the sentence before and,
// of what is only reported, nobody.
func (p *page) candidates(who *cast.Cast, found []attribution, i int, read []cast.Ref, spoke [][]cast.Ref) []candidate {
	a := &found[i]
	out := []candidate{{mention: a.mention, from: asRead, refs: read}}
	known := map[int]bool{}
	for _, r := range read {
		known[r.Entity] = r.Entity >= 0
	}
	s := p.sentences[p.sentenceAt(anchor(a))]
	n := 0
	at := p.first(anchor(a))
	for _, m := range who.Within(max(s.from, at-maxAway), min(s.to, at+maxAway)) {
		if n == maxMentioned {
			break
		}
		if m.Entity < 0 || known[m.Entity] || who.Entities[m.Entity].Place || p.span(m.From, m.To).Overlap(a.mention) > 0 {
			continue
		}
		refs := who.Who(m.From, p.jointEnd(who, m, s.to))
		if len(refs) == 0 || refs[0].Entity != m.Entity {
			continue
		}
		known[m.Entity] = true
		out = append(out, candidate{mention: p.span(m.From, m.To), from: mentioned, order: n, refs: refs, m: m})
		n++
	}
	n = 0
	for k := i - 1; k >= 0 && k >= i-4 && n < maxSpoke; k-- {
		if k >= len(spoke) || len(spoke[k]) == 0 || spoke[k][0].Entity < 0 || known[spoke[k][0].Entity] {
			continue
		}
		known[spoke[k][0].Entity] = true
		out = append(out, candidate{mention: found[k].mention, from: spokeLast, order: n, refs: spoke[k]})
		n++
	}
	if k := p.sentenceAt(s.Start) - 1; k >= 0 {
		before := p.sentences[k]
		for _, m := range who.Within(before.from, min(before.to, before.from+maxAway)) {
			if m.Subject && m.Entity >= 0 && !who.Entities[m.Entity].Place {
				if refs := who.Who(m.From, m.To); !known[m.Entity] && len(refs) > 0 && refs[0].Entity == m.Entity {
					out = append(out, candidate{mention: a.mention, from: earlier, refs: refs, m: m})
				}
				break
			}
		}
	}
	if !p.quotes(*a) {
		out = append(out, candidate{from: nobody})
	}
	return out
}

// anchor is the place of an attribution from which its sentence is looked at.
func anchor(a *attribution) int {
	if !a.cue.Empty() {
		return a.cue.Start
	}
	return a.content[0].Start
}

// jointEnd is where the mentions end that "and" joins to a mention.
func (p *page) jointEnd(who *cast.Cast, m cast.Mention, end int) int {
	to := m.To
	for n := 0; n < maxSpoke+2 && to+1 < end && p.tokens[to].low == "and"; n++ {
		k := to + 1
		for k < end && (p.tokens[k].is("DT") || p.tokens[k].is("CD") || p.tokens[k].is("JJ")) {
			k++
		}
		next, ok := who.At(k)
		if !ok || next.Entity < 0 || next.Kind == cast.ByPronoun {
			break
		}
		to = next.To
	}
	return to
}

// stay is by how much another candidate must be better than what was read, move by
// how much more where that is a name or a description, and lean by how much nobody, in steps of the chooser's scale: with these, content that
// is found is not lost (docs/models/attribution.md).
const stay, move, lean = 200, 200, 300

// chosen gives each attribution who says it, in order: the candidate that the
// chooser likes best, where no complete rule has decided.
func (a *Attributor) chosen(p *page, who *cast.Cast, found []attribution, learn func(i int, cs []candidate, features [][]uint32) int) (kept []attribution, refs [][]cast.Ref) {
	gone := make([]bool, len(found))
	var f []uint32
	for i := range found {
		read := a.refs(p, who, &found[i])
		refs = append(refs, read)
		if found[i].rule {
			continue
		}
		cs := p.candidates(who, found, i, read, refs[:i])
		if len(cs) == 1 {
			continue
		}
		best, most := 0, 0
		v := p.cueView(&found[i], read)
		var all [][]uint32
		for k := range cs {
			f = p.choiceFeatures(f[:0], who, found, i, cs, k, &v)
			if learn != nil {
				all = append(all, slices.Clone(f))
			}
			n := a.chooser.Score(f)
			switch cs[k].from {
			case nobody:
				n -= lean
			case asRead:
				n += stay
			default:
				if v.how >= namedName {
					n -= move
				}
			}
			if k == 0 || n > most {
				best, most = k, n
			}
		}
		if learn != nil {
			best = learn(i, cs, all)
		}
		switch c := cs[best]; c.from {
		case asRead:
		case nobody:
			gone[i] = true
			refs[i] = nil
		default:
			refs[i] = c.refs
			found[i].mention = c.mention
		}
	}
	n := 0
	for i := range found {
		if !gone[i] {
			found[n], refs[n] = found[i], refs[i]
			n++
		}
	}
	return found[:n], slices.Clip(refs[:n])
}
