package attribution

import (
	"slices"

	"parallax/corpus"
)

// judges reports whether a verb in the passive takes the words of whoever stands behind
// "by": he who calls, not he who is called.
func judges(base string) bool {
	switch base {
	case "call", "describe", "consider", "condemn", "denounce", "criticize", "label", "brand", "dub", "deem", "regard", "view", "see", "accuse", "blame", "hail", "praise", "dismiss",
		"reject", "characterize", "portray", "depict", "slam", "blast", "deride", "mock", "decry", "quote", "tell", "ask", "urge", "warn", "order", "cite", "denigrate", "ridicule", "castigate", "designate", "classify", "declare", "name", "suspect", "believe", "say", "think", "allege", "report", "applaud", "welcome", "defend", "endorse", "lambaste", "lambast", "excoriate", "paint", "term", "advise":
		return true
	}
	return false
}

// maxAgent is how many words may stand between a passive and its "by".
const maxAgent = 16

// passives are the attributions of a sentence to the agent of a passive: "the
// dockers were called thugs by the minister", "protesters, described by police as
// rioters, left".
func (p *page) passives(s sentence) []attribution {
	var out []attribution
	for v := s.from + 1; v < s.to; v++ {
		if p.inside[v] >= 0 || p.tokens[v].tag != "VBN" && p.tokens[v].tag != "VBD" || !p.passive(s, v) {
			continue
		}
		base := false
		for _, b := range bases(p.tokens[v].low) {
			base = base || judges(b)
		}
		if !base {
			continue
		}
		if a, ok := p.agent(s, v); ok {
			out = append(out, a)
		}
	}
	return out
}

// passive reports whether the participle at v is one: behind a form of "be", or
// behind a noun or a comma.
func (p *page) passive(s sentence, v int) bool {
	i := v - 1
	for i > s.from && p.tokens[i].is("RB") {
		i--
	}
	switch p.tokens[i].low {
	case "is", "are", "was", "were", "be", "been", "being", "got", "'s", "'re":
		return true
	}
	return p.tokens[v].tag == "VBN" && (p.comma(i) || p.tokens[i].is("NN")) && v+1 < s.to && p.tokens[v+1].low == "by"
}

// agent reads the agent behind "by" and what it says: what stands before the
// "by", or behind the agent.
func (p *page) agent(s sentence, v int) (attribution, bool) {
	for b := v + 1; b+1 < s.to && b <= v+maxAgent; b++ {
		t := &p.tokens[b]
		if p.speech(b) < 0 && (p.comma(b) || t.is("VBD") || t.is("VBZ") || t.is("MD") || t.low == ";") {
			return attribution{}, false
		}
		if t.low != "by" || p.inside[b] >= 0 {
			continue
		}
		q, ok := starting(s.phrases, b+1)
		if !ok {
			return attribution{}, false
		}
		a := attribution{cue: p.span(v, v+1), mention: p.span(q.from, q.base)}
		if b > v+1 {
			a.content = p.content(v+1, b)
			return a, len(a.content) > 0
		}
		at := q.base
		if at < s.to && (p.tokens[at].low == "as" || p.tokens[at].low == "for" || p.tokens[at].low == "of" || p.tokens[at].low == "to" || p.tokens[at].low == "that") {
			end := at
			for end < s.to && !p.comma(end) {
				end++
			}
			a.content = p.content(at, end)
			return a, len(a.content) > 0
		}
		return attribution{}, false
	}
	return attribution{}, false
}

// overruled gives the bytes that complete rules have read to whom they say: what
// the model has found there goes, and its sources stay as inner ones.
func (p *page) overruled(found []attribution) []attribution {
	var rules []attribution
	for q, speaker := range p.speakers {
		if !speaker.Empty() {
			rules = append(rules, attribution{content: slices.Clone(p.quotations[q].parts), mention: speaker})
		}
	}
	rules = append(rules, p.quoteTags(found)...)
	for _, s := range p.sentences {
		rules = append(rules, p.speechTags(s)...)
		rules = append(rules, p.passives(s)...)
		rules = append(rules, p.views(s)...)
	}
	found = slices.DeleteFunc(found, p.impersonal)
	if len(rules) == 0 {
		return found
	}
	for i := range rules {
		rules[i].rule = true
	}
	slices.SortStableFunc(rules, func(a, b attribution) int { return a.content[0].Start - b.content[0].Start })
	k := 0
	out := make([]attribution, 0, len(found)+len(rules))
	for _, a := range found {
		for k < len(rules) && max(corpus.Hull(rules[k].content).End, rules[k].cue.End, rules[k].mention.End) <= min(a.content[0].Start, start(a)) {
			k++
		}
		gone := false
		for j := k; j < len(rules) && j < k+4 && !gone; j++ {
			r := &rules[j]
			if a.cue.Overlap(r.cue) > 0 || touches(a.content, r.content) || touches(a.content, []corpus.Span{r.cue}) || touches(a.content, []corpus.Span{r.mention}) {
				gone = true
				if !a.mention.Empty() && a.cue.Overlap(r.cue) == 0 && a.mention.Overlap(r.mention) == 0 && touches(r.content, []corpus.Span{a.mention}) {
					r.inner = append(r.inner, a.mention)
				}
			}
		}
		if !gone {
			out = append(out, a)
		}
	}
	return append(out, rules...)
}

// impersonal reports whether nobody is said to say something: "is expected to
// win", "the town, said to be the oldest".
func (p *page) impersonal(a attribution) bool {
	if a.cue.Empty() {
		return false
	}
	from, to := p.first(a.cue.Start), p.first(a.cue.End)
	for i := from; i < to; i++ {
		switch p.tokens[i].low {
		case "expected", "said", "believed", "thought", "reported", "supposed", "rumored", "rumoured", "known", "alleged", "likely", "estimated", "considered", "scheduled", "slated":
		default:
			continue
		}
		if i+2 >= len(p.tokens) || p.tokens[i+1].low != "to" || !p.tokens[i+2].is("VB") || i == 0 {
			continue
		}
		k := i - 1
		for k > 0 && p.tokens[k].is("RB") {
			k--
		}
		switch p.tokens[k].low {
		case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", ",":
			return true
		}
	}
	return false
}

// start is where an attribution begins.
func start(a attribution) int {
	at := a.content[0].Start
	for _, s := range []corpus.Span{a.cue, a.mention} {
		if !s.Empty() {
			at = min(at, s.Start)
		}
	}
	return at
}

func touches(a, b []corpus.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlap(y) > 0 {
				return true
			}
		}
	}
	return false
}
