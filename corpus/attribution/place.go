package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// places describes the items of a line. rules are the clauses that the rules
// found in it.
func (p *page) places(l line, rules []attribution) []place {
	ps := make([]place, len(l.items))
	for i, it := range l.items {
		x := &ps[i]
		if it.quotation >= 0 {
			p.placeQuotation(x, it)
			continue
		}
		t := &p.tokens[it.from]
		x.word, x.tag, x.suffix, x.shape = hash(t.low), hash(t.tag), hash(lastBytes(t.low, 3)), shape(t)
		x.verb, x.strength = p.reporting(t)
		if t.is("VB") || t.is("NN") || t.is("JJ") {
			x.stem = hash(stem(t.low))
			x.main = t.is("VB") && !auxiliaryVerb(t.low)
		}
		x.phrase = uint32(p.phraseAt[it.from])
		x.finite = t.tag == "VBD" || t.tag == "VBZ" || t.tag == "VBP" || t.tag == "MD"
		if p.inside[it.from] >= 0 {
			x.quoted = 1
		}
		if bounds(t) {
			x.boundary = x.word
		}
	}
	p.placeRules(ps, l, rules)
	placeNearest(ps)
	return ps
}

// placeQuotation describes a quotation as one item: its length, how it starts
// and how it ends.
func (p *page) placeQuotation(x *place, it item) {
	h := p.span(it.from, it.to).In(p.text)
	words := p.words[it.quotation]
	form := uint32(2)
	for _, n := range []int{6, 10, 20} {
		if words > n {
			form += 8
		}
	}
	start := strings.TrimLeftFunc(h, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if r, _ := utf8.DecodeRuneInString(start); unicode.IsUpper(r) {
		form++
	}
	end := strings.TrimRight(h, "”’\"'» ")
	switch {
	case strings.HasSuffix(end, ","):
		form += 2
	case strings.HasSuffix(end, "."), strings.HasSuffix(end, "!"), strings.HasSuffix(end, "?"):
		form += 4
	}
	x.word, x.tag, x.shape, x.quoted = 7+form, 7, 7, form
	if p.entitled(it.quotation) {
		x.suffix = 1
	}
}

// stem cuts the commonest endings off a word, so that the forms of a verb and
// most nouns made of it look alike.
func stem(low string) string {
	s := low
	for _, end := range []string{"ies", "ied", "ing", "es", "ed", "s", "e", "y"} {
		if cut, ok := strings.CutSuffix(s, end); ok && len(cut) > 2 {
			s = cut
			break
		}
	}
	if n := len(s); n > 3 && s[n-1] == s[n-2] && s[n-1] != 's' && s[n-1] != 'l' {
		s = s[:n-1]
	}
	return s
}

func auxiliaryVerb(low string) bool {
	switch low {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "has", "have", "had", "having", "'ve", "'d", "do", "does", "did":
		return true
	}
	return false
}

func shape(t *token) uint32 {
	switch {
	case t.mark():
		return 1
	case !t.capital():
		return 2
	case t.word == strings.ToUpper(t.word) && len(t.word) > 1:
		return 3
	}
	return 4
}

// reporting gives the base form of a reporting verb, hashed, and its strength.
func (p *page) reporting(t *token) (verb, strength uint32) {
	if !t.is("VB") && !t.is("NN") && !t.is("JJ") && t.low != "according" {
		return 0, 0
	}
	if t.low == "according" {
		return 9, 3
	}
	for _, b := range bases(t.low) {
		if n := p.lexicon[b]; n > 0 {
			if !t.is("VB") {
				return hash(b) ^ 0x5bd1e995, 4
			}
			return hash(b), uint32(n)
		}
	}
	return 0, 0
}

// bounds reports whether a token bounds clauses.
func bounds(t *token) bool {
	switch t.low {
	case ",", ";", ":", "—", "–", "--", "-", "(", ")", ".", "?", "!", "...", "…",
		"and", "but", "or", "that", "who", "which", "because", "while", "although", "though", "as", "if", "when", "where", "after", "before", "since", "until", "whether", "what", "how", "why":
		return true
	}
	return false
}

// placeRules notes what the rules say of each item.
func (p *page) placeRules(ps []place, l line, rules []attribution) {
	mark := func(s corpus.Span, v uint32) {
		for i, it := range l.items {
			if p.tokens[it.from].Start >= s.Start && p.tokens[it.from].Start < s.End {
				ps[i].rule = v
			}
		}
	}
	for _, a := range rules {
		for _, c := range a.content {
			mark(c, 1)
		}
		mark(a.mention, 3)
		mark(a.cue, 2)
	}
}

// placeNearest finds for each place the reporting verbs and the boundaries on
// both sides.
func placeNearest(ps []place) {
	var n nearest
	main, mainAt := uint32(1), 0
	edge, since, finite, d := uint32(2), uint32(0), uint32(0), uint32(0)
	for i := range ps {
		x := &ps[i]
		n.distance = bucket(d)
		x.left, x.edge, x.sinceEdge, x.finiteLeft = n, edge, bucket(since), min(finite, 2)
		x.mainLeft, x.mainLeftFar = main, bucket(uint32(i-mainAt))
		if x.main {
			main, mainAt = x.stem, i
		}
		d, since = d+1, since+1
		if x.finite {
			finite++
		}
		if x.boundary != 0 {
			edge, since, finite = x.boundary, 0, 0
			n.crossed |= crossing(x)
		}
		if x.quoted > 1 {
			edge, since = 3, 0
			n.crossed |= 1
		}
		if x.verb != 0 && x.strength != 4 {
			n, d = nearest{verb: x.verb}, 0
		}
	}
	n, edge, d = nearest{}, 2, 0
	main, mainAt = 1, len(ps)
	for i := len(ps) - 1; i >= 0; i-- {
		x := &ps[i]
		n.distance = bucket(d)
		x.right, x.edgeRight = n, edge
		x.mainRight, x.mainRightFar = main, bucket(uint32(mainAt-i))
		if x.main {
			main, mainAt = x.stem, i
		}
		d++
		if x.boundary != 0 {
			edge = x.boundary
			n.crossed |= crossing(x)
		}
		if x.quoted > 1 {
			edge = 3
			n.crossed |= 1
		}
		if x.verb != 0 && x.strength != 4 {
			n, d = nearest{verb: x.verb}, 0
		}
	}
}

// crossing gives the bit of a boundary that lies between a place and a verb.
func crossing(x *place) uint32 {
	switch x.boundary {
	case hash(","):
		return 2
	case hash("that"):
		return 4
	case hash("and"), hash("but"), hash("or"):
		return 8
	case hash(";"), hash(":"), hash("—"), hash("–"), hash("--"):
		return 16
	case hash("who"), hash("which"):
		return 32
	}
	return 64
}

func bucket(n uint32) uint32 {
	switch {
	case n < 4:
		return n
	case n < 7:
		return 4
	case n < 12:
		return 5
	case n < 20:
		return 6
	}
	return 7
}
