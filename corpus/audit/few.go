package audit

import "fmt"

// fewDocuments is the number of documents under which an outlet's intervals
// say next to nothing.
const fewDocuments = 5

// few finds outlets of few documents.
type few struct{}

func (few) add(*seen) {}

func (few) findings(c *summary) []Finding {
	var all []Finding
	for _, o := range c.outlets {
		if o.Documents < fewDocuments {
			all = append(all, Finding{
				Code: "few-documents", Outlet: o.Name, Documents: o.Documents, Of: o.Documents,
				Text:   fmt.Sprintf("documents of the outlet: %d", o.Documents),
				Remedy: fmt.Sprintf("add documents, or leave the outlet out: under %d, no difference can be told from chance", fewDocuments),
			})
		}
	}
	return all
}
