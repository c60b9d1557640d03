package codebook

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parallax/corpus/identity"
)

// sources reads who the sources are.
func (r *reader) sources(n ast.Node) []Source {
	var out []Source
	var places []ast.Node
	r.pairs(n, "sources", func(name string, at, v ast.Node) {
		s := Source{Name: r.named(name, at)}
		r.fields(v, "source "+name,
			field{"aliases", r.list(&s.Aliases, "an alias")},
			field{"class", r.into(&s.Class, "class")},
			field{"note", r.into(&s.Note, "note")},
		)
		out, places = append(out, s), append(places, at)
	})
	r.oneOwner(out, places)
	return out
}

// oneOwner reports names that belong to two sources, and sources that are
// aliases of each other. Names are compared as identity.Fold gives them.
func (r *reader) oneOwner(sources []Source, places []ast.Node) {
	names := map[string]int{}
	for i, s := range sources {
		if first, twice := names[identity.Fold(s.Name)]; twice {
			r.wrong(places[i], "sources %q and %q are one name but for case, article and punctuation: keep one of them", sources[first].Name, s.Name)
			continue
		}
		names[identity.Fold(s.Name)] = i
	}
	owner := map[string]int{}
	for i, s := range sources {
		for _, a := range s.Aliases {
			key := identity.Fold(a)
			if key == identity.Fold(s.Name) {
				continue
			}
			if first, twice := owner[key]; twice && first != i {
				r.wrong(places[i], "%q is an alias of %q and of %q: it can stand for one source only", a, sources[first].Name, s.Name)
				continue
			}
			owner[key] = i
		}
	}
	owners := ownersOf(sources)
	walked := make([]int, len(sources)) // 1 + the source from which a walk came by first
	for i := range sources {
		at := i
		for at >= 0 && walked[at] == 0 {
			walked[at] = i + 1
			at = owners[at]
		}
		if at < 0 || walked[at] != i+1 {
			continue
		}
		told := []string{quote(sources[at].Name)}
		for k := owners[at]; k != at; k = owners[k] {
			told = append(told, quote(sources[k].Name))
		}
		r.wrong(places[at], "sources %s are aliases of each other in a circle: decide which name they go by, and make the others its aliases alone", strings.Join(told, " and "))
	}
}

// ownersOf gives for each source the one whose alias its name is, −1 for none.
func ownersOf(sources []Source) []int {
	owner := map[string]int{}
	for i, s := range sources {
		for _, a := range s.Aliases {
			owner[identity.Fold(a)] = i
		}
	}
	out := make([]int, len(sources))
	for i, s := range sources {
		out[i] = -1
		if o, ok := owner[identity.Fold(s.Name)]; ok && o != i {
			out[i] = o
		}
	}
	return out
}

// Aliases gives the sources' names by their aliases, and the sources' classes
// by their names. Each name is its own alias, unless it is one of another
// source's: then both go by that one's name. Spelling is as written.
func (c *Codebook) Aliases() (aliases, classes map[string]string) {
	if c == nil {
		return nil, nil
	}
	owners := ownersOf(c.Sources)
	aliases, classes = map[string]string{}, map[string]string{}
	for i, s := range c.Sources {
		to := i
		for steps := 0; owners[to] >= 0 && steps < maxChain; steps++ {
			to = owners[to]
		}
		name := c.Sources[to].Name
		aliases[s.Name] = name
		for _, a := range s.Aliases {
			aliases[a] = name
		}
		if s.Class != "" {
			classes[s.Name] = s.Class
		}
	}
	return aliases, classes
}

// maxChain is the most aliases of aliases that are followed.
const maxChain = 100
