package score

import (
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
)

// SameName reports whether a read name stands for the coded speaker, leniently:
// a person by the family name, a body by its words or its initials, everything
// else by a content word that both share.
func SameName(coded, read string, kind corpus.SourceType) bool {
	if StrictName(coded, read) {
		return true
	}
	a, b := nameWords(coded), nameWords(read)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	switch kind {
	case corpus.TypePerson:
		return slices.Contains(b, family(a))
	case corpus.TypeOrganisation:
		if len(b) == 1 && b[0] == initials(a) || len(a) == 1 && a[0] == initials(b) {
			return true
		}
	}
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// StrictName reports whether a read name is the coded one, but for case, an
// article before it, points and apostrophes.
func StrictName(coded, read string) bool {
	return strings.Join(allWords(coded), " ") == strings.Join(allWords(read), " ")
}

// allWords are the folded words of a name without its article.
func allWords(name string) []string {
	out := strings.FieldsFunc(strings.ReplaceAll(corpus.Fold(name), ".", ""), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-'
	})
	if len(out) > 1 && (out[0] == "the" || out[0] == "a" || out[0] == "an") {
		out = out[1:]
	}
	return out
}

// nameWords are the words of a name that carry it: singular, without function
// words.
func nameWords(name string) []string {
	out := allWords(name)
	out = slices.DeleteFunc(out, func(w string) bool {
		switch w {
		case "the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "with", "by", "from", "who", "that", "s", "his", "her", "their", "some", "many", "one", "two":
			return true
		}
		return false
	})
	for i, w := range out {
		if len(w) > 3 {
			out[i] = strings.TrimSuffix(w, "s")
		}
	}
	return out
}

// family is the family name: the last word that no generation follows.
func family(words []string) string {
	for i := len(words) - 1; i > 0; i-- {
		switch words[i] {
		case "jr", "sr", "ii", "iii", "iv":
		default:
			return words[i]
		}
	}
	return words[0]
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(w[0])
	}
	return b.String()
}
