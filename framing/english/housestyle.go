package english

import "strings"

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

func isTitle(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "sen", "rep", "gov", "president", "senator", "representative", "congressman", "congresswoman", "secretary", "governor", "minister":
		return true
	}
	return false
}

func isHouseWord(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "said", "say", "says", "saying", "told", "tells", "tell", "adds", "added", "percent", "per", "cent", "u.s", "u.n", "u.k", "us", "uk",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "earlier", "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return false
}
