package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// tagVerb says how a verb stands in a speech tag, the words behind or inside a
// clause that say whose it is ("the port is shut, the minister told reporters"): 0 not at
// all, 1 with nothing but adverbs and prepositions behind it, 2 with a listener.
func tagVerb(base string) int {
	switch base {
	case "say", "add", "argue", "claim", "note", "announce", "report", "write", "explain", "insist", "think", "believe", "suggest", "predict", "estimate",
		"state", "declare", "acknowledge", "admit", "allege", "assert", "contend", "conclude", "confirm", "maintain", "testify", "tweet", "recall", "reveal",
		"stress", "indicate", "find", "show", "complain", "concede", "boast", "joke", "hint", "imply", "quip", "remark", "observe", "lament", "muse", "reiterate", "disclose", "emphasize", "speculate", "wonder", "hope", "fear", "promise", "vow", "pledge", "warn", "caution":
		return 1
	case "tell", "inform", "remind", "assure", "notify", "advise":
		return 2
	}
	return 0
}

// speechVerb gives the kind of the speech tag's verb at token i, 0 for other
// words. "said" and "told" are known whatever the tagger takes them for.
func (p *page) speechVerb(i int) int {
	t := &p.tokens[i]
	switch t.low {
	case "said", "says":
		return 1
	case "told", "tells":
		return 2
	}
	if t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP" || t.tag == "VBN" || strings.HasSuffix(t.low, "ed") {
		for _, b := range bases(t.low) {
			if n := tagVerb(b); n > 0 {
				return n
			}
		}
	}
	return 0
}

// speechTags are the attributions of a sentence that its speech tag decides
// alone: a clause, a comma, who says it, and nothing that could be said instead.
func (p *page) speechTags(s sentence) []attribution {
	if !slices.ContainsFunc(p.tokens[s.from:s.to], func(t token) bool { return t.word == "," }) {
		return nil
	}
	for v := s.to - 1; v > s.from+2; v-- {
		if p.inside[v] >= 0 {
			continue
		}
		n := p.speechVerb(v)
		if n == 0 {
			continue
		}
		if a, ok := p.trailing(s, v, n); ok {
			return []attribution{a}
		}
		if n == 1 {
			if a, ok := p.inverted(s, v); ok {
				return []attribution{a}
			}
		}
	}
	return nil
}

// trailing reads "…, the minister said on Monday" around the verb at v.
func (p *page) trailing(s sentence, v, kind int) (attribution, bool) {
	i := v - 1
	for i > s.from && p.auxiliary(i) {
		i--
	}
	if i > s.from && p.comma(i) { // a part between commas: "Lena Hart, the mayor, said"
		for i--; i > s.from && !p.comma(i); i-- {
			if p.inside[i] >= 0 {
				return attribution{}, false
			}
		}
		i--
	}
	end := i + 1
	comma := p.subjectComma(s, i)
	if comma < 0 || comma+1 >= end {
		return attribution{}, false
	}
	stop, clear := p.tagEnd(s, v+1, kind)
	if !clear {
		return attribution{}, false
	}
	a := attribution{cue: p.span(v, v+1), mention: p.span(comma+1, v)}
	if last := v - 1; p.comma(last) || p.auxiliary(last) {
		a.mention = p.span(comma+1, end)
	}
	return p.told(s, a, comma, stop)
}

// told completes a speech tag with the clause before its comma and, where that
// is no whole one, the rest of the sentence behind the tag.
func (p *page) told(s sentence, a attribution, comma, stop int) (attribution, bool) {
	whole := p.clause(s.from, comma)
	rest := stop < s.to && p.comma(stop) && stop+1 < s.to-1 && p.goesOn(stop+1)
	switch {
	case rest && p.clause(stop+1, s.to):
		if first := p.content(s.from, comma); !whole || !p.tokens[stop+1].is("CC") {
			a.content = append(first, p.content(stop+1, s.to)...)
		} else {
			a.content = first
		}
	case whole:
		a.content = p.content(s.from, comma)
	default:
		return a, false
	}
	return a, len(a.content) > 0
}

// goesOn reports whether the clause that a speech tag interrupts goes on at i.
func (p *page) goesOn(i int) bool {
	t := &p.tokens[i]
	switch t.low {
	case "who", "which", "where", "when", "while", "as", "after", "before", "although", "though", "because", "since", "according", "whose", "whom":
		return false
	}
	return !t.is("VBG") && !t.is("VBN")
}

