package labels

import (
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// isDistance reports whether a word before a name leaves it to others whether the
// name is right.
func isDistance(low string) bool {
	switch low {
	case "alleged", "apparent", "claimed", "ostensible", "presumed", "pseudo", "purported", "reputed", "self-declared", "self-described",
		"self-proclaimed", "self-styled", "so-called", "supposed", "suspected", "would-be":
		return true
	}
	return false
}

// distanceReach is how many words before a name are looked at.
const distanceReach = 5

// distanced reports whether the words before a name keep it at arm's length: a word
// of isDistance, or "what it calls", "so called", "described as", "dubbed".
func distanced(ws []word, name corpus.Span) bool {
	at := 0
	for at < len(ws) && ws[at].span.End <= name.Start {
		at++
	}
	for n, i := 0, at-1; i >= 0 && n < distanceReach; i-- {
		w := ws[i]
		if w.mark() {
			if !isQuote(w.text) {
				return false
			}
			continue
		}
		n++
		switch {
		case isDistance(w.low):
			return true
		case w.low == "as" && i > 0 && isNaming(ws[i-1].low), isNaming(w.low) && w.low != "described" && w.low != "known":
			return true
		case w.low == "called" && i > 0 && ws[i-1].low == "so":
			return true
		}
	}
	return false
}

// isNaming reports whether a verb gives somebody a name.
func isNaming(low string) bool {
	switch low {
	case "brand", "branded", "branding", "brands", "call", "called", "calling", "calls", "described", "dubbed", "dubs", "known",
		"label", "labeled", "labeling", "labelled", "labelling", "labels", "termed", "terms":
		return true
	}
	return false
}

// scared reports whether a name stands in quotation marks that quote nobody: among
// the statement's scare quotes, or, outside quoted speech, alone between marks.
func scared(text string, s *corpus.Statement, name corpus.Span) bool {
	for _, q := range s.Scare {
		if q.Overlap(name) > 0 {
			return true
		}
	}
	if s.Voice == corpus.Quoted {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:name.Start])
	after, _ := utf8.DecodeRuneInString(text[name.End:])
	return isQuote(string(before)) && isQuote(string(after))
}

func isQuote(s string) bool { return s != "" && strings.Contains(`"“”„«»'‘’`, s) }
