package labels

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// An analyst reads what mentions name, with what is known of states and of
// kindred words.
type analyst struct {
	states *gazetteer
	kin    map[string]string
}

func newAnalyst() *analyst { return &analyst{states: newGazetteer(), kin: kindred()} }

// concept is the first word of a word's kindred set, or its stem.
func (a *analyst) concept(low string) string {
	if k, ok := a.kin[low]; ok {
		return k
	}
	return stem(low)
}

// analyse reads a mention: what sort of name it is, what it is about, and
// which words modify that. The words are those of the mention alone.
func (a *analyst) analyse(doc int, ws []word) Mention {
	m := Mention{Doc: doc}
	ws = trimMarks(ws)
	if len(ws) == 0 {
		return m
	}
	m.Span = corpus.Span{Start: ws[0].span.Start, End: ws[len(ws)-1].span.End}
	ws, m.Definite = dropArticles(ws)
	m.Form, m.Surface = form(ws), written(ws)
	if len(ws) == 0 {
		return m
	}
	if leadsClause(ws) {
		a.clause(&m, ws)
		return m
	}
	base := basePhrase(ws)
	headEnd := len(base)
	m.Content = a.contentOf(ws[len(base):])
	if at := lastPossessive(base); at >= 0 {
		// "Syria's president": what stands before only modifies.
		m.Content = append(a.contentOf(base[:at]), m.Content...)
		m.State = a.states.in(base[:at])
		m.Owner = form(base[:at])
		m.Office = a.officeOf(properOf(base[:at]))
		base = base[at+1:]
		m.Definite = true
		for len(base) > 0 && base[0].mark() {
			base = base[1:]
		}
	}
	if len(base) > 0 {
		a.phrase(&m, base)
		if m.Owner != "" && (m.Kind == Person || m.Kind == Proper) {
			// "the paper's Ada Marlow" is named Ada Marlow.
			m.Form, m.Surface = form(ws[headEnd-len(base):]), written(ws[headEnd-len(base):])
		}
	}
	after := ws[headEnd:]
	if m.State == "" && m.Kind != Person && m.Kind != Proper {
		m.State = a.states.in(after)
	}
	if m.Role != "" {
		m.Office = sortedSet(append(m.Office, a.officeOf(properOf(after))...))
	}
	return m
}

// phrase reads a noun phrase without what follows its head.
func (a *analyst) phrase(m *Mention, base []word) {
	head := base[len(base)-1]
	m.Plural = head.tag == "NNS" || head.tag == "NNPS"
	m.Noun = head.low
	if state, n := a.states.at(base); n == len(base) {
		m.Kind, m.State, m.Name, m.Head = Place, state, form(base), form(base)
		return
	}
	if s := a.states.in(base); s != "" {
		m.State = s
	}
	name := a.nameRun(base)
	role, before := "", base[:len(base)-len(name)]
	for i, w := range before {
		if isRole(w.low) {
			role = singular(w.low)
			m.Office = append(m.Office, a.officeOf(before[:i])...)
		}
	}
	switch {
	case len(name) > 0:
		m.Name = form(name)
		m.Head = m.Name
		m.Kind = Proper
		m.Role = role
		if role != "" || isCourtesy(base[0].low) || a.personal(name) {
			m.Kind = Person
		}
		if role != "" && len(before) > 0 && isRole(before[len(before)-1].low) {
			m.title, m.bare = before[len(before)-1].span.End, name[0].span.Start
		}
		m.Content = append(m.Content, a.contentOf(base[:len(base)-len(name)])...)
		return
	case role != "" && isRole(head.low):
		m.Kind, m.Role = Role, role
		if isPluralRole(head.low) {
			m.Kind, m.Plural = Common, true
		}
	}
	m.Head = a.concept(head.low)
	rest := base[:len(base)-1]
	for _, w := range rest {
		if w.capital() && w.proper() {
			m.Marks = append(m.Marks, w.low)
		}
	}
	if isCollective(head.low) {
		// "terror groups" are about terrorists, not about groups.
		if n := len(rest); n > 0 && isPeople(a.kin[rest[n-1].low]) {
			m.Head = a.kin[rest[n-1].low]
		}
	}
	m.Content = append(a.contentOf(rest), m.Content...)
}

// clause reads a mention that a verb leads: its verb, or, where that says
// little ("hold talks"), the noun that it governs.
func (a *analyst) clause(m *Mention, ws []word) {
	m.Kind = Action
	for i, w := range ws {
		if (w.verb() || w.noun() && i > 0) && !isLight(w.low) {
			m.Head = a.concept(w.low)
			m.Content = append(a.contentOf(ws[:i]), a.contentOf(ws[i+1:])...)
			break
		}
	}
	if m.Head == "" {
		m.Content = a.contentOf(ws)
	}
	m.State = a.states.in(ws)
}

// officeOf gives the words that tell one office from another of its kind:
// which body's, which rank. States are left out: they stand by themselves.
func (a *analyst) officeOf(ws []word) []string {
	var out []string
	for i := 0; i < len(ws); i++ {
		if _, n := a.states.at(ws[i:]); n > 0 {
			i += n - 1
			continue
		}
		switch w := ws[i]; w.low {
		case "former", "ex", "then", "new", "current", "longtime", "fired", "ousted", "late", "outgoing", "incoming", "acting", "top", "senior", "the", "his", "her", "its", "their", "'s":
		default:
			if w.noun() || strings.HasPrefix(w.tag, "JJ") && !isCourtesy(w.low) {
				out = append(out, strings.ReplaceAll(w.low, ".", ""))
			}
		}
	}
	return sortedSet(out)
}

// properOf keeps the words of proper names.
func properOf(ws []word) []word {
	var out []word
	for _, w := range ws {
		if w.proper() && w.capital() {
			out = append(out, w)
		}
	}
	return out
}

func sortedSet(words []string) []string {
	out := slices.Clone(words)
	slices.Sort(out)
	return slices.Compact(out)
}
