package labels

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus/wordclass"
)

// Options say how much discovery keeps.
type Options struct {
	// MinDocs is the least number of documents in which a label stands; in a
	// corpus of a few, half of them.
	MinDocs int
	// Top is the largest number of referents.
	Top int
}

// DefaultOptions are good for a corpus of some hundred documents.
func DefaultOptions() Options { return Options{MinDocs: 3, Top: 60} }

// Validate names the first option that cannot be carried out.
func (o Options) Validate() error {
	switch {
	case o.MinDocs < 1:
		return fmt.Errorf("%d documents at least: a label needs 1", o.MinDocs)
	case o.Top < 1:
		return fmt.Errorf("%d referents at most: at least 1 is needed", o.Top)
	}
	return nil
}

// A Discovery gathers the mentions of a corpus and what the texts say of
// them. Documents are added in the corpus's order; the result depends on
// nothing else. What it holds grows with the mentions (24 bytes each) and with
// the different forms, not with the text.
type Discovery struct {
	o        Options
	evidence *Evidence
	outlets  []string // of each document
	types    map[string]int32
	forms    []Mention // one of each type
	mentions []placed
	deeds    map[string]int32 // part and verb → number
	sentence int32
	least    int // documents in which a label stands
}

// A placed mention: its type, where it stands, and its deed (0 for none).
type placed struct {
	kind, doc, start, end, deed, sentence int32
}

// NewDiscovery starts a discovery.
func NewDiscovery(o Options) *Discovery {
	return &Discovery{o: o, evidence: NewEvidence(), types: make(map[string]int32), deeds: map[string]int32{"": 0}}
}

// Add takes in one document: its outlet, its text and the tokens of its
// sentences.
func (d *Discovery) Add(outlet, text string, sentences [][]wordclass.Token) {
	doc := len(d.outlets)
	d.outlets = append(d.outlets, outlet)
	for _, tokens := range sentences {
		d.sentence++
		ws := wordsOf(text, tokens)
		cs := chunks(ws)
		for i, m := range d.evidence.read(doc, ws, cs) {
			if m.Form == "" || m.Head == "" || speaksOfItself(m.Form) {
				continue
			}
			key := m.key()
			t, ok := d.types[key]
			if !ok {
				t = int32(len(d.forms))
				d.types[key] = t
				d.forms = append(d.forms, m)
			}
			d.mentions = append(d.mentions, placed{t, int32(doc), int32(m.Span.Start), int32(m.Span.End), d.deed(ws, cs[i]), d.sentence})
		}
	}
}

// speaksOfItself says that a form is a contraction of the first person ("I’ve"),
// which taggers take for a name.
func speaksOfItself(form string) bool {
	return strings.HasPrefix(form, "i'") || strings.HasPrefix(form, "i’")
}

// deed numbers what a phrase does: "acts attack", "acted upon attack".
func (d *Discovery) deed(ws []word, c chunk) int32 {
	deed := deedOf(ws, c)
	if deed.Part == NoPart || isLight(deed.Verb) {
		return 0
	}
	key := deed.Part.String() + " " + d.evidence.a.concept(deed.Verb)
	n, ok := d.deeds[key]
	if !ok {
		n = int32(len(d.deeds))
		d.deeds[key] = n
	}
	return n
}

// key tells mentions apart whose referents could differ.
func (m *Mention) key() string {
	return strings.Join([]string{string('0' + rune(m.Kind)), strconv.FormatBool(m.Definite && m.Kind == Role), m.Surface, m.State, m.Role, strings.Join(m.Office, " "), m.Owner}, "\x00")
}

func countOutlets(outlets []string) int {
	seen := make(map[string]bool)
	for _, o := range outlets {
		seen[o] = true
	}
	return len(seen)
}

// Referents gives what the corpus speaks of under at least two names, by rank.
func (d *Discovery) Referents() []Referent {
	d.least = min(d.o.MinDocs, max(1, len(d.outlets)/2))
	stats := d.statistics()
	of := d.assign(stats)
	byKey := make(map[string][]int)
	for t, key := range of {
		if key != "" {
			byKey[key] = append(byKey[key], t)
		}
	}
	// What one outlet alone speaks of is its boilerplate or its own affair.
	least := min(max(2, (countOutlets(d.outlets)+3)/4), countOutlets(d.outlets))
	var out []Referent
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		r := d.referent(byKey[key], stats)
		if len(r.Labels) > 1 && r.outlets >= least {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b Referent) int {
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(b.Docs, a.Docs), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return out[:min(len(out), d.o.Top)]
}
