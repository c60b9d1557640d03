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
	// Contrast is how far the outlets differ in their choice of its names: the share of
	// the variance between documents that they explain, as far as it can be believed.
	Contrast float64
	outlets  int
	contrast contrast
	stake    float64 // see stakeOf
	about    float64 // see aboutness
	slant    float64 // see slantOf
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
		m    *Mention
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
			l = &line{m: m, Label: Label{Form: m.surface(), Name: m.Kind == Person || m.Kind == Proper || m.Kind == Place, Style: d.evidence.a.labelStyle(m, t.key)}, docs: make(map[int32]bool)}
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
	described := make(map[string]bool)
	for _, l := range labels {
		if !l.Name {
			described[l.Style] = true
		}
	}
	var kept []*Mention
	in := make(map[string]map[int32]bool) // documents of each label, whatever its form
	for _, key := range slices.Sorted(maps.Keys(labels)) {
		l := labels[key]
		if l.Docs = len(l.docs); l.Docs < d.least(l.firm) {
			continue
		}
		if last := spelling(singular(l.Form[strings.LastIndexByte(l.Form, ' ')+1:])); l.Name && described[last] {
			l.Style = last // "the Consulate", "the US Consulate", "the consulate"
		}
		r.Labels = append(r.Labels, l.Label)
		kept = append(kept, l.m)
		if in[l.Style] == nil {
			in[l.Style] = make(map[int32]bool)
		}
		maps.Copy(in[l.Style], l.docs)
	}
	r.styles = len(in)
	r.contrast = d.contrastOf(in)
	slices.SortFunc(r.Labels, func(a, b Label) int {
		return cmp.Or(cmp.Compare(b.Docs, a.Docs), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Form, b.Form))
	})
	if len(r.Labels) > 0 {
		r.Name = r.Labels[0].Form
	}
	if isOneName(r.Labels) || !alternatives(kept) {
		r.stake = oneName
	}
	r.slant = slantOf(r.Labels)
	r.about = d.aboutness(f, namings, r.Docs)
	// A state goes by its name, not by that of its capital or government.
	for _, n := range namings {
		if isGovernment(f.namings[n].m.Noun) {
			break
		}
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

// contrastOf is how far outlets differ in their choice among names, which stand in documents.
func (d *Discovery) contrastOf(in map[string]map[int32]bool) contrast {
	choices := make(map[int32][]int)
	for name, style := range slices.Sorted(maps.Keys(in)) {
		for doc := range in[style] {
			choices[doc] = append(choices[doc], name)
		}
	}
	number := make(map[string]int)
	var lists [][]int
	var outlets []int
	for _, doc := range slices.Sorted(maps.Keys(choices)) {
		if _, ok := number[d.outlets[doc]]; !ok {
			number[d.outlets[doc]] = len(number)
		}
		lists = append(lists, choices[doc])
		outlets = append(outlets, number[d.outlets[doc]])
	}
	return contrastOf(lists, outlets)
}
