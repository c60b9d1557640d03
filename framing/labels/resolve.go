package labels

import (
	"maps"
	"slices"
	"strings"
)

// A resolver gives mentions the name of their referent, from evidence that is
// complete.
type resolver struct {
	e    *Evidence
	full map[string]string // each name → the one name of its bearer
}

func newResolver(e *Evidence) *resolver {
	r := &resolver{e: e, full: make(map[string]string)}
	first, last := make(map[string][]string), make(map[string][]string)
	names := slices.Sorted(maps.Keys(e.names))
	for _, n := range names {
		if parts := strings.Fields(n); len(parts) >= 2 && len(parts) <= 4 && e.persons[n] > 0 {
			first[parts[0]] = append(first[parts[0]], n)
			last[parts[len(parts)-1]] = append(last[parts[len(parts)-1]], n)
		}
	}
	for _, n := range names {
		r.full[n] = r.commonest(n, last)
	}
	r.spellOut(names)
	for _, n := range names {
		if !strings.Contains(n, " ") {
			r.full[n] = r.full[r.bearer(n, first, last)]
		}
	}
	return r
}

// leastLetters is how many letters a name has at least that stand for others
// without the text's saying so.
const leastLetters = 3

// spellOut finds what letters stand for that no text explains ("DNC"): the
// name most often seen of those with such initials.
func (r *resolver) spellOut(names []string) {
	of := make(map[string]string)
	for _, n := range names {
		if strings.Count(n, " ") < leastLetters-1 {
			continue
		}
		for _, s := range []string{initials(n), allInitials(n)} {
			if of[s] == "" || r.e.names[n] > r.e.names[of[s]] {
				of[s] = n
			}
		}
	}
	for _, n := range names {
		if full := of[n]; len(n) >= leastLetters && r.e.capital[n] && full != "" && r.e.short[n] == nil {
			r.full[n] = full
		}
	}
}

// commonest gives the form in which a name of several words stands most often,
// of those with the same first and last word: "James B. Comey" and "James
// Comey". last lists persons' names by their last words.
func (r *resolver) commonest(name string, last map[string][]string) string {
	parts := strings.Fields(name)
	to := name
	if len(parts) < 2 {
		return to
	}
	for _, other := range last[parts[len(parts)-1]] {
		if strings.HasPrefix(other, parts[0]+" ") && r.e.names[other] > r.e.names[to] {
			to = other
		}
	}
	return to
}

// bearer gives whose name a single word is: the person whose family name it is,
// or whose first name, where it stands with a courtesy ("Mr. Kim" of "Kim Jong
// Un"); the word itself where nobody's. first and last list persons' names by
// their first and last words.
func (r *resolver) bearer(name string, first, last map[string][]string) string {
	to, score := name, 0
	if len(name) <= 2 && r.e.capital[name] {
		return name // "U.N." is nobody called Un
	}
	for _, other := range last[name] {
		if s := 2 * r.e.names[other]; s > score {
			to, score = other, s
		}
	}
	all := score
	for _, other := range first[name] {
		all += r.e.names[other]
	}
	for _, other := range first[name] {
		s := r.e.names[other]
		if s > score && (strings.Count(other, " ") == 2 || r.e.persons[name] > 0 && float64(s) >= mostBearer*float64(all)) {
			to, score = other, s
		}
	}
	return to
}

// mostBearer is the share of the names that begin with a first name which somebody has at least
// whom it names alone.
const mostBearer = 0.8

// key names the referent of a mention, "" where only comparison with other
// mentions can tell.
func (r *resolver) key(m *Mention) string {
	if k := r.empty(m); k != "" {
		return k
	}
	switch m.Kind {
	case Place:
		return "state:" + m.State
	case Person, Proper:
		if s := r.half(m); s != "" {
			return "state:" + s
		}
		return r.nameKey(m)
	case Role:
		if k := r.holder(m); k != "" {
			return k
		}
		if m.State != "" {
			return "state:" + m.State
		}
	case Common:
		if n := plainName(m.Form); m.Surface != m.Form && r.e.names[n] > 1 && m.Surface[:1] != m.Form[:1] && (strings.Contains(n, " ") || m.Surface == strings.ToUpper(m.Surface)) {
			return r.nameKey(&Mention{Kind: Proper, Name: m.Form}) // a name that was taken for a noun here
		}
		if s := r.stateOf(m); s != "" {
			return "state:" + s
		}
	}
	return ""
}

func (r *resolver) nameKey(m *Mention) string {
	n := plainName(m.Name)
	if full, ok := r.full[n]; ok {
		n = full
	} else if parts := strings.Fields(n); len(parts) > 1 && m.Kind == Person {
		// A name not seen as such: its last word may be one.
		if full, ok := r.full[parts[len(parts)-1]]; ok {
			n = full
		}
	}
	if full, k := best(r.e.short[strings.ReplaceAll(n, " ", "")]); k > 0 {
		n = full
	}
	return "name:" + n
}

