package multiverse

import (
	"slices"

	"parallax/framing/codebook"
)

// Thinned is a codebook without the commonest name of every family of two names or more, so that a
// finding on a family does not hang on one word; nil where no family has two. count gives how often a name
// of a family of a referent was used.
func Thinned(c *codebook.Codebook, count func(referent, family, label string) int) *codebook.Codebook {
	if c == nil {
		return nil
	}
	out, thinner := *c, false
	out.Referents = slices.Clone(c.Referents)
	for i := range out.Referents {
		r := &out.Referents[i]
		r.Families = slices.Clone(r.Families)
		for k := range r.Families {
			f := &r.Families[k]
			most, used := "", 0
			names := map[string]bool{}
			for _, l := range f.Labels {
				name := labelName(l)
				if n := count(r.Name, f.Name, name); !names[name] && n > used {
					most, used = name, n
				}
				names[name] = true
			}
			if len(names) < 2 || most == "" {
				continue
			}
			f.Labels = slices.DeleteFunc(slices.Clone(f.Labels), func(l codebook.Label) bool { return labelName(l) == most })
			thinner = true
		}
	}
	if !thinner {
		return nil
	}
	return &out
}

func labelName(l codebook.Label) string {
	if l.Name != "" {
		return l.Name
	}
	return l.Pattern
}
