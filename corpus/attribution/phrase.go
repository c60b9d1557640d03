package attribution

// A phrase is a noun phrase of a sentence: tokens from up to, not including,
// to. A full phrase carries the prepositional phrases behind its base.
type phrase struct {
	from, to int
	base     int // the end of the base, before any preposition
	pronoun  bool
}

// phrases finds the noun phrases of a sentence outside of quoted speech, each
// with what prepositions hang onto it.
func (p *page) phrases(s sentence) []phrase {
	var bases []phrase
	for i := s.from; i < s.to; {
		if b, ok := p.basePhrase(i, s.to); ok {
			bases = append(bases, b)
			i = b.to
		} else {
			i++
		}
	}
	for i := len(bases) - 2; i >= 0; i-- {
		b, next := &bases[i], bases[i+1]
		if next.from == b.to+1 && p.tokens[b.to].is("IN") && hangs(p.tokens[b.to].low) && !b.pronoun && !next.pronoun {
			b.to = next.to
		}
	}
	return bases
}

// hangs reports whether a preposition ties a phrase to the one before it.
func hangs(preposition string) bool {
	switch preposition {
	case "of", "for", "from", "at", "with", "in", "on", "to", "behind", "near", "close", "inside", "within":
		return true
	}
	return false
}

// basePhrase reads a noun phrase without prepositions that starts at i.
func (p *page) basePhrase(i, end int) (phrase, bool) {
	if p.speech(i) >= 0 {
		return phrase{}, false
	}
	if p.tokens[i].tag == "PRP" {
		return phrase{from: i, to: i + 1, base: i + 1, pronoun: true}, true
	}
	j, noun := i, 0
	for ; j < end && p.speech(j) < 0; j++ {
		t := &p.tokens[j]
		switch {
		case t.is("NN"), t.is("CD"):
			noun = j + 1
			continue
		case t.is("DT"), t.is("PRP$"):
			if j == i {
				continue
			}
		case t.is("POS"):
			if noun == j && j > i {
				continue
			}
		case t.is("JJ"), t.low == "&", t.is("VBN") && j > i, t.is("RBS"), t.is("$"):
			continue
		case p.inside[j] >= 0 && (t.mark() || t.is("IN") || t.is("VBG")):
			if t.mark() && noun == j {
				noun = j + 1
			}
			continue
		}
		break
	}
	if noun == 0 {
		return phrase{}, false
	}
	return phrase{from: i, to: noun, base: noun}, true
}

// subjectLeft finds the phrase that is the subject of the verb at c: the one
// directly before it, past adverbs, auxiliaries and a part between commas.
func (p *page) subjectLeft(s sentence, ps []phrase, c int) (phrase, bool) {
	j := c - 1
	for j >= s.from && p.auxiliary(j) {
		j--
	}
	if j >= s.from && (p.tokens[j].low == "who" || p.tokens[j].low == "which") {
		j--
	}
	if j >= s.from && p.tokens[j].low == "," {
		k := j - 1
		for k >= s.from && k > j-30 && p.tokens[k].low != "," {
			k--
		}
		if k >= s.from && p.tokens[k].low == "," {
			if q, ok := ending(ps, k); ok {
				return q, true
			}
		}
		return ending(ps, j)
	}
	return ending(ps, j+1)
}

func (p *page) auxiliary(i int) bool {
	t := &p.tokens[i]
	switch t.low {
	case "has", "have", "had", "'s", "'ve", "'d", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "also", "not", "n't", "to", "then", "later", "earlier":
		return true
	}
	return t.is("RB") || t.is("MD")
}

// ending gives the longest phrase that ends before token at.
func ending(ps []phrase, at int) (phrase, bool) {
	for _, q := range ps {
		if q.to == at {
			return q, true
		}
	}
	return phrase{}, false
}

// starting gives the phrase that starts at token at.
func starting(ps []phrase, at int) (phrase, bool) {
	for _, q := range ps {
		if q.from == at {
			return q, true
		}
	}
	return phrase{}, false
}

// mainSubject is the first phrase of a sentence that a finite verb follows.
func (p *page) mainSubject(s sentence, ps []phrase, before int) (phrase, bool) {
	for _, q := range ps {
		if q.from >= before {
			break
		}
		j := q.to
		if j < s.to && p.tokens[j].low == "," { // a part between commas
			for k := j + 1; k < s.to && k < j+30; k++ {
				if p.tokens[k].low == "," {
					j = k + 1
					break
				}
			}
		}
		for j < s.to && p.tokens[j].is("RB") {
			j++
		}
		if j < s.to && p.speech(j) < 0 {
			switch t := &p.tokens[j]; {
			case t.is("VBD"), t.is("VBZ"), t.is("VBP"), t.is("MD"):
				return q, true
			}
		}
	}
	return phrase{}, false
}
