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

// Mentions returns every mention in the order of the texts. A title and the name behind it ("Prime Minister Orlov")
// are a mention each beside the whole, which a count takes once.
func (d *Discovery) Mentions() []Located {
	f := d.find()
	out := make([]Located, 0, len(d.mentions))
	for i, m := range d.mentions {
		add := func(start, end int32) {
			out = append(out, Located{int(m.doc), corpus.Span{Start: int(start), End: int(end)}, f.referent[f.of[i]]})
		}
		add(m.start, m.end)
		if m.bare > 0 {
			add(m.start, m.title)
			add(m.bare, m.end)
		}
	}
	return out
}
