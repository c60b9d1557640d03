package labels

import "strings"

func leadsClause(ws []word) bool {
	for i, w := range ws {
		switch {
		case w.tag == "TO" || w.tag == "MD":
			return true
		case strings.HasPrefix(w.tag, "RB"):
			continue
		case w.tag == "VBN" || w.tag == "VBG":
			// "planned meeting" is a phrase, "meeting with Kim" a clause.
			return i+1 < len(ws) && !ws[i+1].noun() && !strings.HasPrefix(ws[i+1].tag, "JJ")
		}
		return w.verb()
	}
	return false
}

// basePhrase is the phrase up to its head: before a comma, a preposition, a
// relative word or a verb.
func basePhrase(ws []word) []word {
	for i, w := range ws {
		if i == 0 {
			continue
		}
		ends := w.low == "," || w.tag == "IN" || w.tag == "TO" || w.tag == "WDT" || w.tag == "WP" || w.tag == "WRB" ||
			w.tag == "MD" || w.low == "--" || w.low == "(" || w.low == "-lrb-" ||
			(w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP") && !w.capital()
		if !ends {
			continue
		}
		if w.low == "of" && i+1 < len(ws) && ws[i-1].capital() && ws[i+1].capital() && isBody(ws[i-1].low) {
			continue // "House of Commons"
		}
		return trimMarks(ws[:i])
	}
	return ws
}

// nameRun is the proper name at the end of a phrase: the capitals after its
// last role and its last plain word.
func (a *analyst) nameRun(base []word) []word {
	start := len(base)
	for start > 0 {
		w := base[start-1]
		joins := w.low == "of" || w.low == "and" || w.low == "the" || w.low == "de" || w.low == "bin" || w.low == "van" || w.low == "."
		if isRole(w.low) || isCourtesy(w.low) || !(w.capital() && (w.proper() || start < len(base) && w.tag == "JJ" && !a.states.isDemonym(w.low)) || strings.HasPrefix(w.low, "al-")) &&
			!(joins && start < len(base) && start > 1 && base[start-2].capital()) {
			break
		}
		start--
	}
	run := base[start:]
	if len(run) == 1 && !run[0].capital() {
		return nil
	}
	// Demonyms before the name are modifiers: "Syrian President Assad".
	for len(run) > 1 {
		if _, n := a.states.at(run[:1]); n != 1 || !a.states.isDemonym(run[0].low) {
			break
		}
		run = run[1:]
	}
	return run
}

// personal reports whether a proper name of two or three words looks like a
// person's: none of its words names an organisation or a state.
func (a *analyst) personal(name []word) bool {
	n := 0
	for _, w := range name {
		if isOrganisation(w.low) || w.low == "of" || w.low == "the" || w.low == "and" || !w.proper() {
			return false
		}
		if !w.mark() {
			n++
		}
	}
	return a.states.in(name) == "" && (n == 2 || n == 3)
}

func trimMarks(ws []word) []word {
	for len(ws) > 0 && ws[0].mark() {
		ws = ws[1:]
	}
	for len(ws) > 0 && (ws[len(ws)-1].mark() || ws[len(ws)-1].tag == "POS") {
		ws = ws[:len(ws)-1]
	}
	return ws
}

// dropArticles takes off what points without naming.
func dropArticles(ws []word) (rest []word, definite bool) {
	for len(ws) > 0 {
		switch w := ws[0]; {
		case w.tag == "DT" || w.tag == "PDT" || w.tag == "PRP$" || w.low == "the" || w.low == "a" || w.low == "an":
			definite = definite || w.low != "a" && w.low != "an" && w.low != "any" && w.low != "some" && w.low != "no"
		case len(ws) > 1 && (isTime(w.low) || w.tag == "CD" && !isYear(w.low)): // "Sunday President Orlov", "nineteen ships"
		case w.mark(), w.low == "so-called", w.low == "self-styled", w.low == "then":
		default:
			return ws, definite
		}
		ws = ws[1:]
	}
	return ws, definite
}

func isYear(low string) bool {
	return len(low) == 4 && (low[0] == '1' || low[0] == '2') && strings.Trim(low, "0123456789") == ""
}

func lastPossessive(ws []word) int {
	for i := len(ws) - 2; i > 0; i-- {
		if ws[i].tag == "POS" || ws[i].low == "'s" {
			return i
		}
	}
	return -1
}

// isBody reports whether "of" behind a noun with a capital goes on with its name:
// "House of Commons", "Republic of Korea".
func isBody(low string) bool {
	switch low {
	case "republic", "kingdom", "strait", "gulf", "battle", "declaration", "bureau", "chamber", "chiefs", "academy", "archdiocese", "diocese", "horn",
		"cape", "bay", "bill", "isle", "statue", "voice", "sons", "daughters", "doctors", "front":
		return true
	}
	return isOrganisation(low)
}
