package framing

import (
	"crypto/sha256"

	"parallax/corpus"
	"parallax/framing/counts"
	"parallax/framing/sentiment/toward"
)

// A Tally is a part of a corpus as counts: a row for each document and each
// statement, and no text. Tallies merge: the parts of a corpus, counted apart
// and merged in order, are the tally of the whole.
type Tally struct {
	documents  []document
	statements []statement
	vocabulary counts.Vocabulary
	words      sequences // of each statement
	mentions   []mention
	sources    counts.Vocabulary
	classes    counts.Vocabulary // of sources, "" among them
	cues       counts.Vocabulary
	forms      counts.Vocabulary // the words of mentions, as written
}

// document is what a tally keeps of a document: its Text is empty.
type document struct {
	corpus.Document
	Sentences int
	digest    [sha256.Size]byte
}

// statement is a statement as counts.
type statement struct {
	doc        int
	voice      corpus.Voice
	frame      bool
	source     uint32 // in Tally.sources; meaningless in the outlet's own voice
	class      uint32 // of the source, in Tally.classes
	cue        uint32 // in Tally.cues, "" among them
	start, end int
	words      int
	scare      int
	mood       mood
}

// mention is one use of a label: the codebook's entry, where it stands, and
// the words as written.
type mention struct {
	statement  int
	entry      int
	start, end int
	word       uint32  // its first word among the statement's
	length     uint32  // in words
	form       uint32  // in Tally.forms
	toward     float64 // how its sentence stands to it, −1 to 1; set where Options.Toward
	class      toward.Class
}

// NewTally is the tally of no document.
func NewTally() *Tally {
	return &Tally{}
}

// Documents is the number of documents counted.
func (t *Tally) Documents() int { return len(t.documents) }

func (t *Tally) add(e *examined) {
	doc := len(t.documents)
	t.documents = append(t.documents, e.doc)
	for i := range e.statements {
		s := &e.statements[i]
		r := s.row
		r.doc = doc
		r.cue = t.cues.ID(s.cue)
		if r.voice.Sourced() {
			r.source, r.class = t.sources.ID(s.source), t.classes.ID(s.class)
		}
		for _, m := range s.mentions {
			t.mentions = append(t.mentions, mention{
				statement: len(t.statements), entry: m.entry, start: m.start, end: m.end,
				word: uint32(m.word), length: uint32(m.length), form: t.forms.ID(m.form), toward: m.toward.Score, class: m.toward.Class(),
			})
		}
		for k, w := range s.words {
			t.words.add(t.vocabulary.ID(w), s.breaks[k])
		}
		t.words.end()
		t.statements = append(t.statements, r)
	}
}

// Merge adds the rows of u behind those of t; u stays as it is.
func (t *Tally) Merge(u *Tally) {
	docs, statements := len(t.documents), len(t.statements)
	t.documents = append(t.documents, u.documents...)
	words := renumber(&u.vocabulary, t.vocabulary.ID)
	cues := renumber(&u.cues, t.cues.ID)
	forms := renumber(&u.forms, t.forms.ID)
	sources := renumber(&u.sources, t.sources.ID)
	classes := renumber(&u.classes, t.classes.ID)
	for i, s := range u.statements {
		s.doc += docs
		s.cue = cues[s.cue]
		if s.voice.Sourced() {
			s.source, s.class = sources[s.source], classes[s.class]
		}
		t.statements = append(t.statements, s)
		for _, w := range u.words.row(i) {
			t.words.add(words[w.id()], w.gap())
		}
		t.words.end()
	}
	for _, m := range u.mentions {
		m.statement += statements
		m.form = forms[m.form]
		t.mentions = append(t.mentions, m)
	}
}

func renumber(v *counts.Vocabulary, id func(string) uint32) []uint32 {
	to := make([]uint32, v.Len())
	for i := range to {
		to[i] = id(v.Term(uint32(i)))
	}
	return to
}
