package framing

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// A Mention is one place where a pattern of the codebook stands in a text.
type Mention struct {
	Doc        string // the document's id
	Start, End int    // bytes of its text
	Text       string
	Entry      codebook.Entry // what it counts for
	Voice      corpus.Voice
	Source     string // "" in the outlet's own voice
}

// tell passes on the mentions of one document in the order of the text.
func tell(to func(Mention) error, entries []codebook.Entry, e *examined) error {
	if to == nil {
		return nil
	}
	var found []Mention
	for i := range e.statements {
		s := &e.statements[i]
		for _, m := range s.mentions {
			found = append(found, Mention{
				Doc: e.doc.ID, Start: m.start, End: m.end, Text: m.form,
				Entry: entries[m.entry], Voice: s.row.voice, Source: s.source,
			})
		}
	}
	slices.SortStableFunc(found, func(a, b Mention) int { return a.Start - b.Start })
	for _, m := range found {
		if err := to(m); err != nil {
			return err
		}
	}
	return nil
}
