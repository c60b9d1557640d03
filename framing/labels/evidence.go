package labels

import (
	"maps"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// Evidence is what texts say about who is who: names in full, who holds which
// office, what the letters of a name stand for. It is gathered sentence by
// sentence, and is the same whatever their order.
type Evidence struct {
	a       *analyst
	names   map[string]int            // proper names as they stand → times
	persons map[string]int            // names seen with a title or courtesy
	offices map[string]tally          // role → who is said to hold it
	short   map[string]map[string]int // letters → the name they stand for
	docs    map[int]*record
}

// A tenure is a holder of an office, with what the text says of the office:
// the words of Mention.Office, and the state.
type tenure struct{ name, office, state string }

// A tally counts who fills the offices of one kind.
type tally map[tenure]int

// A record is what a document says about itself: its own officers, and where
// it names states.
type record struct {
	offices map[string]tally
	states  []sighting
}

type sighting struct {
	at    int
	state string
}

// NewEvidence is evidence of nothing yet.
func NewEvidence() *Evidence {
	return &Evidence{
		a: newAnalyst(), names: make(map[string]int), persons: make(map[string]int),
		offices: make(map[string]tally), short: make(map[string]map[string]int),
		docs: make(map[int]*record),
	}
}

// Read takes in one sentence of a document and gives the mentions in it.
func (e *Evidence) Read(doc int, text string, tokens []wordclass.Token) []Mention {
	ws := wordsOf(text, tokens)
	return e.read(doc, ws, chunks(ws))
}

func (e *Evidence) read(doc int, ws []word, cs []chunk) []Mention {
	ms := make([]Mention, len(cs))
	for i, c := range cs {
		ms[i] = e.a.analyse(doc, ws[c.from:c.to])
		e.name(&ms[i])
		if ms[i].Kind == Place {
			r := e.record(doc)
			r.states = append(r.states, sighting{ms[i].Span.Start, ms[i].State})
		}
	}
	for i := range cs {
		if ms[i].Kind == Person && ms[i].Role != "" {
			e.office(doc, ms[i].Name, &ms[i])
		}
		if i+1 == len(cs) {
			break
		}
		gap := ws[cs[i].to:cs[i+1].from]
		switch {
		case len(gap) == 1 && gap[0].low == ",":
			after := cs[i+1].to
			if after >= len(ws) || ws[after].mark() || ws[after].tag == "WP" || ws[after].tag == "IN" {
				e.apposition(doc, &ms[i], &ms[i+1])
			}
		case len(gap) == 1 && (gap[0].low == "is" || gap[0].low == "was" || gap[0].low == "as"):
			e.apposition(doc, &ms[i], &ms[i+1])
		case len(gap) == 1 && gap[0].low == "(":
			e.letters(&ms[i], &ms[i+1])
		}
	}
	return ms
}

// Mention reads a span that was given, not found, as a mention. The tokens
// are those of the sentence or sentences around it.
func (e *Evidence) Mention(doc int, text string, span corpus.Span, tokens []wordclass.Token) Mention {
	var inside []word
	for _, w := range wordsOf(text, tokens) {
		if span.Overlap(w.span) > 0 {
			inside = append(inside, w)
		}
	}
	m := e.a.analyse(doc, inside)
	m.Span = span
	return m
}

func (e *Evidence) name(m *Mention) {
	if m.Kind != Person && m.Kind != Proper {
		return
	}
	n := plainName(m.Name)
	e.names[n]++
	if m.Kind == Person {
		e.persons[n]++
	}
}

// of is what is known of a document; an empty record where nothing is.
func (e *Evidence) of(doc int) *record {
	if r := e.docs[doc]; r != nil {
		return r
	}
	return &record{}
}

// record is the record of a document, made where there is none.
func (e *Evidence) record(doc int) *record {
	r := e.docs[doc]
	if r == nil {
		r = &record{offices: make(map[string]tally)}
		e.docs[doc] = r
	}
	return r
}

// office notes who is said to hold the office of a mention.
func (e *Evidence) office(doc int, name string, m *Mention) {
	t := tenure{plainName(name), strings.Join(m.Office, " "), m.State}
	for _, offices := range []map[string]tally{e.offices, e.record(doc).offices} {
		if offices[m.Role] == nil {
			offices[m.Role] = make(tally)
		}
		offices[m.Role][t]++
	}
}

// apposition takes "Assad, the president," and "the president, Assad,".
func (e *Evidence) apposition(doc int, a, b *Mention) {
	if b.Kind == Person || b.Kind == Proper {
		a, b = b, a
	}
	if (a.Kind == Person || a.Kind == Proper && e.looksPersonal(a.Name)) && b.Kind == Role {
		e.office(doc, a.Name, b)
	}
}

func (e *Evidence) looksPersonal(name string) bool {
	n := strings.Count(name, " ")
	return e.persons[plainName(name)] > 0 || n == 1 || n == 2
}

// letters takes "Syrian Democratic Forces (SDF)".
func (e *Evidence) letters(full, short *Mention) {
	if strings.Contains(short.Form, " ") || len(short.Form) < 2 {
		return
	}
	s := strings.ReplaceAll(short.Form, ".", "")
	if initials(full.Form) != s {
		return
	}
	if e.short[s] == nil {
		e.short[s] = make(map[string]int)
	}
	e.short[s][plainName(full.Form)]++
}

// initials are the first letters of a name's words, small words left out.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		switch w {
		case "of", "the", "and", "for", "in", "on", "&":
			continue
		}
		b.WriteByte(w[0])
	}
	return b.String()
}

// plainName is a name without what spelling varies: points and hyphens.
func plainName(name string) string {
	return strings.Join(strings.Fields(strings.NewReplacer(".", "", "-", " ").Replace(name)), " ")
}

// best is the name with the largest count; at a tie the first in order.
func best(counts map[string]int) (string, int) {
	top, n := "", 0
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if counts[k] > n {
			top, n = k, counts[k]
		}
	}
	return top, n
}
