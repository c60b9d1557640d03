package table

import "parallax/framing"

// Portraits shows what the words around its names make of each referent.
func Portraits(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "portraits", Title: "Portraits",
		Note: "Acts: of the mentions that act or are acted upon. Agent deleted: of those acted upon, the ones that nobody is told to have acted upon. " +
			"Kept at a distance: of all mentions, those with so-called, alleged and the like, or in quotation marks that quote nobody.",
	}, r.Portraits)
}

// Frames shows how often each group speaks in the terms of each frame.
func Frames(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "frames", Title: "Frames",
		Note: "The rate is of the patterns' weights per 1,000 words of the group in that voice. A row with an empty part is the whole frame.",
	}, r.Frames)
}
