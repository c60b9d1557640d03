package english

import (
	"strings"

	"parallax/corpus/gazetteer"
)

// IsHouseStyle reports whether a term is how an outlet writes rather than what it says: its courtesy titles ("mr trump",
// "president trump"), the verb that it gives its sources, its way with initials and percentages. A term is, if
// all its words but names behind a title are.
func IsHouseStyle(term string) bool {
	words := strings.Fields(term)
	if len(words) > 1 && isTitle(words[0]) {
		return true
	}
	for _, w := range words {
		if !isHouseWord(w) && !IsFunctionWord(w) {
			return false
		}
	}
	return len(words) > 0
}

// Attributes reports whether a word is a plain verb by which news gives words to a source.
func Attributes(w string) bool {
	switch w {
	case "said", "say", "says", "told", "tells", "tell", "according":
		return true
	}
	return false
}

func isHonorific(w string) bool {
	kind, _ := gazetteer.Title(w)
	return kind == gazetteer.Honorific
}

// isTitle reports whether a word in front makes a phrase a name with its title. Few offices do: most begin other phrases too ("general
// election", "justice department").
func isTitle(w string) bool {
	switch w {
	case "sen", "rep", "gov", "president", "senator", "representative", "congressman", "congresswoman", "secretary", "governor", "minister":
		return true
	}
	return isHonorific(w)
}

func isHouseWord(w string) bool {
	switch w {
	case "sen", "rep", "gov", "said", "say", "says", "saying", "told", "tells", "tell", "adds", "added", "percent", "per", "cent", "u.s", "u.n", "u.k", "us", "uk",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "earlier", "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return isHonorific(w)
}
