// Package event tells one event side by side: what several outlets claim of it, through whom, and what each alone tells or
// leaves out. It stands beside the study, behind framing/story:
//
//	a story's documents, read for who speaks ─► statements ─► claims (framing/meaning) ─► an outlet's telling
package event

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/meaning"
)

// A Statement is one of a document, as it was read.
type Statement struct {
	Text   string
	Voice  corpus.Voice
	Source string // "" in the outlet's own voice
	// Start and End are its bytes in the document.
	Start, End int
	// Names of a codebook that stand in it; none without a codebook.
	Names []Name
}

// A Name is a name of a codebook's referent, as it is written.
type Name struct{ Referent, Family, Form string }

// A Document is one article of the event.
type Document struct {
	ID, Outlet, Date, Headline string
	// CopyOf is the outlet whose text it took over; "" for one that is its own.
	CopyOf     string
	Statements []Statement
}

// A Place is a statement of a document of the event, by their places.
type Place struct{ Document, Statement int }

// A Claim is what statements of the event say alike: one of each document at most.
type Claim struct {
	// Places by document; the first is the one that is most like the others.
	Places []Place
	// Outlets that make it, in the order of the documents.
	Outlets []string
	// Likeness is the mean of the pairs, 0 to 1 (framing/meaning); 1 for a claim of one statement.
	Likeness float64
	// Renamed reports whether two of the statements call one referent by names of different families.
	Renamed bool
	// Reworded reports whether the statements are not all of the same content words.
	Reworded bool
	// Charged reports whether a word stands in place of another that is darker or brighter.
	Charged bool
}

// A Telling is how one outlet tells the event.
type Telling struct {
	Outlet    string
	Headlines []string
	Documents []int
	// Copied are the outlets whose text it took over.
	Copied []string
	// Claims that it makes, as places in Event.Claims, in the order in which its first document tells them.
	Claims []int
	// Heard are the sources of its quoted and reported statements, those with most first.
	Heard []Heard
	// Names that it says in its own voice, those with most first.
	Names []Named
	// Only are the claims that it alone makes, and LeavesOut those that every other outlet of the event makes.
	Only, LeavesOut []int
}

// A Heard is a source, and how many statements an outlet gives it.
type Heard struct {
	Source     string
	Statements int
}

// A Named is a name, as it is written, and how often.
type Named struct {
	Referent, Form string
	Count          int
}

// An Event is the claims of a story's documents, those in which something is renamed first, then those in
// which a word is charged, then those of most outlets, and how each outlet tells it.
type Event struct {
	Documents []Document
	Claims    []Claim
	Tellings  []Telling
	// Cut is how many statements at the ends of documents were not compared, for there are too many.
	Cut int
}

// Of compares the documents of one story.
func Of(reader *meaning.Reader, docs []Document) *Event {
	e := &Event{Documents: docs}
	e.Claims, e.Cut = claims(reader, docs)
	at := map[string]int{}
	for i, d := range docs {
		n, ok := at[d.Outlet]
		if !ok {
			n = len(e.Tellings)
			at[d.Outlet] = n
			e.Tellings = append(e.Tellings, Telling{Outlet: d.Outlet})
		}
		t := &e.Tellings[n]
		t.Documents = append(t.Documents, i)
		if d.Headline != "" {
			t.Headlines = append(t.Headlines, d.Headline)
		}
		if d.CopyOf != "" && d.CopyOf != d.Outlet && !slices.Contains(t.Copied, d.CopyOf) {
			t.Copied = append(t.Copied, d.CopyOf)
		}
		t.hear(&docs[i])
		t.name(&docs[i])
	}
	for i := range e.Tellings {
		e.tell(&e.Tellings[i])
	}
	return e
}

// hear counts who is heard in one more document.
func (t *Telling) hear(d *Document) {
	for _, s := range d.Statements {
		if !s.Voice.Sourced() || s.Source == "" || s.Source == corpus.Unnamed {
			continue
		}
		i := slices.IndexFunc(t.Heard, func(h Heard) bool { return h.Source == s.Source })
		if i < 0 {
			i = len(t.Heard)
			t.Heard = append(t.Heard, Heard{Source: s.Source})
		}
		t.Heard[i].Statements++
	}
	slices.SortStableFunc(t.Heard, func(a, b Heard) int { return cmp.Compare(b.Statements, a.Statements) })
}

// name counts the names that one more document says in its own voice.
func (t *Telling) name(d *Document) {
	for _, s := range d.Statements {
		if s.Voice != corpus.Own {
			continue
		}
		for _, n := range s.Names {
			form := corpus.Fold(n.Form)
			i := slices.IndexFunc(t.Names, func(x Named) bool { return x.Referent == n.Referent && x.Form == form })
			if i < 0 {
				i = len(t.Names)
				t.Names = append(t.Names, Named{Referent: n.Referent, Form: form})
			}
			t.Names[i].Count++
		}
	}
	slices.SortStableFunc(t.Names, func(a, b Named) int { return cmp.Compare(b.Count, a.Count) })
}

// tell finds which claims an outlet makes, in its order, and which it alone makes or leaves out.
func (e *Event) tell(t *Telling) {
	first := map[int]Place{}
	for i := range e.Claims {
		c := &e.Claims[i]
		for _, p := range c.Places {
			if e.Documents[p.Document].Outlet != t.Outlet {
				continue
			}
			if x, ok := first[i]; !ok || before(p, x) {
				first[i] = p
			}
		}
		_, makes := first[i]
		switch {
		case makes:
			t.Claims = append(t.Claims, i)
			if len(c.Outlets) == 1 {
				t.Only = append(t.Only, i)
			}
		case len(c.Outlets) > 1 && len(c.Outlets) == len(e.Tellings)-1:
			t.LeavesOut = append(t.LeavesOut, i)
		}
	}
	inOrder := func(a, b int) int {
		if before(first[a], first[b]) {
			return -1
		}
		return 1
	}
	slices.SortFunc(t.Claims, inOrder)
	slices.SortFunc(t.Only, inOrder)
}

func before(a, b Place) bool {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Statement, b.Statement)) < 0
}

// Text is a claim in the wording that is most like the others.
func (e *Event) Text(claim int) string {
	p := e.Claims[claim].Places[0]
	return e.Documents[p.Document].Statements[p.Statement].Text
}
