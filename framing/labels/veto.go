package labels

import (
	"slices"
	"strings"
)

// vetoed reports whether two namings are known to have two referents, whatever else
// is alike: two persons, two states, opposed sides, another name or rank before
// one noun.
func vetoed(a, b *compared) bool {
	if strings.HasPrefix(a.key, alonePrefix) || strings.HasPrefix(b.key, alonePrefix) {
		return true
	}
	if a.key != "" && b.key != "" && a.key != b.key && a.holds() && b.holds() {
		return true
	}
	if a.class == proper && b.class == proper && a.key != b.key && otherName(a, b) {
		return true
	}
	if a.of() != "" && b.of() != "" && a.of() != b.of() {
		return true
	}
	return opposed(a.sides, b.sides) || apart(a.m, b.m) || otherKind(a, b)
}

// holds reports whether a firm referent is one that can be no other: a person, a
// state.
func (c *compared) holds() bool { return c.class == person || c.class == role || c.class == place }

// otherName reports whether two proper names are of two things: neither is the letters of the other, and
// neither is the other with words before it ("the Justice Department", "the Department").
func otherName(a, b *compared) bool {
	if lettersOf(a, b) || lettersOf(b, a) || len(a.names) == 0 || len(b.names) == 0 {
		return false
	}
	short, long := a.names, b.names
	if len(short) > len(long) {
		short, long = long, short
	}
	return !slices.Equal(short, long[len(long)-len(short):])
}

// of is the state that people are of: "Russian officials", "Moscow".
func (c *compared) of() string {
	if c.class == place || c.class == people || c.class == role {
		return c.m.State
	}
	return ""
}

// apart reports whether names before their heads tell two descriptions apart: "the
// House committee" is not "the Senate committee".
func apart(a, b *Mention) bool {
	if len(a.Marks) == 0 || len(b.Marks) == 0 {
		return false
	}
	for _, w := range a.Marks {
		for _, v := range b.Marks {
			if strings.ReplaceAll(w, ".", "") == strings.ReplaceAll(v, ".", "") {
				return false
			}
		}
	}
	return true
}

// otherKind reports whether one vague noun has two things said of it: "government
// forces", "coalition forces".
func otherKind(a, b *compared) bool {
	return a.class >= role && b.class >= role && a.m.Head == b.m.Head && isVague(a.noun) &&
		len(a.content) > 0 && len(b.content) > 0 && overlap(a.content, b.content) == 0
}

// isVague reports whether a noun, in the singular, says too little for two things
// with it to be one.
func isVague(one string) bool {
	switch one {
	case "agency", "alliance", "area", "army", "bloc", "body", "camp", "coalition", "committee", "community", "company", "council", "court",
		"department", "faction", "fighter", "firm", "force", "group", "house", "institution", "leader", "leadership", "media", "member", "militia",
		"ministry", "movement", "network", "office", "officer", "official", "organisation", "organization", "party", "people", "person", "police",
		"region", "representative", "security", "side", "source", "spokesman", "spokeswoman", "spokesperson", "state", "team", "troop", "unit", "union", "minister", "man", "woman":
		return true
	}
	return false
}

// sidesOf are the sides that the words of a description take, by axis.
func sidesOf(of map[string][]side, m *Mention) []side {
	var out []side
	for _, w := range append([]string{m.Head, singular(m.Noun)}, m.Content...) {
		out = append(out, of[w]...)
		if rest, ok := strings.CutPrefix(w, "pro-"); ok {
			out = append(out, side{rest, 0})
		}
		if rest, ok := strings.CutPrefix(w, "anti-"); ok {
			out = append(out, side{rest, 1})
		}
	}
	return out
}

// A side is one end of an axis.
type side struct {
	axis string
	end  int
}

func opposed(a, b []side) bool {
	for _, x := range a {
		for _, y := range b {
			if x.axis == y.axis && x.end != y.end {
				return true
			}
		}
	}
	return false
}

// sides gives for each concept the side that it takes.
func (a *analyst) sides() map[string][]side {
	out := make(map[string][]side)
	for _, axis := range axes() {
		for end, words := range strings.Split(axis, "|") {
			for _, w := range strings.Fields(words) {
				out[a.concept(w)] = append(out[a.concept(w)], side{axis, end})
			}
		}
	}
	return out
}

// axes lists words that exclude each other, the ends parted by "|".
func axes() []string {
	return []string{
		"government loyalist | opposition rebel",
		"legal lawful documented | illegal unlawful undocumented unauthorized unauthorised criminal",
		"democrat democratic | republican gop",
		"liberal left leftist left-wing | conservative right rightist right-wing far-right",
		"sunni | shia shiite | christian | jewish | kurdish",
		"muslim | christian | jewish",
		"house | senate",
		"north northern | south southern",
		"east eastern | west western",
		"supporter | critic opponent",
		"protester | police | soldier",
		"victim | attacker gunman shooter suspect",
		"plaintiff | defendant | judge",
		"buyer | seller",
		"employer | employee union",
		"man men boy | woman women girl",
		"black | white",
		"civilian | soldier military",
		"prosecution prosecutor | defense defence",
		"first | second | third | fourth | fifth",
		"pro-choice | pro-life anti-abortion",
		"owner | renter tenant",
		"ally | enemy",
	}
}
