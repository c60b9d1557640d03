package toward

import (
	"strings"

	"parallax/corpus"
)

// markNegation marks the words after a negation, up to the end of its clause
// and at most five of them.
func markNegation(words []word) {
	const span = 5
	left := 0
	for i := range words {
		w := &words[i]
		if left > 0 {
			w.not = true
			left--
		}
		switch {
		case isNegation(w.lower):
			left = span
		case endsClause(w.lower):
			left = 0
		}
	}
}

func isNegation(lower string) bool {
	switch lower {
	case "not", "no", "never", "none", "nor", "neither", "without", "hardly", "barely", "nobody", "nothing", "cannot":
		return true
	}
	return strings.HasSuffix(lower, "n't")
}

// clauseAround is the run of words around a place without a mark or a
// conjunction that ends a clause.
func clauseAround(words []word, at int) corpus.Span {
	s := corpus.Span{Start: at, End: at + 1}
	for s.Start > 0 && !endsClause(words[s.Start-1].lower) {
		s.Start--
	}
	for s.End < len(words) && !endsClause(words[s.End].lower) {
		s.End++
	}
	return s
}

func endsClause(lower string) bool {
	switch lower {
	case ",", ";", ":", "(", ")", "--", `"`, "but", "while", "although", "though", "because":
		return true
	}
	return endsSentence(lower)
}

func endsSentence(lower string) bool { return lower == "." || lower == "!" || lower == "?" }
