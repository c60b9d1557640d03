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
	names := slices.Sorted(maps.Keys(e.names))
	for _, n := range names {
		r.full[n] = r.longest(n, names)
	}
	return r
}

// longest gives the fullest frequent form of a name: the person whose family
// name it is (or first name, where nobody has it as family name), the same
// first and last name with something between.
func (r *resolver) longest(name string, names []string) string {
	parts := strings.Fields(name)
	to, score := name, 0
	for _, other := range names {
		o := strings.Fields(other)
		if len(o) <= len(parts) && other != name || len(o) < 2 || len(o) > 4 || r.e.persons[other] == 0 {
			continue
		}
		fit := 0
		switch {
		case len(parts) == 1 && o[len(o)-1] == name:
			fit = 4
		case len(parts) == 1 && o[0] == name && (r.e.persons[name] > 0 || len(o) == 3):
			fit = 2
		case len(parts) > 1 && o[0] == parts[0] && o[len(o)-1] == parts[len(parts)-1] && other != name:
			fit = 8
		}
		if s := fit * r.e.names[other]; s > score {
			to, score = other, s
		}
	}
	return to
}

// key names the referent of a mention, "" where only comparison with other
// mentions can tell.
func (r *resolver) key(m *Mention) string {
	switch m.Kind {
	case Place:
		return "state:" + m.State
	case Person, Proper:
		return r.nameKey(m)
	case Role:
		if k := r.holder(m); k != "" {
			return k
		}
		if m.State != "" {
			return "state:" + m.State
		}
	case Common:
		if m.State != "" && isOrgan(m.Head) && len(m.Content) <= 2 {
			return "state:" + m.State
		}
	}
	return ""
}

func (r *resolver) nameKey(m *Mention) string {
	n := plainName(m.Name)
	if full, ok := r.full[n]; ok {
		n = full
	} else if parts := strings.Fields(n); len(parts) > 1 {
		// A name not seen as such: its last words may be one.
		if full, ok := r.full[parts[len(parts)-1]]; ok && m.Kind == Person {
			n = full
		}
	}
	if full, k := best(r.e.short[strings.ReplaceAll(n, " ", "")], strings.Compare); k > 0 {
		n = full
	}
	return "name:" + n
}

// holder gives who holds an office: in the document first, then anywhere; an
// office of a state only a holder of that state's.
func (r *resolver) holder(m *Mention) string {
	if m.Plural {
		return ""
	}
	for _, counts := range []map[tenure]int{r.e.docs[m.Doc][m.Role], r.e.offices[m.Role]} {
		byName := make(map[string]int)
		for t, n := range counts {
			name := t.name
			if full, ok := r.full[name]; ok {
				name = full
			}
			switch {
			case m.State == "" || t.state == m.State:
				byName[name] += 2 * n
			case t.state == "":
				byName[name] += n
			}
		}
		if name, n := best(byName, strings.Compare); n > 0 {
			return "name:" + name
		}
	}
	return ""
}
