package labels

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// houseStyle is equal for forms of one label, between which an outlet's style
// guide chooses and no view of the thing: points and hyphens ("U.S.", "US"),
// number, British and American spelling, and before a name titles and first
// names ("President Orlov", "Ivan Orlov"). A description before a name ("the
// strongman Orlov") is a label of its own.
func houseStyle(m *Mention) string {
	switch m.Kind {
	case Place:
		if m.Name == m.State || isShortName(m.Name) {
			return "state " + m.State
		}
	case Person:
		before, ok := strings.CutSuffix(m.Form, m.Name)
		if ok && before != "" && before == strings.ToLower(m.Surface[:min(len(before), len(m.Surface))]) && !titled(m.Surface[:min(len(before), len(m.Surface))]) {
			break
		}
		return lastName(m.Name)
	case Proper:
		if m.Name == m.Form {
			return lastName(m.Name)
		}
	case Common, Role:
		return spelling(singularPhrase(bare(m)))
	}
	return spelling(m.Form)
}

// bare is a description without whose it is, and of what ("town of Karsk").
func bare(m *Mention) string {
	form := strings.TrimPrefix(m.Form, m.Owner+"'s ")
	head, _, more := strings.Cut(form, " of ")
	if !more || isVague(singular(m.Noun)) || isCollective(m.Noun) {
		return form
	}
	return head
}

// labelStyle is houseStyle for what may be a label: of a thing, what modifies
// its noun says which it is, and only another noun is another name for it; of
// people, it says what they are ("illegal", "undocumented"). The names of one firm
// referent, its letters, and the office that somebody holds are one label, and so is
// all that is of one state but for its government, which has names of its own.
func (a *analyst) labelStyle(m *Mention, key string) string {
	switch {
	case isGovernment(m.Noun) && !strings.HasPrefix(key, "name:"):
		return spelling(singular(m.Noun))
	case strings.HasPrefix(key, "state:"):
		if m.Kind == Place && isChosenName(m.Name) {
			break
		}
		return key
	case strings.HasPrefix(key, "name:") && (m.Kind != Common) && !judges(m.Role) && !judgesBefore(m):
		return key
	case a.classOf(m) == thing:
		return spelling(singular(m.Noun))
	}
	return houseStyle(m)
}

// isChosenName reports whether a name of a state says how one stands to it.
func isChosenName(name string) bool {
	return name == "jewish state" || name == "islamic republic" || name == "burma"
}

// judgesBefore reports whether a word before a name says what its bearer is, and is no office.
func judgesBefore(m *Mention) bool {
	before, ok := strings.CutSuffix(m.Form, m.Name)
	return ok && m.Kind == Person && slices.ContainsFunc(strings.Fields(before), judges)
}

// judges reports whether a role says what somebody is like, and not which office he holds.
func judges(role string) bool {
	switch role {
	case "activist", "ally", "autocrat", "ayatollah", "boss", "czar", "defendant", "dictator", "emperor", "leader", "monarch", "opponent", "ruler", "shooter",
		"strongman", "suspect", "tycoon", "tyrant", "veteran", "whistleblower":
		return true
	}
	return false
}

// titled reports whether every word of what stands before a name is a title, written
// with a capital ("Interior Minister").
func titled(before string) bool {
	for _, w := range strings.Fields(before) {
		if w == strings.ToLower(w) {
			return false
		}
	}
	return true
}

// lastName is the last word of a name.
func lastName(name string) string {
	plain := plainName(name)
	return "name " + plain[strings.LastIndexByte(plain, ' ')+1:]
}

// isShortName reports whether a folded name of a state is only a shorter or longer
// way to write its own.
func isShortName(name string) bool {
	switch name {
	case "united kingdom", "uk", "u.k.", "great britain", "bosnia and herzegovina", "people's republic of china", "prc",
		"democratic republic of congo", "democratic republic of the congo", "drc", "czechia", "eu", "e.u.", "islamic republic of iran",
		"cote d'ivoire", "north macedonia", "dprk", "d.p.r.k.", "democratic people's republic of korea", "russian federation",
		"kingdom of saudi arabia", "republic of korea", "rok", "syrian arab republic", "turkiye", "uae", "u.a.e.", "emirates", "u.s", "u.s.",
		"us", "usa", "u.s.a.", "america", "united states of america":
		return true
	}
	return false
}

// spelling is equal for words that differ in case, points, hyphens, spaces and the
// spelling of two countries alone.
func spelling(name string) string {
	words := strings.Fields(strings.NewReplacer(".", "", "-", " ", "’", "'").Replace(corpus.Fold(name)))
	for i, w := range words {
		words[i] = american(w)
	}
	return strings.Join(words, "")
}

// american spells a British word as Americans do, by its ending.
func american(w string) string {
	for _, e := range [][2]string{{"isation", "ization"}, {"isations", "izations"}, {"isers", "izers"}, {"iser", "izer"}, {"defence", "defense"}, {"offence", "offense"}, {"labour", "labor"}, {"neighbour", "neighbor"}, {"neighbours", "neighbors"}, {"labourer", "laborer"}, {"labourers", "laborers"}, {"centre", "center"}, {"centres", "centers"}, {"programme", "program"}, {"programmes", "programs"}} {
		if head, ok := strings.CutSuffix(w, e[0]); ok {
			return head + e[1]
		}
	}
	return w
}
