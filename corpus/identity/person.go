package identity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A person is the parts of a person's full name, folded.
type person struct {
	given, family, suffix string
	middle                []string
}

// parsePerson parts a name of two words and more.
func parsePerson(words []string) (person, kind) {
	var p person
	if at := slices.IndexFunc(words, whence); at >= 2 {
		words = words[:at] // "Marie Hart of Belin"
	}
	for len(words) > 2 && degree(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 2 && suffix(words[n-1]) {
		p.suffix, words = words[n-1], words[:n-1]
	}
	if len(words) < 2 {
		return p, oneWord
	}
	family := len(words) - 1
	for family > 1 && particle(words[family-1]) {
		family--
	}
	p.given, p.family = words[0], strings.Join(words[family:], " ")
	for _, m := range words[1:family] {
		if letters := asInitials(m); letters != nil {
			p.middle = append(p.middle, letters...)
		} else {
			p.middle = append(p.middle, m)
		}
	}
	return p, fullName
}

func whence(word string) bool { return word == "of" || word == "from" || word == "at" }

func degree(word string) bool {
	return word == "md" || word == "phd" || word == "esq" || word == "mp" || word == "qc" || word == "obe"
}

func suffix(word string) bool {
	switch word {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}

// particle are the small words before a family name that belong to it.
func particle(word string) bool {
	switch word {
	case "de", "da", "di", "du", "del", "della", "der", "den", "ter", "van", "von", "vander", "la", "le", "bin", "ibn", "ben", "al", "el", "abu", "st", "san", "mac", "zu":
		return true
	}
	return false
}

// asInitials parts two or three letters without a vowel, as "H.W." folds to,
// into initials; nil for a word.
func asInitials(word string) []string {
	n := utf8.RuneCountInString(word)
	if n < 2 || n > 3 || strings.ContainsAny(word, "aeiouy") {
		return nil
	}
	return strings.Split(word, "")
}

// oneMiddle reports whether all these middle names can be of one person: place
// by place they are one word, or words and their initials.
func oneMiddle(forms []*form) bool {
	longest := slices.MaxFunc(forms, func(a, b *form) int { return weight(a.person.middle) - weight(b.person.middle) }).person.middle
	for _, f := range forms {
		for at, m := range f.person.middle {
			if !sameMiddle(m, longest[at]) {
				return false
			}
		}
	}
	return true
}

// weight is more for more middle names, and of as many for longer ones.
func weight(middle []string) int {
	n := 100 * len(middle)
	for _, m := range middle {
		n += len(m)
	}
	return n
}

func sameMiddle(a, b string) bool {
	if utf8.RuneCountInString(a) == 1 || utf8.RuneCountInString(b) == 1 {
		x, _ := utf8.DecodeRuneInString(a)
		y, _ := utf8.DecodeRuneInString(b)
		return x == y
	}
	return a == b
}

// rareShare is the share of a name's documents under which a form with another
// middle name does not keep the rest from becoming one.
const rareShare = 50

// byMiddle gives the groups of forms of one given and family name that are one
// person: all of them where their middle names agree, else those that share the
// first initial and agree; a form without a middle name then stays alone.
func byMiddle(forms []*form) [][]*form {
	total := 0
	for _, f := range forms {
		total += f.documents
	}
	var usual, rare []*form
	for _, f := range forms {
		if f.documents*rareShare < total {
			rare = append(rare, f)
		} else {
			usual = append(usual, f)
		}
	}
	if oneMiddle(forms) {
		return [][]*form{forms}
	}
	if len(rare) > 0 && len(usual) > 0 && oneMiddle(usual) {
		groups := [][]*form{usual}
		for _, f := range rare {
			if both := append(slices.Clone(usual), f); len(rare) <= maxNamesakes && oneMiddle(both) {
				groups[0] = append(groups[0], f)
				usual = groups[0]
			} else {
				groups = append(groups, []*form{f})
			}
		}
		return groups
	}
	initial := map[string][]*form{}
	var order []string
	for _, f := range forms {
		first := ""
		if len(f.person.middle) > 0 {
			_, n := utf8.DecodeRuneInString(f.person.middle[0])
			first = f.person.middle[0][:n]
		}
		if initial[first] == nil {
			order = append(order, first)
		}
		initial[first] = append(initial[first], f)
	}
	var groups [][]*form
	for _, first := range order {
		if of := initial[first]; oneMiddle(of) {
			groups = append(groups, of)
		} else {
			for _, f := range of {
				groups = append(groups, []*form{f})
			}
		}
	}
	return groups
}
