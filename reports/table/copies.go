package table

import "parallax/framing"

// Copies tells which documents nearly repeat an earlier one.
func Copies(r *framing.Result) Table {
	type row = framing.CopyRow
	return tabulate(Table{
		Name: "copies", Title: "Copies",
		Note: "Documents that nearly repeat an earlier one, by the likeness of their runs of five words.",
	}, r.Corpus.Copies, []field[row]{
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(x.Doc) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"of", "Copy of", Text}, func(x row) Cell { return text(x.Of) }},
		{Column{"of_outlet", "Outlet of that", Text}, func(x row) Cell { return text(x.OfOutlet) }},
		{Column{"similarity", "Likeness", Number}, func(x row) Cell { return real(x.Similarity) }},
	}, nil)
}
