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
	of := d.assign(d.statistics())
	number := make(map[string]int)
	out := make([]Located, len(d.mentions))
	for i, m := range d.mentions {
		out[i] = Located{int(m.doc), corpus.Span{Start: int(m.start), End: int(m.end)}, -1}
		key := of[m.kind]
		if key == "" {
			continue
		}
		if _, ok := number[key]; !ok {
			number[key] = len(number)
		}
		out[i].Referent = number[key]
	}
	return out
}
