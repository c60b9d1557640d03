package labels

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// Draft writes discovered referents as a codebook to edit. Every label is a
// family of its own, with those that are only spelt otherwise ("U.S.", "US"):
// putting labels of one stance into one family is the person's part.
func Draft(found []Referent) *codebook.Codebook {
	c := &codebook.Codebook{
		Title: "Draft of discovered labels",
		Note:  "Merge, split and rename referents, sort labels into families, delete what is no label. Labels deleted here are not proposed again.",
	}
	return Extend(c, found)
}

// Extend adds to a codebook the labels that it does not have and has not been
// offered before; what a person wrote stays as it is. A new label goes to the
// referent that holds most of the labels it was found with, or to a new one.
func Extend(c *codebook.Codebook, found []Referent) *codebook.Codebook {
	out := *c
	out.Referents = slices.Clone(c.Referents)
	out.Proposed = slices.Clone(c.Proposed)
	known := make(map[string]string) // folded pattern → referent
	for _, r := range c.Referents {
		for _, f := range r.Families {
			for _, l := range f.Labels {
				known[corpus.Fold(l.Pattern)] = r.Name
			}
		}
	}
	offered := make(map[string]bool)
	for _, p := range c.Proposed {
		offered[corpus.Fold(p)] = true
	}
	for _, r := range found {
		votes := make(map[string]int)
		var fresh []Label
		for _, l := range r.Labels {
			p := corpus.Fold(l.pattern())
			if name, ok := known[p]; ok {
				votes[name] += l.Docs
			} else if !offered[p] {
				fresh = append(fresh, l)
				offered[p] = true
				out.Proposed = append(out.Proposed, l.pattern())
			}
		}
		// What is left of a referent that a person has thinned out is no
		// referent: one name alone compares with nothing.
		home, n := best(votes)
		if len(fresh) == 0 || n == 0 && len(fresh) < 2 {
			continue
		}
		at := slices.IndexFunc(out.Referents, func(o codebook.Referent) bool { return n > 0 && o.Name == home })
		if at < 0 {
			at = len(out.Referents)
			out.Referents = append(out.Referents, codebook.Referent{
				Name: freeName(out.Referents, r.Name),
				Note: fmt.Sprintf("named %d times in %d documents; joined by %s", r.Count, r.Docs, r.Why),
			})
		}
		out.Referents[at] = withLabels(out.Referents[at], fresh)
	}
	slices.Sort(out.Proposed)
	return &out
}

// withLabels gives a referent the families of new labels.
func withLabels(r codebook.Referent, fresh []Label) codebook.Referent {
	r.Families = slices.Clone(r.Families)
	made := make(map[string]int) // house style → place of the family made for it
	for _, l := range fresh {
		if at, ok := made[l.style()]; ok {
			r.Families[at].Labels = append(r.Families[at].Labels, l.codebook())
			continue
		}
		name := l.Form
		if slices.ContainsFunc(r.Families, func(f codebook.Family) bool { return f.Name == name }) {
			name += " (found)"
		}
		made[l.style()] = len(r.Families)
		r.Families = append(r.Families, codebook.Family{Name: name, Labels: []codebook.Label{l.codebook()}})
	}
	return r
}

// style is equal for forms of one label.
func (l Label) style() string {
	if l.Style == "" {
		return spelling(l.Form)
	}
	return l.Style
}

// freeName is a name that no referent has yet.
func freeName(rs []codebook.Referent, name string) string {
	for n := 1; ; n++ {
		try := name
		if n > 1 {
			try = name + " " + strconv.Itoa(n)
		}
		if !slices.ContainsFunc(rs, func(r codebook.Referent) bool { return r.Name == try }) {
			return try
		}
	}
}

// pattern is the label as a codebook matches it.
func (l Label) pattern() string { return l.Form }

// shortName is the length of a name up to which its case has to be right: "Xi",
// "May", "US" are words too.
const shortName = 4

func (l Label) codebook() codebook.Label {
	return codebook.Label{
		Pattern: l.pattern(), Weight: 1, Within: codebook.DefaultWithin,
		Lemma: l.Plural != "",
		Case:  l.Name && len(l.Form) <= shortName && !strings.Contains(l.Form, " "),
	}
}
