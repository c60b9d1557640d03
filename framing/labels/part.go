package labels

import "strings"

// Part is what a phrase does in its clause.
type Part uint8

const (
	NoPart  Part = iota // neither: after a preposition, in a heading
	Acts                // subject of an active verb, or "by …" of a passive
	ActedOn             // object of an active verb, or subject of a passive
)

func (p Part) String() string {
	switch p {
	case Acts:
		return "acts"
	case ActedOn:
		return "acted upon"
	}
	return "neither"
}

// A Deed is a phrase's part in its clause, the verb, and whether the clause
// hides who acted: a passive without "by" ("were killed").
type Deed struct {
	Part         Part
	Verb         string // folded, as it stands
	AgentDeleted bool
}

// deedOf reads the clause around a phrase by what stands next to it: the verb
// after it past adverbs and auxiliaries, unless a preposition governs the
// phrase; "by" and a participle before it; the verb before it; a verbal noun
// and "of" ("the bombing of Homs").
func deedOf(ws []word, c chunk) Deed {
	governed := c.from > 0 && (ws[c.from-1].tag == "IN" || ws[c.from-1].tag == "TO")
	if d, ok := after(ws, c.to); ok && !governed {
		return d
	}
	return before(ws, c.from)
}

// after reads the verb whose subject ends before word i.
func after(ws []word, i int) (Deed, bool) {
	if i < len(ws) && (ws[i].tag == "WP" || ws[i].tag == "WDT") { // "rebels who fled"
		i++
	}
	passive, seen := false, false
	for ; i < len(ws); i++ {
		w := ws[i]
		switch {
		case strings.HasPrefix(w.tag, "RB"), w.tag == "MD", w.low == "not", w.low == "n't", isQuote(w.text):
			continue
		case isBe(w.low):
			passive, seen = true, true
			continue
		case isHave(w.low) && w.verb():
			seen = true
			if next := nextVerb(ws, i+1); next < 0 {
				return Deed{Acts, w.low, false}, true // "rebels have tanks"
			}
			continue
		case w.tag == "VBN" && passive, w.tag == "VBD" && passive:
			return Deed{ActedOn, w.low, !agentFollows(ws, i+1)}, true
		case w.tag == "VBG" && passive: // "are attacking", "are being attacked"
			if isBe(w.low) {
				continue
			}
			return Deed{Acts, w.low, false}, true
		case (w.tag == "VBN" || w.tag == "VBD") && !seen && agentFollows(ws, i+1): // "rebels backed by Ankara"
			return Deed{ActedOn, w.low, false}, true
		case w.verb() && !passive:
			return Deed{Acts, w.low, false}, true
		}
		return Deed{}, false
	}
	return Deed{}, false
}

// before reads the verb whose object or agent starts at word i.
func before(ws []word, i int) Deed {
	j := i - 1
	for j >= 0 && isQuote(ws[j].text) {
		j--
	}
	if j >= 0 && ws[j].low == "by" && j > 0 {
		for k := j - 1; k >= 0 && k >= j-3; k-- {
			if ws[k].tag == "VBN" || ws[k].tag == "VBD" {
				return Deed{Acts, ws[k].low, false}
			}
		}
		return Deed{}
	}
	if j >= 0 && ws[j].low == "of" && j > 0 && strings.HasSuffix(ws[j-1].low, "ing") {
		return Deed{ActedOn, ws[j-1].low, true} // "the bombing of Aleppo"
	}
	if j < 0 || !ws[j].verb() || isBe(ws[j].low) || isNaming(ws[j].low) {
		return Deed{}
	}
	if ws[j].tag == "VBN" && !activeBefore(ws, j) {
		return Deed{} // "the captured town": part of the phrase
	}
	return Deed{ActedOn, ws[j].low, false}
}

// activeBefore reports whether "have" makes a participle active ("have taken Homs").
func activeBefore(ws []word, j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		if isHave(ws[k].low) {
			return true
		}
		if !strings.HasPrefix(ws[k].tag, "RB") && ws[k].low != "been" {
			return false
		}
	}
	return false
}

// agentFollows reports whether "by" names who acted, within the clause.
func agentFollows(ws []word, i int) bool {
	for n := 0; i < len(ws) && n < 8; i, n = i+1, n+1 {
		switch {
		case ws[i].low == "by":
			return i+1 < len(ws) && ws[i+1].tag != "VBG" && ws[i+1].tag != "CD"
		case ws[i].mark() && ws[i].low != "\"", ws[i].verb():
			return false
		}
	}
	return false
}

// nextVerb is the verb that an auxiliary at i-1 helps; -1 for none.
func nextVerb(ws []word, i int) int {
	for ; i < len(ws); i++ {
		switch {
		case ws[i].verb():
			return i
		case strings.HasPrefix(ws[i].tag, "RB"), ws[i].low == "n't":
			continue
		}
		return -1
	}
	return -1
}

func isBe(low string) bool {
	switch low {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "get", "got", "gets", "getting":
		return true
	}
	return false
}

func isHave(low string) bool {
	switch low {
	case "have", "has", "had", "having", "'ve":
		return true
	}
	return false
}
