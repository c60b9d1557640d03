package framing

import (
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/framing/labels"
)

// portrait is what the sentence of a mention makes of who is named.
type portrait struct {
	part labels.Part
	// deleted: what was done to it was done by nobody who is told.
	deleted bool
	// distanced: words or quotation marks keep the name at arm's length.
	distanced bool
}

// withPortraits gives the examiner what it needs to look at the words around
// names. Names that were discovered are not looked at: nobody has checked who they name.
func (x *examiner) withPortraits(o *Options, sections []string) error {
	if o.Discovered > 0 || len(sections) > 0 && !slices.Contains(sections, "portraits") {
		return nil
	}
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
	at := map[corpus.Span]portrait{}
	for _, o := range x.portrayer.Observe(d, r) {
		at[o.Span] = portrait{part: o.Part, deleted: o.AgentDeleted, distanced: o.Distanced || o.Scare}
	}
	for i := range statements {
		for k := range statements[i].mentions {
			m := &statements[i].mentions[k]
			m.portrait = at[corpus.Span{Start: m.start, End: m.end}]
		}
	}
}

// portraitsOf lists the portraits of a document's mentions, in the order in which a
// tally takes them.
func (x *examiner) portraitsOf(e *examined) []portrait {
	var list []portrait
	if x.portrayer == nil {
		return nil
	}
	for i := range e.statements {
		for _, m := range e.statements[i].mentions {
			list = append(list, m.portrait)
		}
	}
	return list
}
