package furniture

import "parallax/corpus"

// A Doubtful is a piece of a text that was read as the article's, with how probable it is by the model that it is the page around it.
type Doubtful struct {
	corpus.Span
	Page float64
}

// Doubts gives the pieces of a document's article with their doubt, ascending. It asks the model alone, not the rules beside it.
func (f *Finder) Doubts(d *corpus.Document) []Doubtful {
	pieces := cut(d.AsRead())
	if len(pieces) < leastPieces {
		return nil
	}
	s := f.sequence(pieces, f.looks(d, pieces), true)
	chances := f.model.Marginals(&s)
	out := make([]Doubtful, 0, len(pieces))
	for i := range pieces {
		out = append(out, Doubtful{pieces[i].Span, chances[i*f.model.Labels+labelPage]})
	}
	return out
}
