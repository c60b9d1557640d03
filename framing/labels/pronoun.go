package labels

import "fmt"

// alonePrefix begins the key of a mention that names nothing by its words, so
// that nothing is joined with it.
const alonePrefix = "alone:"

// empty gives a mention whose words say nothing of what it names the key of
// what the document named last, or one of its own: "he" is who was named last,
// "said" is another deed each time. "" for other mentions.
func (r *resolver) empty(m *Mention) string {
	switch m.Form {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		last := ""
		for _, s := range r.e.of(m.Doc).people {
			if s.at < m.Span.Start {
				last = s.name
			}
		}
		if last != "" {
			return r.nameKey(&Mention{Kind: Person, Name: last})
		}
	case "i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "itself", "they", "them", "their", "themselves", "who", "whom", "whose",
		"which", "that", "this", "these", "those", "what", "where", "there", "here", "both", "all", "some", "one", "others", "another", "each":
	default:
		if m.Kind != Action || !isReporting(m.Form) && m.Head != "" {
			return ""
		}
	}
	return fmt.Sprintf("%s%d:%d", alonePrefix, m.Doc, m.Span.Start)
}

// isReporting reports whether a verb only tells that somebody speaks.
func isReporting(low string) bool {
	switch low {
	case "said", "says", "say", "saying", "told", "tells", "tell", "telling", "added", "adds", "according", "reported", "reports", "reporting",
		"noted", "notes", "stated", "states", "announced", "announces", "asked", "asks", "replied", "explained", "explains":
		return true
	}
	return false
}
