package identity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A form is all keys that are one name but for spelling.
type form struct {
	words []string // folded, without title
	mark  string
	kind  kind
	// spellings are the names as documents have them, most used first.
	spellings []spelling
	// statements and documents that give any of them.
	statements, documents int
	person                person
	class                 *class
	// why tells how the form came into its class, "" for one that others came
	// to; both is how many documents give it and the full name.
	why  Why
	both int
	// shared reports whether another source goes by the same family name.
	shared bool
}

// A spelling is one way in which documents write a name.
type spelling struct {
	key, name  string
	heard      *heard
	dressed    bool // with a title, an article, or in capitals
	statements int
}

// kind is what may be made of a name.
type kind uint8

const (
	other    kind = iota // a description, a document: nothing but its spelling
	fullName             // a person's given and family name
	oneWord              // of a person, or of nobody knows what
	body                 // an organisation
)

// formsOf groups the keys of a census by what is left of a name without
// spelling and title, in the order of the names.
func formsOf(c *Census, g *gazetteer.Gazetteer) []*form {
	index := map[string]*form{}
	types := map[*form]*heard{}
	for _, key := range slices.Sorted(maps.Keys(c.heard)) {
		h := c.heard[key]
		name, mark := unmarked(key)
		words, titled := withoutTitle(foldWords(name), h.usual())
		if name == corpus.Unnamed || len(words) == 0 {
			words, titled = []string{name}, false
		}
		at := strings.Join(words, " ") + mark
		f := index[at]
		if f == nil {
			f = &form{words: words, mark: mark}
			index[at] = f
			types[f] = &heard{types: map[corpus.SourceType]int{}}
		}
		f.spellings = append(f.spellings, spelling{key, name, h, titled || dressed(name), h.statements})
		f.statements += h.statements
		f.documents += h.documents
		for t, n := range h.types {
			types[f].types[t] += n
		}
	}
	out := make([]*form, 0, len(index))
	for _, at := range slices.Sorted(maps.Keys(index)) {
		f := index[at]
		slices.SortStableFunc(f.spellings, func(a, b spelling) int {
			return cmp.Or(compareBool(a.dressed, b.dressed), cmp.Compare(b.statements, a.statements), cmp.Compare(len(b.name), len(a.name)))
		})
		f.kind = f.classify(types[f].usual(), g)
		if f.kind == fullName {
			f.person, f.kind = parsePerson(f.words)
		}
		f.class = &class{forms: []*form{f}}
		out = append(out, f)
	}
	return out
}

// dressed reports whether a name is written with an article, or all in capitals.
func dressed(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	return rest != "" && (article(strings.ToLower(first)) || name == strings.ToUpper(name))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// maxPersonWords is the most words of a person's name.
const maxPersonWords = 6

// classify says what a form names, by the type that documents give it and by
// its words.
func (f *form) classify(t corpus.SourceType, g *gazetteer.Gazetteer) kind {
	name := f.spellings[0].name
	if name == strings.ToLower(name) || name == corpus.Unnamed || t == corpus.TypeDocument || t == corpus.TypeGroup || t == corpus.TypeUnnamed {
		return other
	}
	switch {
	case t == corpus.TypeOrganisation, slices.ContainsFunc(f.words, gazetteer.Body):
		return body
	case len(f.words) == 1:
		return oneWord
	case len(f.words) > maxPersonWords:
		return other
	case t == corpus.TypePerson, g.Given(f.words[0]) != gazetteer.Unsaid:
		return fullName
	}
	return other
}

// withoutTitle takes the article and the titles before a person's name away,
// and says whether there were any. Of a name that would be left as one word, a
// title that stands for the rest of it stays: King Abdel, Pope Marcel.
func withoutTitle(words []string, t corpus.SourceType) (rest []string, titled bool) {
	if len(words) > 1 && article(words[0]) {
		words = words[1:]
	}
	if t == corpus.TypeOrganisation || slices.ContainsFunc(words, gazetteer.Body) {
		return words, false
	}
	words = slices.Compact(words) // "Hart Hart", where a page runs a name and a caption together
	for len(words) > 1 {
		switch kind, _ := gazetteer.Title(words[0]); {
		case kind == gazetteer.NoTitle, kind == gazetteer.Role && t != corpus.TypePerson, len(words) == 2 && regnal(words[0]):
			return words, titled
		}
		words, titled = words[1:], true
		if len(words) > 1 && (words[0] == "elect" || words[0] == "designate") {
			words = words[1:]
		}
	}
	return words, titled
}

// regnal are titles of those who go by their given names.
func regnal(title string) bool {
	switch title {
	case "king", "queen", "prince", "princess", "emperor", "empress", "pope", "sister", "father", "sultan", "emir", "saint":
		return true
	}
	return false
}
