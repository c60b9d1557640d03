package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/abadojack/whatlanggo"

	"parallax/corpus"
)

// language finds documents in another language than English, which is the one
// that is read.
type language struct {
	documents map[string]int     // by language
	others    map[string][]other // by language
}

type other struct {
	outlet string
	place  Place
}

// languageBytes of a document are enough to tell its language, and
// languageWords the fewest that allow it.
const (
	languageBytes = 1000
	languageWords = 30
	english       = "English"
	// englishShare is the least share of the frequent words in English prose;
	// news has .3 to .4.
	englishShare = 0.15
)

// frequent are words that other languages do not have, or seldom.
func frequent(word string) bool {
	switch word {
	case "the", "of", "and", "to", "that", "is", "was", "for", "on", "with", "by", "it", "at", "from", "his", "her", "as", "have", "has", "had", "are", "were", "be", "been", "they", "he", "she", "this", "which", "would", "not", "but", "who", "said":
		return true
	}
	return false
}

// languageOf is the language in which a text begins, "" where it is not
// certain. Short or odd English is not taken for something else: the frequent
// words of English decide before the guess by groups of letters.
func languageOf(text string) string {
	text = strings.ToValidUTF8(text[:min(len(text), languageBytes)], "")
	words, common := 0, 0
	for w := range corpus.Words(text) {
		words++
		if s := w.In(text); len(s) <= 5 && frequent(strings.ToLower(s)) {
			common++
		}
	}
	if float64(common) >= englishShare*float64(words) {
		return english
	}
	info := whatlanggo.Detect(text)
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.String()
}
func (l *language) add(d *seen) {
	if d.words < languageWords {
		return
	}
	name := languageOf(d.Text)
	if name == "" {
		return
	}
	if l.documents == nil {
		l.documents, l.others = map[string]int{}, map[string][]other{}
	}
	l.documents[name]++
	l.others[name] = append(l.others[name], other{d.Outlet, Place{Doc: d.ID, Outlet: d.Outlet, Note: name}})
}

func (l *language) findings(c *summary) []Finding {
	names := make([]string, 0, len(l.documents))
	for name := range l.documents {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.documents[b], l.documents[a]), cmp.Compare(a, b))
	})
	var all []Finding
	for _, name := range names {
		if name == english {
			continue
		}
		f := Finding{
			Code: "language", Documents: l.documents[name], Of: c.documents,
			Text:   fmt.Sprintf("documents in %s, and English is the language that is read: %d", name, l.documents[name]),
			Remedy: "leave them out: words of two languages cannot be compared, and who speaks is found in English alone",
		}
		for _, o := range l.others[name][:min(maxPlaces, len(l.others[name]))] {
			f.Places = append(f.Places, o.place)
		}
		all = append(all, f)
	}
	return all
}
