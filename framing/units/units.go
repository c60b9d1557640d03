// Package units takes a corpus apart into the things that get a vector,
// documents or statements, counts their words and deals them to groups. It
// stands between corpus/attribution and framing/vector for the commands that
// ask only what is like what; a whole study counts with framing.Tally.
//
//	Documents ─ Reader ─► statements ─ Collect ─► Collection ─ Deal ─► groups
package units

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
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
	Source string       // "" in the outlet's own voice
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

// A Reader decides who says each statement of a document. It is used by
// several goroutines at once.
type Reader interface {
	Read(d *corpus.Document) corpus.Reading
}

// Collect reads the documents and counts their units.
func Collect(ctx context.Context, docs iter.Seq2[corpus.Document, error], r Reader, o Options) (*Collection, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	c := &Collection{Kind: o.Kind, Terms: counts.NewMatrix(0), Vocabulary: new(counts.Vocabulary)}
	take := func(d *corpus.Document) ([]counted, error) { return takeApart(d, r, &o), nil }
	for found, err := range inorder.Each(ctx, docs, o.Workers, take) {
		if err != nil {
			return nil, err
		}
		c.Documents++
		for _, u := range found {
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
	return c, nil
}

// counted is a unit with its words.
type counted struct {
	unit  Unit
	words []string
}

func takeApart(d *corpus.Document, r Reader, o *Options) []counted {
	if o.Kind == Document && len(o.Voices) == 0 {
		whole := Unit{Doc: d, Span: corpus.Span{End: len(d.Text)}, Text: d.Text}
		return []counted{{whole, foldedWords(d.Text, d.Article())}}
	}
	var found []counted
	for _, s := range r.Read(d).Statements {
		if s.Frame && o.Kind == Statement || !s.Voice.Among(o.Voices) {
			continue
		}
		u := Unit{Doc: d, Voice: s.Voice, Span: s.Hull(), Text: s.Text(d.Text)}
		if s.Source != nil {
			u.Source = s.Source.Name
		}
		found = append(found, counted{u, foldedWords(d.Text, s.Spans)})
	}
	if o.Kind == Statement {
		return found
	}
	whole := counted{unit: Unit{Doc: d, Span: corpus.Span{End: len(d.Text)}, Text: d.Text}}
	for _, f := range found {
		whole.words = append(whole.words, f.words...)
	}
	return []counted{whole}
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