// half takes "the North" for the state that the document names, of those that
// begin with the word.
func (r *resolver) half(m *Mention) string {
	if !slices.Contains([]string{"north", "south", "east", "west"}, m.Name) {
		return ""
	}
	counts := make(map[string]int)
	for _, s := range r.e.of(m.Doc).states {
		if strings.HasPrefix(s.state, m.Name+" ") {
			counts[s.state]++
		}
	}
	s, _ := best(counts)
	return s
}

// stateOf gives the state that a description speaks of: by its organs
// ("Syrian officials"), by who leads it ("the Assad regime"), or as the state
// named last ("the country").
func (r *resolver) stateOf(m *Mention) string {
	switch {
	case m.State != "" && isOrgan(m.Noun) && len(m.Content) <= 3:
		return m.State
	case isGovernment(m.Noun):
		for _, name := range append([]string{plainName(m.Owner)}, m.Content...) {
			if s := r.led(name); s != "" {
				return s
			}
		}
	case (m.Noun == "country" || m.Noun == "nation") && m.Definite && !m.Plural && m.State == "":
		last := ""
		for _, s := range r.e.of(m.Doc).states {
			if s.at < m.Span.Start {
				last = s.state
			}
		}
		return last
	}
	return ""
}

// led gives the state of which somebody is said to hold an office.
func (r *resolver) led(name string) string {
	full, ok := r.full[name]
	if !ok {
		return ""
	}
	counts := make(map[string]int)
	for _, offices := range r.e.offices {
		for t, n := range offices {
			if t.state != "" && r.full[t.name] == full {
				counts[t.state] += n
			}
		}
	}
	s, _ := best(counts)
	return s
}

// mostHolder is the share of an office's tenures that somebody has at least whom the
// bare office names in any document.
const mostHolder = 0.8

// holder gives who holds an office: in the document first, then anywhere, where the
// mention says whose office it is or hardly anybody else holds one. An office of one
// state or body is not that of another.
func (r *resolver) holder(m *Mention) string {
	if name, n, _ := r.holders(m, r.e.of(m.Doc).offices[m.Role], 1); n > 0 {
		return "name:" + name
	}
	if isShared(m.Role) {
		return ""
	}
	if m.State != "" || len(m.Office) > 0 {
		name, n, _ := r.holders(m, r.e.offices[m.Role], saysNoMore)
		if n > 0 {
			return "name:" + name
		}
		return ""
	}
	if name, n, all := r.holders(m, r.e.offices[m.Role], 1); n > 0 && float64(n) >= mostHolder*float64(all) {
		return "name:" + name
	}
	return ""
}

// isShared reports whether many hold a role at once, so that beyond one document it
// names nobody.
func isShared(role string) bool {
	switch role {
	case "activist", "adviser", "advisor", "aide", "ally", "analyst", "attorney", "author", "candidate", "congressman", "congresswoman", "correspondent",
		"counterpart", "defendant", "delegate", "democrat", "diplomat", "doctor", "editor", "executive", "expert", "judge", "lawmaker", "lawyer", "legislator",
		"negotiator", "officer", "official", "opponent", "owner", "politician", "professor", "prosecutor", "rep", "representative", "republican", "researcher",
		"sen", "senator", "sergeant", "shooter", "singer", "spokesman", "spokesperson", "spokeswoman", "strategist", "suspect", "veteran", "writer":
		return true
	}
	return false
}

// holders weighs who is known in an office by how well that fits what a mention says,
// at least so well: whom most, how much, and all together.
func (r *resolver) holders(m *Mention, tenures tally, least int) (name string, most, all int) {
	counts := make(map[string]int)
	for t, n := range tenures {
		name := t.name
		if full, ok := r.full[name]; ok {
			name = full
		}
		state, office := fits(m.State, t.state), fits(strings.Join(m.Office, " "), t.office)
		if min(state, office) < least || m.State != "" && t.state == "" && t.office != "" {
			continue
		}
		counts[name] += n * state * office
		all += n * state * office
	}
	name, most = best(counts)
	return name, most, all
}

// saysNoMore is the fit of a mention that says nothing that is not known.
const saysNoMore = 2

// fits says how well what a mention says of an office agrees with what is
// known: 0 where they exclude each other.
func fits(said, known string) int {
	a, b := strings.Fields(said), strings.Fields(known)
	switch {
	case said == known:
		return 4
	case subset(a, b):
		return saysNoMore
	case subset(b, a):
		return 1
	}
	return 0
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}
