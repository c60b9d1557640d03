package compare

import (
	"parallax/corpus"
	"parallax/corpus/duplicate"
	"parallax/framing/tally"
)

// A CopyRow is a document that nearly repeats an earlier one, by date or else
// in the order of the corpus: wire copy, a reprint, a page fetched twice. Tests and intervals take a document and its
// copies as one observation.
type CopyRow struct {
	Doc      string `json:"doc" title:"Document"`
	Outlet   string `json:"outlet" title:"Outlet"`
	Of       string `json:"of" title:"Copy of"`
	OfOutlet string `json:"of_outlet" title:"Outlet of that"`
	// Similarity is the estimated Jaccard similarity of their runs of five
	// words, 0.5 to 1.
	Similarity float64 `json:"similarity" title:"Likeness" measure:"document_likeness"`
}

// copies lists the copies of a corpus.
func copies(t *tally.Tally, found []duplicate.Copy) (rows []CopyRow) {
	place := make(map[string]int, len(t.Docs))
	for i := range t.Docs {
		place[t.Docs[i].ID] = i
	}
	for _, c := range found {
		doc, of := place[c.ID], place[c.Of]
		if a, b := &t.Docs[doc], &t.Docs[of]; Dated(a.Date) && Dated(b.Date) && a.Date < b.Date {
			doc, of = of, doc
		}
		rows = append(rows, CopyRow{
			Doc: t.Docs[doc].ID, Outlet: t.Docs[doc].Outlet, Of: t.Docs[of].ID, OfOutlet: t.Docs[of].Outlet, Similarity: c.Similarity,
		})
	}
	return rows
}

// Dated reports whether s starts with a day of the calendar such as 2016-06-18.
func Dated(s string) bool {
	_, ok := corpus.Day(s)
	return ok
}
