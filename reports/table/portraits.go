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

// Distancing shows by what each referent's name is kept at arm's length.
func Distancing(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "distancing", Title: "How names are kept at a distance",
		Note: "Mentions with words of distance (so-called, alleged, what it calls), in quotation marks that quote nobody, in a sentence " +
			"with a hedge, and denied. One mention may stand in several columns; the share with either of the first two is in the table portraits.",
	}, r.Distancing)
}

// Companions shows the modifiers and verbs that go with each referent.
func Companions(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "companions", Title: "The company that names keep",
		Note: "Words in the same phrase (modifier), and verbs by what the referent does in them; those that stand in two documents of a group or more.",
	}, r.Companions)
}

// FirstUses shows who used a label first and who followed.
func FirstUses(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "first_uses", Title: "First use",
		Note: "When each outlet, in its own voice, and each source first used a label, and how many days after the first of them.",
	}, r.FirstUses)
}

// Frames shows how often each group speaks in the terms of each frame.
func Frames(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "frames", Title: "Frames",
		Note: "The rate is of the patterns' weights per 1,000 words of the group in that voice. A row with an empty part is the whole frame.",
	}, r.Frames)
}
