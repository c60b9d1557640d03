package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// maxTagWords is how many words may stand before the verb of a speech tag.
const maxTagWords = 9

// tagFollows reports whether a text that follows a closed quotation begins with
// its speech tag ("Moreau asked.", "President Hart told the crowd"), so that the
// sentence does not end with the question or the exclamation in the marks.
func tagFollows(after string) bool {
	rest := strings.TrimLeft(after, " \t\u00a0\u202f\u2009")
	if len(rest) == len(after) || rest == "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(r) {
		return true
	}
	rest = rest[:min(len(rest), 160)]
	words := strings.Fields(rest)
	for i, w := range words[:min(len(words), maxTagWords)] {
		bare := strings.TrimRight(w, ",.;:")
		low := corpus.Fold(bare)
		if i > 0 && spoken(low) {
			if w != bare || i+1 >= len(words) {
				return true
			}
			next := corpus.Fold(strings.TrimRight(words[i+1], ",.;:"))
			return !slices.Contains([]string{"that", "it", "he", "she", "they", "we", "there", "whether", "if", "nothing", "goodbye"}, next) || low == "told" && next != "that"
		}
		if strings.HasSuffix(w, ".") && len(bare) > 4 || strings.ContainsAny(w, ";:?!\"“”") || stops(low) {
			return false
		}
	}
	return false
}

// spoken reports whether a word is the verb of a speech tag, in the past or the
// present.
func spoken(low string) bool {
	switch low {
	case "said", "says", "asked", "asks", "told", "tells", "wrote", "writes", "added", "adds", "shouted", "shouts", "yelled", "cried", "replied", "replies", "answered", "demanded", "wondered",
		"continued", "tweeted", "exclaimed", "joked", "quipped", "responded", "screamed", "explained", "recalled", "declared", "insisted", "argued", "mused", "thundered", "chanted", "announced", "warned", "urged", "pleaded", "whispered", "muttered", "snapped", "retorted", "concluded", "posted", "remarked", "inquired", "queried", "interjected", "repeated", "noted", "laughed":
		return true
	}
	return false
}

// stops reports whether a word shows that a new sentence has begun and no speech
// tag.
func stops(low string) bool {
	switch low {
	case "but", "and", "when", "if", "after", "before", "while", "as", "because", "is", "was", "were", "are", "has", "had", "have", "would", "will", "could", "can", "did", "does", "that", "which", "in", "on", "at", "with", "this", "these", "those", "then", "so", "however", "there":
		return true
	}
	return false
}
