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
	capital map[string]bool           // names written in capitals alone
	docs    map[int]*record
	// apposed counts forms that a text puts beside each other for one thing.
	apposed   map[apposition]int
	sentences int32
}

// An apposition are two forms that a text gives to one thing.
type apposition struct{ form, other string }

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
	people  []called
	starts  []int // of its sentences
	first   int32 // number of its first sentence
}

type sighting struct {
	at    int
	state string
}

type called struct {
	at   int
	name string
}

// NewEvidence is evidence of nothing yet.
func NewEvidence() *Evidence {
	return &Evidence{
		a: newAnalyst(), names: make(map[string]int), persons: make(map[string]int),
		offices: make(map[string]tally), short: make(map[string]map[string]int), capital: make(map[string]bool),
		docs: make(map[int]*record), apposed: make(map[apposition]int),
	}
}

// Read takes in one sentence of a document and gives the mentions in it, those
// inside others too ("Orlov" in "Orlov's lawyer").
func (e *Evidence) Read(doc int, text string, tokens []wordclass.Token) []Mention {
	ws := mended(wordsOf(text, tokens))
	cs := chunks(ws)
	e.sentence(doc, ws)
	e.learn(doc, ws, cs)
	var out []Mention
	for _, c := range e.a.namedPhrases(ws, cs) {
		m := e.a.analyse(doc, ws[c.from:c.to])
		if isTime(m.Noun) || isTime(m.Name) {
			continue
		}
		m.sentence, m.deed = e.sentences, e.deed(ws, c)
		e.a.setting(&m, ws, c)
		out = append(out, m)
	}
	return out
}

// learn takes in what the phrases of a sentence say of who is who.
func (e *Evidence) learn(doc int, ws []word, cs []chunk) {
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
		if ms[i].Kind == Person || ms[i].Kind == Proper && e.persons[plainName(ms[i].Name)] > 0 {
			r := e.record(doc)
			r.people = append(r.people, called{ms[i].Span.Start, ms[i].Name})
		}
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
		case len(gap) == 0:
			e.apposition(doc, &ms[i], &ms[i+1]) // "the news agency Interfax"
		case len(gap) == 1 && gap[0].low == "(":
			e.letters(&ms[i], &ms[i+1])
		}
	}
}

// Mention reads a span that was given, not found, as a mention. The tokens
// are those of the sentence or sentences around it.
func (e *Evidence) Mention(doc int, text string, span corpus.Span, tokens []wordclass.Token) Mention {
	var inside []word
	ws := wordsOf(text, tokens)
	for _, w := range ws {
		if span.Overlap(w.span) > 0 {
			inside = append(inside, w)
		}
	}
	inside = mended(inside)
	m := e.a.analyse(doc, inside)
	m.Span = span
	m.sentence = e.of(doc).sentenceAt(span.Start)
	if len(inside) > 0 {
		from := slices.IndexFunc(ws, func(w word) bool { return w.span.Start == inside[0].span.Start })
		to := from
		for to < len(ws) && ws[to].span.Start < inside[len(inside)-1].span.End {
			to++
		}
		m.deed = e.deed(ws, chunk{from, to})
		e.a.setting(&m, ws, chunk{from, to})
	}
	return m
}

// deed says what a phrase does: "acts attack", "acted upon attack"; "" for
// nothing that tells.
func (e *Evidence) deed(ws []word, c chunk) string {
	d := deedOf(ws, c)
	if d.Part == NoPart || isLight(d.Verb) {
		return ""
	}
	return d.Part.String() + " " + e.a.concept(d.Verb)
}

// sentence numbers a sentence.
func (e *Evidence) sentence(doc int, ws []word) {
	e.sentences++
	if len(ws) == 0 {
		return
	}
	r := e.record(doc)
	if len(r.starts) == 0 {
		r.first = e.sentences
	}
	r.starts = append(r.starts, ws[0].span.Start)
}

// sentenceAt is the number of the sentence around a byte.
func (r *record) sentenceAt(at int) int32 {
	n, ok := slices.BinarySearch(r.starts, at)
	if !ok {
		n--
	}
	return r.first + int32(max(0, n))
}

func (e *Evidence) name(m *Mention) {
	if m.Kind != Person && m.Kind != Proper {
		return
	}
	n := plainName(m.Name)
	e.names[n]++
	if m.Surface == strings.ToUpper(m.Surface) {
		e.capital[n] = true
	}
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
	if a.Form != b.Form && a.Head != "" && b.Head != "" {
		e.apposed[apposition{min(a.Form, b.Form), max(a.Form, b.Form)}]++
	}
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

// allInitials are the first letters of all of a name's words.
func allInitials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		b.WriteByte(w[0])
	}
	return b.String()
}

// plainName is a name without what its writing varies: points, hyphens, middle
// initials and the number of a generation. A junior is another person.
func plainName(name string) string {
	words := strings.FieldsFunc(strings.ReplaceAll(name, ".", ""), func(r rune) bool { return r == ' ' || r == '-' })
	out := words[:0]
	for i, w := range words {
		switch {
		case i > 0 && len(w) == 1 && i+1 < len(words):
		case i > 0 && i+1 == len(words) && (w == "ii" || w == "iii" || w == "iv" || w == "sr"):
		case i > 0 && w == "jr":
			out[len(out)-1] += "jr"
		default:
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
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
