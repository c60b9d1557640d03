package framing

import (
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/corpus/duplicate"
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
	Similarity float64 `json:"similarity" title:"Likeness"`
}

// watched shows each document to a finder of copies on its way.
func watched(docs iter.Seq2[corpus.Document, error], f *duplicate.Finder) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				f.Add(&d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// copies lists the copies of a corpus, and gives for each document the number
// of what is drawn and dealt as one with it.
func copies(t *Tally, found []duplicate.Copy) (rows []CopyRow, clusters []int) {
	place := make(map[string]int, len(t.documents))
	clusters = make([]int, len(t.documents))
	for i := range t.documents {
		place[t.documents[i].ID] = i
		clusters[i] = i
	}
	for _, c := range found {
		doc, of := place[c.ID], place[c.Of]
		clusters[doc] = clusters[of] // that of one read before is settled
		if a, b := &t.documents[doc], &t.documents[of]; isoDate(a.Date) && isoDate(b.Date) && a.Date < b.Date {
			doc, of = of, doc
		}
		rows = append(rows, CopyRow{
			Doc: t.documents[doc].ID, Outlet: t.documents[doc].Outlet, Of: t.documents[of].ID, OfOutlet: t.documents[of].Outlet, Similarity: c.Similarity,
		})
	}
	return rows, clusters
}

// copyWarning tells of copies, and how many cross from one outlet to another.
func copyWarning(c *Corpus) []Warning {
	if len(c.Copies) == 0 {
		return nil
	}
	across := 0
	var outlets []string
	for _, row := range c.Copies {
		if row.Outlet != row.OfOutlet {
			across++
		}
		if !slices.Contains(outlets, row.Outlet) {
			outlets = append(outlets, row.Outlet)
		}
	}
	slices.Sort(outlets)
	return []Warning{{
		Code: "copies", Subject: list(outlets),
		Text:   fmt.Sprintf("%s an earlier document, %d of another outlet: each set of copies is one observation in tests and intervals, but its words are counted for every outlet that prints them", nearlyRepeat(len(c.Copies)), across),
		Remedy: "see tables/copies.csv; take them out if you compare what outlets write themselves",
	}}
}

func nearlyRepeat(n int) string {
	if n == 1 {
		return "1 document nearly repeats"
	}
	return fmt.Sprintf("%d documents nearly repeat", n)
}
