package table

import "parallax/framing"

// Page shows what the pages of each outlet print around its articles.
func Page(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "page", Title: "The page around the articles",
		Note: "What the pages of each outlet print most often beside the article: captions, credits, links. It is in no number unless --voice page asks for it.",
	}, r.Corpus.PagePieces)
}
