package tally

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing/labels"
	"parallax/framing/study"
)

// Portrait is what the sentence of a mention makes of who is named.
type Portrait struct {
	Part labels.Part
	// Deleted: what was done to it was done by nobody who is told.
	Deleted bool
	// Distanced: words keep the name at arm's length; Scare: quotation marks that quote nobody do.
	Distanced, Scare bool
	// Hedged: its sentence holds a hedge. Negated: the name is denied.
	Hedged, Negated bool
}

// A Companion is a word that goes with a mention: a modifier in its phrase, or the
// verb of its deed.
type Companion struct {
	Mention  int
	Word     uint32 // in Tally.Company
	Modifier bool
}

// withPortraits gives the examiner what it needs to look at the words around
// names.
func (x *examiner) withPortraits(o *study.Options) error {
	p, err := labels.NewPortrayer(o.Codebook)
	if err != nil {
		return fmt.Errorf("preparing to read how names are portrayed: %w", err)
	}
	x.portrayer = p
	return nil
}

// portray fills in the portraits of a document's mentions.
func (x *examiner) portray(d *corpus.Document, r corpus.Reading, statements []examinedStatement) {
	if x.portrayer == nil {
		return
	}
	at := map[corpus.Span]labels.Observation{}
	for _, o := range x.portrayer.Observe(d, r) {
		at[o.Span] = o
	}
	for i := range statements {
		for k := range statements[i].mentions {
			m := &statements[i].mentions[k]
			o := at[corpus.Span{Start: m.start, End: m.end}]
			m.portrait = Portrait{Part: o.Part, Deleted: o.AgentDeleted, Distanced: o.Distanced, Scare: o.Scare, Hedged: o.Hedged, Negated: o.Negated}
			m.modifiers, m.verb = o.Modifiers, ""
			if o.Part != labels.NoPart {
				m.verb = o.Verb
			}
		}
	}
}
