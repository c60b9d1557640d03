package labels

import (
	"cmp"
	"maps"
	"slices"
	"strings"
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
	stake    float64 // see telling
	styles   int     // labels that differ in more than house style
}

// A Label is one name of a referent.
type Label struct {
	Form   string // as it is written most often, without article
	Plural string // its plural where the corpus has both, "" otherwise
	Name   bool   // a proper name
	Docs   int
	Count  int
	// Style is equal for forms of one label, between which a style guide
	// chooses: "Mr. Orlov" and "President Orlov", "US" and "United States".
	Style string
}

// ownShare is the share of a form's mentions that have to name a referent for
// the form to be a label of it: "the president" is nobody's in a corpus with many.
const ownShare = 0.7

// referent makes one of its namings: forms that differ in number alone are one
// label.
func (d *Discovery) referent(f *finding, namings []int) Referent {
	type line struct {
		Label
		docs map[int32]bool
		firm bool
	}
	labels := make(map[string]*line)
	all, acting := make(map[int32]bool), make(map[int32]bool)
	r := Referent{}
	own := make(map[string]int) // mentions of each form that are its own
	stake := 0.0
	for _, n := range namings {
		own[f.namings[n].m.Form] += f.namings[n].count
	}
	for _, n := range namings {
		t := &f.namings[n]
		r.Count += t.count
		stake += float64(t.count) * d.evidence.a.stakeOf(t.m)
		r.Why = cmp.Or(r.Why, why(t.key))
		for _, doc := range t.docs {
			all[doc] = true
		}
		for _, doc := range t.acting {
			acting[doc] = true
		}
		m := t.m
		if float64(own[m.Form]) < ownShare*float64(f.forms[m.Form]) {
			continue
		}
		key := m.Form
		if m.Kind == Common || m.Kind == Role {
			key = singularPhrase(m.Form)
		}
		l := labels[key]
		if l == nil {
			l = &line{Label: Label{Form: m.surface(), Name: m.Kind == Person || m.Kind == Proper || m.Kind == Place, Style: d.evidence.a.labelStyle(m)}, docs: make(map[int32]bool)}
			labels[key] = l
		} else if l.Form != m.surface() && l.Plural == "" && !l.Name && (len(m.surface()) != len(l.Form)) {
			l.Form, l.Plural = shorter(l.Form, m.surface())
		}
		l.Count += t.count
		l.firm = l.firm || t.key != ""
		for _, doc := range t.docs {
			l.docs[doc] = true
		}
	}
	seen := make(map[string]bool)
	for doc := range all {
		seen[d.outlets[doc]] = true
	}
	r.Docs, r.Acting, r.outlets = len(all), len(acting), len(seen)
	r.stake = stake / float64(max(1, r.Count))
	in := make(map[string]map[int32]bool) // documents of each label, whatever its form
	for _, key := range slices.Sorted(maps.Keys(labels)) {
		l := labels[key]
		if l.Docs = len(l.docs); l.Docs < d.least(l.firm) {
			continue
		}
		r.Labels = append(r.Labels, l.Label)
		if in[l.Style] == nil {
			in[l.Style] = make(map[int32]bool)
		}
		maps.Copy(in[l.Style], l.docs)
	}
	r.styles = len(in)
	var cells []map[string]int
	for _, style := range slices.Sorted(maps.Keys(in)) {
		byOutlet := make(map[string]int)
		for doc := range in[style] {
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
	if isOneName(r.Labels) {
		r.stake = oneName
	}
	// A state goes by its name, not by that of its capital or government.
	for _, n := range namings {
		if state, ok := strings.CutPrefix(f.namings[n].key, "state:"); ok {
			r.Name = stateName(state)
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
