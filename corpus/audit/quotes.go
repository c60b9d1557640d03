package audit

import (
	"fmt"
	"strings"
)

// quotes finds outlets whose texts have lost their quotation marks: hardly any
// document has one, where most of the others have, or where sentences
// end with "he said" all the same.
type quotes struct {
	long, marked map[string]int // documents by outlet: long enough to quote; with marks
	said         int            // long documents without marks that have "…, he said"
}

const (
	// quotingWords is how long an article is in which a quotation can be expected.
	quotingWords = 100
	// quotingDocuments is the fewest documents of an outlet that are judged.
	quotingDocuments = 3
	// corpusDocuments is the fewest of a corpus that is judged by itself.
	corpusDocuments = 10
	// strippedShare is the largest share of documents with marks that an outlet
	// without them has, and quotingShare the least that others have.
	strippedShare, quotingShare = 0.1, 0.4
)

func (q *quotes) add(d *seen) {
	if d.words < quotingWords {
		return
	}
	if q.long == nil {
		q.long, q.marked = map[string]int{}, map[string]int{}
	}
	q.long[d.Outlet]++
	switch {
	case strings.ContainsAny(d.Text, "\"“”„«»") || strings.Contains(d.Text, " '") || strings.Contains(d.Text, "‘"):
		q.marked[d.Outlet]++
	case strings.Contains(d.Text, ", he said") || strings.Contains(d.Text, ", she said") || strings.Contains(d.Text, " said.\n"):
		q.said++
	}
}

func (q *quotes) findings(c *summary) []Finding {
	long, marked := 0, 0
	for _, o := range c.outlets {
		long += q.long[o.Name]
		marked += q.marked[o.Name]
	}
	const remedy = "take the texts from a source that keeps the marks: without them nobody can tell the outlet's words from those that it quotes"
	if long >= corpusDocuments && float64(marked) <= strippedShare*float64(long) && 2*q.said >= long {
		return []Finding{{
			Code: "quotation-marks", Documents: long - marked, Of: c.documents, Remedy: remedy,
			Text: fmt.Sprintf("documents of %d words and more without a quotation mark: %d of %d, and %d of them have \"…, he said\"", quotingWords, long-marked, long, q.said),
		}}
	}
	var all []Finding
	for _, o := range c.outlets {
		n, m := q.long[o.Name], q.marked[o.Name]
		others := long-n >= quotingDocuments && float64(marked-m) >= quotingShare*float64(long-n)
		if n < quotingDocuments || float64(m) > strippedShare*float64(n) || !others {
			continue
		}
		all = append(all, Finding{
			Code: "quotation-marks", Outlet: o.Name, Documents: n - m, Of: o.Documents,
			Text:   fmt.Sprintf("documents of %d words and more without a quotation mark: %d of %d; of the other outlets: %d of %d", quotingWords, n-m, n, long-n-(marked-m), long-n),
			Remedy: remedy,
		})
	}
	return all
}
