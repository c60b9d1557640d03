package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// namings are the proper names of a document, in the order of the text.
type namings []naming

// maxNames is how many names before and behind a mention are looked at, so that
// the work grows no faster than the text.
const maxNames = 400

// namings collects the names that phrases of the document call somebody by.
func (p *page) namings() namings {
	var out namings
	for i, s := range p.sentences {
		for _, q := range s.phrases {
			if q.pronoun {
				continue
			}
			n := p.naming(q.from, q.to)
			if n.proper && len(n.words) > 0 {
				n.sentence = i
				out = append(out, n)
			}
		}
	}
	return out
}

// full gives the one name for a naming, and whether it is a person's; "" where
// a pronoun has nobody to stand for. A short form goes to the longer name that
// it shortens: the nearest before it, else the first behind it.
func (ns namings) full(n naming) (string, bool) {
	before, _ := slices.BinarySearchFunc(ns, n.at, func(m naming, at int) int { return m.at - at })
	if !n.pronoun {
		return ns.longest(n, before)
	}
	k := -1
	switch n.words[0] {
	case "he", "him", "she", "her":
		near := ns[max(0, before-maxNames):min(len(ns), before+maxNames)]
		k = ns.antecedent(n, before, func(m naming) bool { return m.person && near.agrees(n.words[0], m) })
	case "it", "they", "them":
		k = ns.antecedent(n, before, func(m naming) bool { return !m.person })
	case "who", "which", "that", "whom":
		k = before - 1
	}
	if k < 0 {
		return "", false
	}
	return ns.longest(ns[k], k)
}

// maxBack is how many sentences back a pronoun may point.
const maxBack = 8

// antecedent finds whom a pronoun stands for: in its sentence, or the nearest
// sentence before it that names one who fits, the one named first, who is its
// subject more often than not (Hobbs, J. R. (1978), Resolving pronoun
// references, Lingua 44, reduced to the order of names).
func (ns namings) antecedent(n naming, before int, fits func(naming) bool) int {
	found := -1
	for i := before - 1; i >= 0 && ns[i].sentence >= n.sentence-maxBack; i-- {
		if found >= 0 && ns[i].sentence != ns[found].sentence {
			break
		}
		if fits(ns[i]) {
			found = i
		}
	}
	return found
}

// agrees says that nothing near by speaks against a pronoun for a
// person: no title of the other sex before the family name.
func (ns namings) agrees(pronoun string, m naming) bool {
	family := m.words[len(m.words)-1]
	for _, x := range ns {
		if x.title == "" || x.words[len(x.words)-1] != family {
			continue
		}
		switch strings.TrimSuffix(x.title, ".") {
		case "mr", "congressman", "chairman", "spokesman", "king", "prince", "sir":
			return pronoun == "he" || pronoun == "him"
		case "mrs", "ms", "miss", "congresswoman", "chairwoman", "spokeswoman", "queen", "princess":
			return pronoun == "she" || pronoun == "her"
		}
	}
	return true
}

// longest follows a short form to the longer name that it shortens. A family
// name goes before a first name: "Trump" is Donald Trump, not Trump Tower.
func (ns namings) longest(n naming, before int) (string, bool) {
	for _, shortens := range []func(short, long naming) bool{endsLike, startsLike} {
		best := n
		consider := func(m naming) {
			if len(m.words) > len(best.words) && len(m.words) <= 6 && shortens(n, m) {
				best = m
			}
		}
		for i := min(before, len(ns)) - 1; i >= 0 && i >= before-maxNames; i-- {
			consider(ns[i])
		}
		if len(best.words) == len(n.words) {
			for i := before; i < len(ns) && i < before+maxNames; i++ {
				consider(ns[i])
			}
		}
		if len(best.words) > len(n.words) {
			return best.name, best.person
		}
	}
	return n.name, n.person
}

// endsLike says that a name is the end of a longer one (Shoigu, the Ministry).
func endsLike(short, long naming) bool {
	n := len(short.words)
	return n > 0 && n <= len(long.words) && slices.Equal(short.words, long.words[len(long.words)-n:]) &&
		(long.person || n > 1 || isOrganisation(short.words[0]))
}

// startsLike says that a name is the first name of a longer one (Hillary), or
// its initials (DNC).
func startsLike(short, long naming) bool {
	n := len(short.words)
	if n == 0 || n > len(long.words) || !short.proper {
		return false
	}
	if slices.Equal(short.words, long.words[:n]) {
		return long.person
	}
	return n == 1 && len(short.words[0]) > 1 && short.name == strings.ToUpper(short.name) && short.words[0] == initialsOf(long)
}

func initialsOf(n naming) string {
	var b strings.Builder
	for _, w := range n.words {
		if w != "of" && w != "the" && w != "and" && w != "for" {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// class says what kind of source a mention names, "" where nothing shows it.
func class(n naming, full string, person bool) string {
	for i := len(n.words) - 1; i >= 0 && !n.proper; i-- {
		switch strings.TrimSuffix(n.words[i], "s") {
		case "official", "spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "aide", "diplomat", "officer", "government", "police", "military", "authoritie":
			return "official"
		case "witnesse", "witness", "resident", "survivor", "bystander", "neighbor", "neighbour", "victim":
			return "witness"
		case "expert", "analyst", "scholar", "professor", "economist", "historian", "scientist", "researcher", "critic", "observer":
			return "expert"
		case "people", "person", "source", "insider":
			return "unnamed"
		}
	}
	switch {
	case person:
		return "person"
	case full != n.name, n.proper && organised(n):
		return "organisation"
	}
	return ""
}

// sourceType says what kind of thing a mention names.
func sourceType(n naming, person bool) corpus.SourceType {
	switch {
	case person:
		return corpus.TypePerson
	case n.proper && organised(n):
		return corpus.TypeOrganisation
	case n.proper:
		return corpus.TypePerson
	}
	for i := len(n.words) - 1; i >= 0; i-- {
		if t, _ := gazetteer.Noun(n.words[i]); t != corpus.TypeUnknown {
			return t
		}
	}
	return corpus.TypeUnnamed
}

// organised says that a proper name looks like one of an organisation: not
// every single name does, since a family name alone may be a person's.
func organised(n naming) bool {
	return len(n.words) > 1 || isOrganisation(n.words[0]) || len(n.name) > 1 && n.name == strings.ToUpper(n.name)
}
