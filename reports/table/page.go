package table

import "parallax/framing"

// Page tells what the pages of each outlet print around its articles.
func Page(r *framing.Result) Table {
	type row = framing.PagePiece
	return tabulate(Table{
		Name: "page", Title: "The page around the articles",
		Note: "What the pages of each outlet print most often beside the article: captions, credits, links. It is in no number unless --voice page asks for it.",
	}, r.Corpus.PagePieces, []field[row]{
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"begins", "Begins with", Text}, func(x row) Cell { return text(x.Begins) }},
		{Column{"statements", "Pieces", Count}, func(x row) Cell { return count(x.Statements) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(x.Words) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
