package identity

import (
	"slices"
	"strings"

	"parallax/corpus/gazetteer"
)

// joinBodies makes one of the forms of an organisation's name that say the same:
// with and without "Inc.", "Ministry of Defence" and "Defence Ministry",
// "Russia's Foreign Ministry" and "Russian Foreign Ministry", "Britain" and "the UK".
func joinBodies(forms []*form, g *gazetteer.Gazetteer) {
	first := map[string]*form{}
	for _, f := range forms {
		if f.kind != body {
			continue
		}
		key := strings.Join(plainBody(f.words, g), " ")
		if to := first[key]; to != nil {
			join(to, f, ByForm, 0)
		} else {
			first[key] = f
		}
	}
}

// plainBody is the name of a body without its legal form, with the state it
// is of and what it is for in one order.
func plainBody(words []string, g *gazetteer.Gazetteer) []string {
	out := slices.Clone(words)
	for len(out) > 1 && legal(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	if at := slices.IndexFunc(out, portfolio); at >= 0 && at+2 < len(out) && (out[at+1] == "of" || out[at+1] == "for") {
		subject := out[at+2:]
		if len(subject) > 1 && subject[0] == "the" {
			subject = subject[1:]
		}
		out = slices.Concat(out[:at], subject, out[at:at+1])
	}
	if name := strings.Join(out, " "); g.Place(name) == gazetteer.Country { // "U.S.", "America"
		if country := g.Demonym(name); country != "" {
			return strings.Fields(Fold(country))
		}
	}
	if len(out) > 1 && slices.ContainsFunc(out[1:], ofState) {
		for n := min(2, len(out)-1); n > 0; n-- { // "Saudi Arabia's Energy Ministry"
			name := strings.Join(out[:n], " ")
			country := g.Demonym(name)
			if country == "" && g.Place(name) == gazetteer.Country {
				country = name
			}
			if country != "" {
				return append([]string{Fold(country)}, out[n:]...)
			}
		}
	}
	return out
}

// legal are the words at the end of a company's name for its legal form.
func legal(word string) bool {
	switch word {
	case "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "lp", "ag", "gmbh", "sa", "nv", "spa":
		return true
	}
	return false
}

// portfolio are the bodies that go by what they are for, before or behind.
func portfolio(word string) bool { return word == "ministry" || word == "department" }

// ofState are the nouns of bodies that a state has one of.
func ofState(word string) bool {
	switch word {
	case "ministry", "department", "government", "army", "military", "navy", "embassy", "parliament", "police", "forces", "force", "presidency":
		return true
	}
	return false
}
