package toward

import "strings"

// roles adds what the mention does, suffers, is and has, as far as tags and
// order show it. Each relation gives the word that fills it, and whether the
// word lists hold that word for good or bad.
func (f *features) roles(p *passage) {
	next := f.possession(p)
	next = f.apposition(p, next)
	f.predicate(p, next)
	f.governor(p)
}

// possession: "@mention 's failed policy", "his policy". It gives the place
// where the predicate is looked for.
func (f *features) possession(p *passage) int {
	w, i := p.words, p.at+1
	switch {
	case w[p.at].tag == "PRP$":
	case i+1 < len(w) && (w[i].lower == "'s" || w[i].lower == "'") && !isVerb(w[i+1].tag) && w[i+1].tag != "DT" && w[i+1].tag != "RB":
		i++
	default:
		return i
	}
	f.set("is possessor")
	for n := 0; i < len(w) && n < 4; i, n = i+1, n+1 {
		switch t := w[i].tag; {
		case isNoun(t) || isAdjective(t) || isVerb(t):
			f.fill("has", w[i])
		case t != "RB" && t != "CD":
			return i
		}
	}
	return i
}

// apposition: "@mention, the disgraced senator, …". It gives the place after
// it, and after a relative pronoun.
func (f *features) apposition(p *passage, i int) int {
	w := p.words
	if i < len(w) && (w[i].lower == "," || w[i].lower == "(") {
		for j := i + 1; j < len(w) && j < i+14; j++ {
			if w[j].lower == "," || w[j].lower == ")" {
				i = j + 1
				break
			}
			f.fill("beside", w[j])
		}
	}
	if i < len(w) && (w[i].lower == "who" || w[i].lower == "that" || w[i].lower == "which") {
		i++
	}
	return i
}

// predicate: what the mention does, what is done to it, or what it is.
func (f *features) predicate(p *passage, i int) {
	w := p.words
	linked := false // a form of "be" or the like was passed
	for n := 0; i < len(w) && n < 10; i, n = i+1, n+1 {
		lower, t := w[i].lower, w[i].tag
		switch {
		case isLink(lower):
			linked = true
		case isAuxiliary(lower):
			f.set("auxiliary " + lower)
		case t == "MD" || strings.HasPrefix(t, "RB") || t == "TO" && n > 0:
		case linked && (t == "DT" || t == "PRP$"):
		case linked && (t == "VBN" || t == "VBD"):
			f.set("is undergoer")
			f.fill("undergoes", w[i])
			return
		case isVerb(t):
			f.set("is subject")
			f.fill("does", w[i])
			for j := i + 1; j < len(w) && j < i+9 && !endsClause(w[j].lower); j++ {
				f.fill("does to", w[j])
			}
			return
		case linked && (isAdjective(t) || isNoun(t)):
			f.set("is described")
			f.fill("is", w[i])
			if isAdjective(t) && i+1 < len(w) && isNoun(w[i+1].tag) {
				f.fill("is", w[i+1])
			}
			return
		default:
			return
		}
	}
}

// governor: the verb or preposition before the mention, and what stands
// between them.
func (f *features) governor(p *passage) {
	w := p.words
	for j, n := p.at-1, 0; j >= 0 && n < 5; j, n = j-1, n+1 {
		switch t := w[j].tag; {
		case isVerb(t):
			f.set("is object")
			f.fill("is object of", w[j])
			return
		case t == "IN" || t == "TO":
			f.set("after " + w[j].lower)
			f.attachment(w, j)
			return
		case isNoun(t) || isAdjective(t):
			f.fill("called", w[j])
		case t == "DT" || t == "CD" || t == "PRP$" || t == "POS" || t == "RB":
		default:
			return
		}
	}
}

// attachment: what the preposition before the mention hangs on, as "attack"
// in "an attack on @mention".
func (f *features) attachment(w []word, preposition int) {
	for k, n := preposition-1, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		if t := w[k].tag; isVerb(t) || isNoun(t) || isAdjective(t) {
			f.fill("hangs by "+w[preposition].lower+" on", w[k])
			if w[preposition].lower != "by" {
				f.fill("hangs on", w[k])
			}
			return
		}
	}
}

func isVerb(tag string) bool      { return strings.HasPrefix(tag, "V") }
func isNoun(tag string) bool      { return strings.HasPrefix(tag, "NN") }
func isAdjective(tag string) bool { return strings.HasPrefix(tag, "JJ") }

// isLink reports whether the word links a subject to what it is or undergoes.
func isLink(lower string) bool {
	switch lower {
	case "be", "is", "was", "are", "were", "been", "being", "am", "'s", "'re", "'m", "get", "got", "gets",
		"seems", "seemed", "became", "become", "becomes", "looks", "looked", "remains", "remained":
		return true
	}
	return false
}

func isAuxiliary(lower string) bool {
	switch lower {
	case "have", "has", "had", "having", "do", "does", "did", "'ve", "'d", "will", "would", "can", "could", "may", "might",
		"shall", "should", "must", "ca", "wo":
		return true
	}
	return false
}
