package labels

import (
	"cmp"
	"maps"
	"slices"
)

// A Referent is something that the corpus speaks of under several names.
type Referent struct {
	Name   string
	Labels []Label
	Why    string // the evidence that joins its names
	Docs   int    // documents that name it
	Count  int
	// Acting is the number of documents in which it does something.
	Acting int
	// Contrast is how much more the outlets differ in their choice of its
	// names than chance lets expect (see contrast).
	Contrast float64
	outlets  int
}

// A Label is one name of a referent.
type Label struct {
	Form   string // as it is written most often, without article
	Plural string // its plural where the corpus has both, "" otherwise
	Name   bool   // a proper name
	Docs   int
	Count  int
}

// rank brings to the front who acts in many documents: actors are what outlets
// take sides on, while boilerplate and abstract nouns do little. An actor whom
// outlets name differently counts twice.
func (r *Referent) rank() int {
	if r.Contrast > 0 {
		return 2 * r.Acting
	}
	return r.Acting
}

// referent makes one of the types that name it: forms that differ in number
// alone are one label.
func (d *Discovery) referent(types []int, stats []statistic) Referent {
	type line struct {
		Label
		docs map[int32]bool
	}
	labels := make(map[string]*line)
	all, acting := make(map[int32]bool), make(map[int32]bool)
	count := 0
	slices.Sort(types)
	for _, t := range types {
		m := &d.forms[t]
		key := m.Form
		if m.Kind == Common || m.Kind == Role {
			key = singularPhrase(m.Form)
		}
		l := labels[key]
		if l == nil {
			l = &line{Label: Label{Form: m.surface(), Name: m.Kind == Person || m.Kind == Proper || m.Kind == Place}, docs: make(map[int32]bool)}
			labels[key] = l
		} else if l.Form != m.surface() && l.Plural == "" && !l.Name && (len(m.surface()) != len(l.Form)) {
			l.Form, l.Plural = shorter(l.Form, m.surface())
		}
		l.Count += stats[t].count
		for doc := range stats[t].docs {
			l.docs[doc] = true
			all[doc] = true
		}
		for doc := range stats[t].acts {
			acting[doc] = true
		}
		count += stats[t].count
	}
	seen := make(map[string]bool)
	for doc := range all {
		seen[d.outlets[doc]] = true
	}
	r := Referent{Why: stats[types[0]].why, Docs: len(all), Acting: len(acting), Count: count, outlets: len(seen)}
	var cells []map[string]int
	for _, key := range slices.Sorted(maps.Keys(labels)) {
		l := labels[key]
		if l.Docs = len(l.docs); l.Docs < d.least {
			continue
		}
		r.Labels = append(r.Labels, l.Label)
		byOutlet := make(map[string]int)
		for doc := range l.docs {
			byOutlet[d.outlets[doc]]++
		}
		cells = append(cells, byOutlet)
	}
	r.Contrast = contrast(cells)
	slices.SortFunc(r.Labels, func(a, b Label) int {
		return cmp.Or(cmp.Compare(b.Docs, a.Docs), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Form, b.Form))
	})
	if len(r.Labels) > 0 {
		r.Name = r.Labels[0].Form
	}
	// A state goes by its name, not by that of its capital or government.
	for _, t := range types {
		if m := &d.forms[t]; r.Why == stateEvidence && m.Kind == Place {
			r.Name = stateName(m.State)
			break
		}
	}
	return r
}

func shorter(a, b string) (string, string) {
	if len(b) < len(a) {
		return b, a
	}
	return a, b
}
