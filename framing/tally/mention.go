package tally

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// A MentionLine is one place where a pattern of the codebook stands in a text.
type MentionLine struct {
	Doc        string // the document's id
	Start, End int    // bytes of its text
	Text       string
	Entry      codebook.Entry // what it counts for
	Voice      corpus.Voice
	Source     string // "" in the outlet's own voice
}

// Tell passes on the mentions of one document in the order of the text.
func (x *examiner) Tell(to func(MentionLine) error, e *Examined) error {
	if to == nil {
		return nil
	}
	var found []MentionLine
	for i := range e.statements {
		s := &e.statements[i]
		for _, m := range s.mentions {
			found = append(found, MentionLine{
				Doc: e.doc.ID, Start: m.start, End: m.end, Text: m.form,
				Entry: x.entries[m.entry], Voice: s.row.Voice, Source: s.source,
			})
		}
	}
	slices.SortStableFunc(found, func(a, b MentionLine) int { return a.Start - b.Start })
	for _, m := range found {
		if err := to(m); err != nil {
			return err
		}
	}
	return nil
}
