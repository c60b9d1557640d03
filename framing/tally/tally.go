// Package tally counts a corpus: each document is read for who speaks, taken
// apart into statements, and kept as counts. It is the first step of a study,
// and the last that sees text; the rooms compute from its rows.
package tally

import (
	"crypto/sha256"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/counts"
	"parallax/framing/sentiment/toward"
)

// A Tally is a part of a corpus as counts: a row for each document and each
// statement, and no text. Tallies merge: the parts of a corpus, counted apart
// and merged in order, are the tally of the whole.
type Tally struct {
	Docs       []Document
	Statements []Statement
	Vocabulary counts.Vocabulary
	Words      Sequences // of each statement
	Mentions   []Mention
	Companions []Companion       // in the order of their mentions
	Sources    counts.Vocabulary // the keys of their rosters
	Classes    counts.Vocabulary // of sources, "" among them
	Cues       counts.Vocabulary
	Forms      counts.Vocabulary // the words of mentions, as written
	Company    counts.Vocabulary // the words that go with mentions, folded
	Census     identity.Census   // who speaks, for the names of the sources
}

// Document is what a tally keeps of a document: its Text is empty.
type Document struct {
	corpus.Document
	Sentences int
	digest    [sha256.Size]byte
}

// Statement is a statement as counts.
type Statement struct {
	Doc        int
	Voice      corpus.Voice
	Frame      bool
	Position   Position
	Source     uint32 // in Tally.sources; meaningless in the outlet's own voice
	Class      uint32 // of the source, in Tally.classes
	Cue        uint32 // in Tally.cues, "" among them
	Start, end int
	Words      int
	Scare      int
	Mood       Mood
}

// Hull is where the statement stands in its document.
func (s *Statement) Hull() corpus.Span { return corpus.Span{Start: s.Start, End: s.end} }

// OnPage reports whether the statement is of the page around the article.
func (s *Statement) OnPage() bool { return s.Voice == corpus.Page }

// Mention is one use of a label: the codebook's entry, where it stands, and
// the words as written.
type Mention struct {
	Statement  int
	Entry      int
	Start, End int
	Word       uint32  // its first word among the statement's
	Length     uint32  // in words
	Form       uint32  // in Tally.forms
	Toward     float64 // how its sentence stands to it, −1 to 1; set where Options.Toward
	Class      toward.Class
	Portrait   Portrait // what its sentence makes of it; set where Environment asks for portraits
}

// NewTally is the tally of no document.
func NewTally() *Tally {
	return &Tally{}
}

// Documents is the number of documents counted.
func (t *Tally) Documents() int { return len(t.Docs) }

func (t *Tally) add(e *Examined) {
	doc := len(t.Docs)
	t.Docs = append(t.Docs, e.doc)
	t.Census.Add(e.roster)
	for i := range e.statements {
		s := &e.statements[i]
		r := s.row
		r.Doc = doc
		r.Cue = t.Cues.ID(s.cue)
		if r.Voice.Sourced() {
			r.Source, r.Class = t.Sources.ID(s.source), t.Classes.ID(s.class)
		}
		for _, m := range s.mentions {
			t.Mentions = append(t.Mentions, Mention{
				Statement: len(t.Statements), Entry: m.entry, Start: m.start, End: m.end,
				Word: uint32(m.word), Length: uint32(m.length), Form: t.Forms.ID(m.form), Toward: m.toward.Score, Class: m.toward.Class(),
				Portrait: m.portrait,
			})
			t.accompany(&m)
		}
		for k, w := range s.words {
			t.Words.add(t.Vocabulary.ID(w), s.breaks[k], s.capitals[k])
		}
		t.Words.end()
		t.Statements = append(t.Statements, r)
	}
}

// accompany keeps the words that go with the last mention.
func (t *Tally) accompany(m *examinedMention) {
	last := len(t.Mentions) - 1
	for _, w := range m.modifiers {
		t.Companions = append(t.Companions, Companion{last, t.Company.ID(w), true})
	}
	if m.verb != "" {
		t.Companions = append(t.Companions, Companion{last, t.Company.ID(m.verb), false})
	}
}

// Merge adds the rows of u behind those of t; u stays as it is.
func (t *Tally) Merge(u *Tally) {
	docs, statements, mentions := len(t.Docs), len(t.Statements), len(t.Mentions)
	t.Docs = append(t.Docs, u.Docs...)
	t.Census.Merge(&u.Census)
	words := renumber(&u.Vocabulary, t.Vocabulary.ID)
	companions := renumber(&u.Company, t.Company.ID)
	cues := renumber(&u.Cues, t.Cues.ID)
	forms := renumber(&u.Forms, t.Forms.ID)
	sources := renumber(&u.Sources, t.Sources.ID)
	classes := renumber(&u.Classes, t.Classes.ID)
	for i, s := range u.Statements {
		s.Doc += docs
		s.Cue = cues[s.Cue]
		if s.Voice.Sourced() {
			s.Source, s.Class = sources[s.Source], classes[s.Class]
		}
		t.Statements = append(t.Statements, s)
		for _, w := range u.Words.Row(i) {
			t.Words.add(words[w.ID()], w.Gap(), w.Capital())
		}
		t.Words.end()
	}
	for _, m := range u.Mentions {
		m.Statement += statements
		m.Form = forms[m.Form]
		t.Mentions = append(t.Mentions, m)
	}
	for _, c := range u.Companions {
		t.Companions = append(t.Companions, Companion{c.Mention + mentions, companions[c.Word], c.Modifier})
	}
}

// Named are the mentions with the entries that name gives them, without those that it leaves out, and what goes
// with them. The tally stays as it is.
func (t *Tally) Named(name func(mention int, m *Mention) (entry int, ok bool)) ([]Mention, []Companion) {
	var mentions []Mention
	var companions []Companion
	to := make([]int, len(t.Mentions))
	for i := range t.Mentions {
		to[i] = -1
		m := t.Mentions[i]
		if entry, ok := name(i, &m); ok {
			m.Entry = entry
			to[i] = len(mentions)
			mentions = append(mentions, m)
		}
	}
	for _, c := range t.Companions {
		if at := to[c.Mention]; at >= 0 {
			companions = append(companions, Companion{at, c.Word, c.Modifier})
		}
	}
	return mentions, companions
}

func renumber(v *counts.Vocabulary, id func(string) uint32) []uint32 {
	to := make([]uint32, v.Len())
	for i := range to {
		to[i] = id(v.Term(uint32(i)))
	}
	return to
}
