package labels

import (
	"cmp"
	"slices"
	"strings"

	"parallax/corpus"
)

// A finding is which mentions of a corpus have one referent.
type finding struct {
	namings  []naming
	of       []int32        // mention → naming
	referent []int          // naming → number of its referent, −1 for none
	forms    map[string]int // mentions of each form
}

// mostOpen and mostFirm bound the descriptions and the firm referents that are
// compared with each other, mostForms the forms by which a firm one is.
const (
	mostOpen  = 1200
	mostFirm  = 600
	mostForms = 3
)

// find groups the mentions. Namings of one firm referent are one; those and
// the descriptions in documents enough are compared with each other.
func (d *Discovery) find() *finding {
	f := d.sorted()
	byDocs := func(a, b int) int {
		return cmp.Or(cmp.Compare(len(f.namings[b].docs), len(f.namings[a].docs)), cmp.Compare(f.namings[b].count, f.namings[a].count), cmp.Compare(a, b))
	}
	var open []int
	forms := make(map[string][]int)
	docs := make(map[string]int)
	var firms []string
	for i := range f.namings {
		n := &f.namings[i]
		switch {
		case strings.HasPrefix(n.key, alonePrefix):
		case n.key != "":
			if forms[n.key] == nil {
				firms = append(firms, n.key)
			}
			forms[n.key] = append(forms[n.key], i)
			docs[n.key] += len(n.docs)
		case describes(n.m) && len(n.docs) >= d.floor():
			open = append(open, i)
		}
	}
	slices.SortFunc(open, byDocs)
	open = open[:min(len(open), mostOpen)]
	slices.SortStableFunc(firms, func(a, b string) int { return cmp.Compare(docs[b], docs[a]) })
	compared := slices.Clone(open)
	for _, key := range firms[:min(len(firms), mostFirm)] {
		slices.SortFunc(forms[key], byDocs)
		compared = append(compared, forms[key][:min(len(forms[key]), mostForms)]...)
	}
	slices.Sort(compared)

	rows := make([]naming, len(compared))
	for i, n := range compared {
		rows[i] = f.namings[n]
	}
	c := &Comparison{e: d.evidence, rows: d.evidence.ready(rows), workers: d.workers}
	number := make(map[string]int) // of a firm referent
	for i := range f.referent {
		f.referent[i] = -1
	}
	next := 0
	for i, group := range c.groups(d.model()) {
		n := compared[i]
		f.referent[n] = group
		next = max(next, group+1)
		if key := f.namings[n].key; key != "" {
			number[key] = group
		}
	}
	for _, key := range firms {
		group, ok := number[key]
		if !ok {
			group = next
			next++
		}
		for _, n := range forms[key] {
			f.referent[n] = group
		}
	}
	return f
}

func (d *Discovery) model() *Model {
	if d.o.Model != nil {
		return d.o.Model
	}
	return embedded().among(len(d.outlets))
}

// floor is the least number of documents that an open description stands in:
// one for every 50 of the corpus, and at most what the options say.
func (d *Discovery) floor() int { return min(d.o.MinDocs, 1+len(d.outlets)/50) }

// least is the least number of documents that a label stands in: for one that
// only comparison joined, what the options say, in a corpus of a few half of it.
func (d *Discovery) least(firm bool) int {
	if firm {
		return d.floor()
	}
	return min(d.o.MinDocs, max(1, len(d.outlets)/2))
}

// sorted sorts the mentions into namings, by type and firm referent.
func (d *Discovery) sorted() *finding {
	f := &finding{of: make([]int32, len(d.mentions)), forms: make(map[string]int)}
	r := newResolver(d.evidence)
	type id struct {
		kind int32
		key  string
	}
	names := make([]string, len(d.deeds))
	for deed, n := range d.deeds {
		names[n] = deed
	}
	number := make(map[id]int32)
	for i, p := range d.mentions {
		m := d.forms[p.kind]
		m.Doc, m.Span = int(p.doc), corpus.Span{Start: int(p.start), End: int(p.end)}
		key := r.key(&m)
		if m.Kind == Role && !m.Definite && m.State == "" && len(m.Office) == 0 {
			key = "" // "a candidate" may be anyone
		}
		n, ok := number[id{p.kind, key}]
		if !ok {
			n = int32(len(f.namings))
			number[id{p.kind, key}] = n
			f.namings = append(f.namings, naming{m: &d.forms[p.kind], key: key})
		}
		f.namings[n].add(p.doc, p.sentence, names[p.deed])
		f.of[i] = n
		f.forms[m.Form]++
	}
	f.referent = make([]int, len(f.namings))
	return f
}

// why says what joins the names of a firm referent, by its key.
func why(key string) string {
	switch {
	case strings.HasPrefix(key, "state:"):
		return stateEvidence
	case key != "":
		return "parts of a name, and offices"
	}
	return "likeness of words, and the same company"
}
