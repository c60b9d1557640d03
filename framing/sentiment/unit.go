package sentiment

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
)

// A Kind says what gets one score.
type Kind string

const (
	Document  Kind = "document"  // the text as it is, in one piece
	Statement Kind = "statement" // what one voice says
	Sentence  Kind = "sentence"  // what one statement says in one sentence
)

// Kinds lists the kinds of unit, the largest first.
func Kinds() []Kind { return []Kind{Document, Statement, Sentence} }

// ParseKind reads the name of a kind.
func ParseKind(name string) (Kind, error) {
	if k := Kind(name); slices.Contains(Kinds(), k) {
		return k, nil
	}
	return "", fmt.Errorf("no unit %q: the units are document, statement and sentence", name)
}

// A Unit is a part of a document that gets one score. Own, quoted and
// reported words are never in one unit, but for a whole document.
type Unit struct {
	// Span encloses the unit; Text is its parts, joined by a space where a
	// statement is interrupted.
	Span corpus.Span
	Text string
	// Statement is who says it; nil for a document.
	Statement *corpus.Statement
}

// Units cuts a document. The reading is not asked for documents, and may then
// be empty. Units are in the order of their first byte but for statements
// that stand inside another.
func Units(k Kind, text string, r *corpus.Reading) []Unit {
	if k == Document {
		return []Unit{{Span: corpus.Span{Start: 0, End: len(text)}, Text: text}}
	}
	var out []Unit
	for i := range r.Statements {
		s := &r.Statements[i]
		if k == Statement {
			out = append(out, unit(text, s, s.Spans))
			continue
		}
		hull := s.Hull()
		from, _ := slices.BinarySearchFunc(r.Sentences, hull.Start, func(sentence corpus.Span, at int) int {
			if sentence.End <= at {
				return -1
			}
			return 1
		})
		part := 0 // spans before it end before the sentence
		for _, sentence := range r.Sentences[from:] {
			if sentence.Start >= hull.End {
				break
			}
			for part < len(s.Spans) && s.Spans[part].End <= sentence.Start {
				part++
			}
			var parts []corpus.Span
			for _, p := range s.Spans[part:] {
				if p.Start >= sentence.End {
					break
				}
				parts = append(parts, corpus.Span{Start: max(p.Start, sentence.Start), End: min(p.End, sentence.End)})
			}
			if len(parts) > 0 {
				out = append(out, unit(text, s, parts))
			}
		}
	}
	return out
}

func unit(text string, s *corpus.Statement, parts []corpus.Span) Unit {
	u := Unit{Span: corpus.Hull(parts), Statement: s}
	if len(parts) == 1 {
		u.Text = parts[0].In(text)
		return u
	}
	said := make([]string, len(parts))
	for i, p := range parts {
		said[i] = p.In(text)
	}
	u.Text = strings.Join(said, " ")
	return u
}
