package server

import (
	"maps"
	"net/http"
	"slices"

	"parallax/explore/index"
	"parallax/framing/codebook"
)

// about is what the page needs to know of the corpus when it opens.
func (s *Server) about(*http.Request) (any, error) {
	outlets := map[string]int{}
	fields := map[string]bool{}
	first, last := "", ""
	for i := range s.index.Documents {
		d := &s.index.Documents[i]
		outlets[d.Outlet]++
		for _, f := range d.Fields {
			fields[f.Name] = true
		}
		if d.Date != "" && (first == "" || d.Date < first) {
			first = d.Date
		}
		last = max(last, d.Date)
	}
	type named struct {
		Name      string `json:"name"`
		Documents int    `json:"documents"`
	}
	list := []named{}
	for _, name := range slices.Sorted(maps.Keys(outlets)) {
		list = append(list, named{name, outlets[name]})
	}
	names := slices.AppendSeq([]string{}, maps.Keys(fields))
	slices.Sort(names)
	return map[string]any{
		"title": s.options.Title, "documents": len(s.index.Documents), "words": s.index.Words(), "outlets": list,
		"first": first, "last": last, "fields": names, "orders": index.Orders(),
		"classes": codebook.WordClasses(), "codebook": s.book.file, "report": s.options.Report != "",
	}, nil
}
