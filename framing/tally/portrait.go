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
	// Distanced: words or quotation marks keep the name at arm's length.
	Distanced bool
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
	at := map[corpus.Span]Portrait{}
	for _, o := range x.portrayer.Observe(d, r) {
		at[o.Span] = Portrait{Part: o.Part, Deleted: o.AgentDeleted, Distanced: o.Distanced || o.Scare}
	}
	for i := range statements {
		for k := range statements[i].mentions {
			m := &statements[i].mentions[k]
			m.portrait = at[corpus.Span{Start: m.start, End: m.end}]
		}
	}
}
