package labels

import "parallax/corpus"

// A Located mention is one that discovery found in a text, and the number of
// what it names: mentions with one number name one thing; −1 where nothing
// says what it names.
type Located struct {
	Doc      int // in the order of the documents
	Span     corpus.Span
	Referent int
}

// Mentions returns every mention in the order of the texts.
func (d *Discovery) Mentions() []Located {
	f := d.find()
	out := make([]Located, len(d.mentions))
	for i, m := range d.mentions {
		out[i] = Located{int(m.doc), corpus.Span{Start: int(m.start), End: int(m.end)}, f.referent[f.of[i]]}
	}
	return out
}
