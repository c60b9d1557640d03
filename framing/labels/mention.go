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
	if isCollective(head.low) {
		// "terror groups" are about terrorists, not about groups.
		for i := len(rest) - 1; i >= 0; i-- {
			if kind := a.kin[rest[i].low]; isPeople(kind) {
				m.Head = kind
				break
			}
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

func leadsClause(ws []word) bool {
	for i, w := range ws {
		switch {
		case w.tag == "TO" || w.tag == "MD":
			return true
		case strings.HasPrefix(w.tag, "RB"):
			continue
		case w.tag == "VBN" || w.tag == "VBG":
			// "planned meeting" is a phrase, "meeting with Kim" a clause.
			return i+1 < len(ws) && !ws[i+1].noun() && !strings.HasPrefix(ws[i+1].tag, "JJ")
		}
		return w.verb()
	}
	return false
}

// basePhrase is the phrase up to its head: before a comma, a preposition, a
// relative word or a verb.
func basePhrase(ws []word) []word {
	for i, w := range ws {
		if i == 0 {
			continue
		}
		ends := w.low == "," || w.tag == "IN" || w.tag == "TO" || w.tag == "WDT" || w.tag == "WP" || w.tag == "WRB" ||
			w.tag == "MD" || w.low == "--" || w.low == "(" || w.low == "-lrb-" ||
			(w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP") && !w.capital()
		if !ends {
			continue
		}
		if w.low == "of" && i+1 < len(ws) && ws[i-1].capital() && ws[i+1].capital() && !isRole(ws[i-1].low) {
			continue // "House of Commons"
		}
		return trimMarks(ws[:i])
	}
	return ws
}

// nameRun is the proper name at the end of a phrase: the capitals after its
// last role and its last plain word.
func (a *analyst) nameRun(base []word) []word {
	start := len(base)
	for start > 0 {
		w := base[start-1]
		joins := w.low == "of" || w.low == "and" || w.low == "the" || w.low == "de" || w.low == "bin" || w.low == "van" || w.low == "."
		if isRole(w.low) || isCourtesy(w.low) || !(w.capital() && w.proper() || strings.HasPrefix(w.low, "al-")) &&
			!(joins && start < len(base) && start > 1 && base[start-2].capital()) {
			break
		}
		start--
	}
	run := base[start:]
	if len(run) == 1 && !run[0].capital() {
		return nil
	}
	// Demonyms before the name are modifiers: "Syrian President Assad".
	for len(run) > 1 {
		if _, n := a.states.at(run[:1]); n != 1 || !a.states.isDemonym(run[0].low) {
			break
		}
		run = run[1:]
	}
	return run
}

// personal says that a proper name of two or three words looks like a
// person's: none of its words names an organisation or a state.
func (a *analyst) personal(name []word) bool {
	n := 0
	for _, w := range name {
		if isOrganisation(w.low) || w.low == "of" || w.low == "the" || w.low == "and" || !w.proper() {
			return false
		}
		if !w.mark() {
			n++
		}
	}
	return a.states.in(name) == "" && (n == 2 || n == 3)
}

func trimMarks(ws []word) []word {
	for len(ws) > 0 && ws[0].mark() {
		ws = ws[1:]
	}
	for len(ws) > 0 && (ws[len(ws)-1].mark() || ws[len(ws)-1].tag == "POS") {
		ws = ws[:len(ws)-1]
	}
	return ws
}

// dropArticles takes off what points without naming.
func dropArticles(ws []word) (rest []word, definite bool) {
	for len(ws) > 0 {
		switch w := ws[0]; {
		case w.tag == "DT" || w.tag == "PDT" || w.tag == "PRP$" || w.low == "the" || w.low == "a" || w.low == "an":
			definite = definite || w.low != "a" && w.low != "an" && w.low != "any" && w.low != "some" && w.low != "no"
		case w.mark(), w.low == "so-called", w.low == "self-styled", w.low == "then":
		default:
			return ws, definite
		}
		ws = ws[1:]
	}
	return ws, definite
}

func lastPossessive(ws []word) int {
	for i := len(ws) - 2; i > 0; i-- {
		if ws[i].tag == "POS" || ws[i].low == "'s" {
			return i
		}
	}
	return -1
}

// written is the text of words as it stands, without courtesy titles.
func written(ws []word) string {
	var b strings.Builder
	for i, w := range ws {
		if isCourtesy(w.low) && i+1 < len(ws) || w.mark() && w.low != "&" {
			continue
		}
		if b.Len() > 0 && w.tag != "POS" {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// singularPhrase is a phrase with its last word in the singular.
func singularPhrase(phrase string) string {
	i := strings.LastIndexByte(phrase, ' ') + 1
	return phrase[:i] + singular(phrase[i:])
}

// form is the folded text of words, without courtesy titles.
func form(ws []word) string {
	var b strings.Builder
	for i, w := range ws {
		if isCourtesy(w.low) && i+1 < len(ws) || w.mark() && w.low != "&" {
			continue
		}
		if b.Len() > 0 && w.tag != "POS" {
			b.WriteByte(' ')
		}
		b.WriteString(w.low)
	}
	return b.String()
}

// contentOf gives the stems of the words that say what something is.
func (a *analyst) contentOf(ws []word) []string {
	var out []string
	for i := 0; i < len(ws); i++ {
		if s, n := a.states.at(ws[i:]); n > 0 {
			out = append(out, s)
			i += n - 1
			continue
		}
		w := ws[i]
		if w.mark() || isLight(w.low) {
			continue
		}
		if w.noun() || w.verb() || strings.HasPrefix(w.tag, "JJ") || w.tag == "CD" {
			out = append(out, a.concept(w.low))
		}
	}
	return out
}
