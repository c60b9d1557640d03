package sentiment

// The numbers of Hutto & Gilbert 2014, measured there on human ratings.
const (
	boostUp    = .293  // a degree adverb before the word: "very"
	boostDown  = -.293 // a dampener: "slightly"
	capitals   = .733  // the word in capitals where others are not
	negation   = -.74  // a negation up to three words before
	neverSo    = 1.25  // "never so", "never this"
	beforeBut  = .5    // weight of what stands before "but"
	afterBut   = 1.5   // and of what stands after it
	secondWord = .95   // a booster two words before
	thirdWord  = .9    // and three words before
)

// valence is the rated word i's own valence, changed by the words around it.
func (v *vader) valence(tokens []token, i int, mixed bool) float64 {
	t := &tokens[i]
	val := t.entry.valence
	if t.entry.id == wordNo && i+1 < len(tokens) && tokens[i+1].entry.rated {
		val = 0 // "no" before a rated word negates it and says nothing itself
	}
	if idAt(tokens, i-1) == wordNo || idAt(tokens, i-2) == wordNo ||
		idAt(tokens, i-3) == wordNo && (idAt(tokens, i-1) == wordOr || idAt(tokens, i-1) == wordNor) {
		val = float64(t.entry.valence * negation)
	}
	if t.upper && mixed {
		if val > 0 {
			val += capitals
		} else {
			val -= capitals
		}
	}
	for back := 1; back <= 3 && back <= i; back++ {
		before := &tokens[i-back]
		if before.entry.rated {
			continue
		}
		val += boost(before, val, mixed, back)
		val = negate(tokens, i, back, val)
		if back == 3 {
			val = v.words.idiom(tokens, i, val)
		}
	}
	if idAt(tokens, i-1) == wordLeast && !tokens[i-1].entry.rated {
		if two := idAt(tokens, i-2); two != wordAt && two != wordVery {
			val = float64(val * negation)
		}
	}
	return val
}

// boost is what a degree adverb so many words before adds to a valence.
func boost(before *token, val float64, mixed bool, back int) float64 {
	s := before.entry.boost
	if s == 0 {
		return 0
	}
	if val < 0 {
		s = -s
	}
	if before.upper && mixed {
		if val > 0 {
			s += capitals
		} else {
			s -= capitals
		}
	}
	switch back {
	case 2:
		s = float64(s * secondWord)
	case 3:
		s = float64(s * thirdWord)
	}
	return s
}

// negate applies a negation that stands so many words before word i.
func negate(tokens []token, i, back int, val float64) float64 {
	one, two, three := idAt(tokens, i-1), idAt(tokens, i-2), idAt(tokens, i-3)
	switch back {
	case 2:
		if two == wordNever && (one == wordSo || one == wordThis) {
			return float64(val * neverSo)
		}
		if two == wordWithout && one == wordDoubt {
			return val
		}
	case 3:
		if three == wordNever && (two == wordSo || two == wordThis) || one == wordSo || one == wordThis {
			return float64(val * neverSo)
		}
		if three == wordWithout && (two == wordDoubt || one == wordDoubt) {
			return val
		}
	}
	if tokens[i-back].entry.negates {
		return float64(val * negation)
	}
	return val
}

// idiom replaces the valence of a word in a set phrase, and adds that of a
// dampener of two words ("kind of") before it.
func (w *vaderWords) idiom(tokens []token, i int, val float64) float64 {
	three, two, one := idAt(tokens, i-3), idAt(tokens, i-2), idAt(tokens, i-1)
	zero := tokens[i].entry.id
	for _, p := range [...]phrase{
		{one, zero}, {two, one, zero}, {two, one}, {three, two, one}, {three, two},
	} {
		if s, ok := w.idioms[p]; ok {
			val = s
			break
		}
	}
	if i+1 < len(tokens) {
		next := idAt(tokens, i+1)
		if s, ok := w.idioms[phrase{zero, next}]; ok {
			val = s
		}
		if i+2 < len(tokens) {
			if s, ok := w.idioms[phrase{zero, next, idAt(tokens, i+2)}]; ok {
				val = s
			}
		}
	}
	for _, p := range [...]phrase{{three, two, one}, {three, two}, {two, one}} {
		val += w.dampeners[p]
	}
	return val
}

// idAt is the number of the word at a place, 0 where there is none.
func idAt(tokens []token, i int) wordID {
	if i < 0 || i >= len(tokens) {
		return 0
	}
	return tokens[i].entry.id
}
