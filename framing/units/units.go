// Package units takes a corpus apart into the things that get a vector,
// documents or statements, counts their words and groups them. It
// stands between corpus/attribution and framing/vector for the commands that
// ask only what is like what; a whole study counts with framing.Tally.
//
//	Documents ─ Reader ─► statements ─ Collect ─► Collection ─ Group ─► groups
package units

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/counts"
	"parallax/internal/inorder"
)

// Kind is what gets a vector.
type Kind string

const (
	Statement Kind = "statement"
	Document  Kind = "document"
)

// Kinds lists the kinds.
func Kinds() []Kind { return []Kind{Statement, Document} }

// Options say which units are taken.
type Options struct {
	Kind Kind
	// Voices keeps the statements of these voices; where empty, all but the page. A document
	// counts the words that these voices say in it.
	Voices []corpus.Voice
	// MinWords leaves out units of fewer words; they are counted in Short.
	MinWords int
	// Book is what a codebook says of the names of sources; it may be nil.
	Book identity.Book
	// Workers read documents at once; the result is the same for any number.
	Workers int
}

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	switch {
	case !slices.Contains(Kinds(), o.Kind):
		return fmt.Errorf("unit %q: must be statement or document", o.Kind)
	case o.MinWords < 1:
		return fmt.Errorf("%d words at least: a unit needs 1", o.MinWords)
	case o.Workers < 1:
		return fmt.Errorf("%d workers: at least 1 is needed", o.Workers)
	}
	return nil
}

// A Unit is one document or statement.
type Unit struct {
	Doc    *corpus.Document
	Voice  corpus.Voice // of a statement
	Source string       // its name in the corpus, "" in the outlet's own voice
	corpus.Span
	Text string
}

// A Collection is the units of a corpus, in its order, with their counts.
type Collection struct {
	Kind       Kind
	Documents  int
	Units      []Unit
	Terms      *counts.Matrix // a row for each unit
	Vocabulary *counts.Vocabulary
	// Short is how many units had fewer than MinWords words.
	Short int
}

// Collect reads the documents and counts their units.
func Collect(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (*Collection, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	c := &Collection{Kind: o.Kind, Terms: counts.NewMatrix(0), Vocabulary: new(counts.Vocabulary)}
	take := func(d *corpus.Document) (apart, error) { return takeApart(d, r, &o), nil }
	var census identity.Census
	for found, err := range inorder.Each(ctx, docs, o.Workers, take) {
		if err != nil {
			return nil, err
		}
		c.Documents++
		census.Add(found.roster)
		for _, u := range found.units {
			if len(u.words) < o.MinWords {
				c.Short++
				continue
			}
			terms := make([]uint32, len(u.words))
			for i, w := range u.words {
				terms[i] = c.Vocabulary.ID(w)
			}
			c.Terms.AppendTerms(terms)
			c.Units = append(c.Units, u.unit)
		}
	}
	names, err := census.Names(o.Book)
	if err != nil {
		return nil, err
	}
	for i := range c.Units {
		if u := &c.Units[i]; u.Source != "" {
			u.Source = names.Of(u.Source)
		}
	}
	return c, nil
}

// apart is a document taken apart. Its units have the keys of its roster for
// sources.
type apart struct {
	units  []counted
	roster identity.Roster
}

// counted is a unit with its words.
type counted struct {
	unit  Unit
	words []string
}

func takeApart(d *corpus.Document, r corpus.Reader, o *Options) apart {
	if o.Kind == Document && len(o.Voices) == 0 {
		whole := Unit{Doc: d, Span: corpus.Span{End: len(d.Text)}, Text: d.Text}
		return apart{units: []counted{{whole, foldedWords(d.Text, d.Article())}}}
	}
	var found []counted
	reading := r.Read(d)
	roster := identity.RosterOf(d.Text, &reading)
	for i, s := range reading.Statements {
		if s.Frame && o.Kind == Statement || !s.Voice.Among(o.Voices) {
			continue
		}
		u := Unit{Doc: d, Voice: s.Voice, Source: roster.Keys[i], Span: s.Hull(), Text: s.Text(d.Text)}
		found = append(found, counted{u, foldedWords(d.Text, s.Spans)})
	}
	if o.Kind == Statement {
		return apart{found, roster}
	}
	whole := counted{unit: Unit{Doc: d, Span: corpus.Span{End: len(d.Text)}, Text: d.Text}}
	for _, f := range found {
		whole.words = append(whole.words, f.words...)
	}
	return apart{units: []counted{whole}}
}

func foldedWords(text string, spans []corpus.Span) []string {
	var words []string
	for _, s := range spans {
		part := s.In(text)
		for w := range corpus.Words(part) {
			words = append(words, corpus.Fold(w.In(part)))
		}
	}
	return words
}