func (p *page) comma(i int) bool { return p.tokens[i].low == "," && p.inside[i] < 0 }

// subjectComma is the comma before the subject that ends at token i: between them
// stands a noun phrase and no verb of its own, -1 where it is not so.
func (p *page) subjectComma(s sentence, i int) int {
	if last := &p.tokens[max(i, s.from)]; !last.is("NN") && last.tag != "PRP" && !last.is("CD") && !last.capital() && !last.is("JJ") && !last.is("DT") {
		return -1
	}
	for ; i > s.from; i-- {
		t := &p.tokens[i]
		switch {
		case p.comma(i):
			first := &p.tokens[i+1]
			if first.is("DT") || first.is("PRP") || first.is("NN") || first.is("CD") || first.is("JJ") || first.capital() && !first.is("W") {
				return i
			}
			return -1
		case p.inside[i] >= 0 && p.folds(p.inside[i]):
			return -1
		case t.low == ";" || t.low == ":" || t.low == "that" && t.tag != "DT":
			return -1
		case (t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP" || t.tag == "MD") && !p.relative(s, i):
			return -1
		}
	}
	return -1
}

// relative reports whether the finite verb at i belongs to a relative clause.
func (p *page) relative(s sentence, i int) bool {
	for k := i - 1; k > s.from && k > i-6 && !p.comma(k); k-- {
		if p.tokens[k].is("W") {
			return true
		}
	}
	return false
}

// clause reports whether tokens hold a finite verb that nothing subordinates at
// their start, or quoted words.
func (p *page) clause(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.tokens[i].tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// tagEnd is where a speech tag ends whose verb stands before i: at the sentence's
// end or a comma. It is clear where nothing follows that could be what is said: no
// object, no clause, no "that".
func (p *page) tagEnd(s sentence, i, kind int) (stop int, clear bool) {
	if kind == 2 {
		q, ok := p.basePhrase(i, s.to)
		if !ok {
			return 0, false
		}
		i = q.base
	}
	for i < s.to {
		t := &p.tokens[i]
		switch {
		case p.comma(i):
			return i, true
		case p.inside[i] >= 0:
			return 0, false
		case t.mark():
			return i, i+2 >= s.to || t.low == "(" || t.low == "—" || t.low == "–" || t.low == "--" || t.low == ";"
		case t.low == "that" || t.low == "whether" || t.low == "if" || t.low == "how" || t.low == "why" || t.low == "what" || t.low == "to" && i+1 < s.to && p.tokens[i+1].is("VB"):
			return 0, false
		case t.low == "after" || t.low == "before" || t.low == "when" || t.low == "while" || t.low == "as" || t.low == "since" || t.low == "who" || t.low == "which" || t.is("VBG") || t.is("CC"):
			return s.to, true
		case t.is("RB"):
			i++
		case t.is("IN") || t.is("TO"):
			q, ok := starting(s.phrases, i+1)
			if !ok {
				return 0, false
			}
			i = q.to
		case t.is("VBN"):
			return s.to, true
		case gazetteer.Calendar(t.low), t.low == "last" || t.low == "this" || t.low == "earlier" || t.low == "later" || t.low == "late" || t.low == "early":
			i++
		default:
			return 0, false
		}
	}
	return s.to, true
}

// inverted reads "…, said the minister" at the verb v.
func (p *page) inverted(s sentence, v int) (attribution, bool) {
	if !p.comma(v - 1) {
		return attribution{}, false
	}
	q, ok := starting(s.phrases, v+1)
	if !ok {
		return attribution{}, false
	}
	if low := p.tokens[v].low; low != "said" && low != "says" && low != "wrote" && low != "writes" {
		head := &p.tokens[q.base-1]
		t, _ := gazetteer.Noun(head.low)
		if t == corpus.TypeUnknown && !head.is("NNP") && !q.pronoun && low != "added" && low != "adds" || q.to < s.to && (p.tokens[q.to].is("VB") || p.tokens[q.to].is("MD") || p.tokens[q.to].is("CC")) {
			return attribution{}, false
		}
	}
	stop := q.to
	if stop < s.to && (p.tokens[stop].is("VBD") || p.tokens[stop].is("VBZ") || p.tokens[stop].is("MD")) { // "the caucus, which met, said the bill was"
		return attribution{}, false
	}
	for stop < s.to && !p.comma(stop) {
		stop++
	}
	return p.told(s, attribution{cue: p.span(v, v+1), mention: p.span(q.from, q.to)}, v-1, stop)
}
