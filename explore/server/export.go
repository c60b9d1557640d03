package server

import (
	"encoding/csv"
	"net/http"
	"strconv"

	"parallax/reports/table"
)

// exportBatch is how many lines are read at once.
const exportBatch = 200

// link reopens the view with the article of a line, behind the program's address.
func link(r *http.Request, l line) string {
	v := r.URL.Query()
	v.Set("id", l.Doc)
	v.Set("at", strconv.Itoa(l.Start))
	v.Set("end_at", strconv.Itoa(l.End))
	return "?" + v.Encode()
}

// export writes all hits of a view as CSV, in its order: offsets in bytes of the
// document's text, and the view's address.
func (s *Server) export(w http.ResponseWriter, r *http.Request) {
	a, err := parseAsked(r.URL.Query())
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	h, err := s.find(r.Context(), &a)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="concordance.csv"`)
	c := csv.NewWriter(w)
	_ = c.Write([]string{"doc", "outlet", "date", "title", "voice", "source", "start", "end", "left", "match", "right", "view"})
	a.limit = exportBatch
	for a.offset = 0; a.offset < len(h.list); a.offset += exportBatch {
		page, err := h.page(s.index, &a)
		var lines []line
		if err == nil {
			lines, err = s.lines(r.Context(), page, a.width)
		}
		if err != nil {
			// The file has begun: a connection that breaks off tells that it is not whole.
			panic(http.ErrAbortHandler)
		}
		for _, l := range lines {
			row := []string{l.Doc, l.Outlet, l.Date, l.Title, l.Voice, l.Source, strconv.Itoa(l.Start), strconv.Itoa(l.End), l.Left, l.Match, l.Right, link(r, l)}
			for i := range row {
				row[i] = table.Inert(row[i])
			}
			_ = c.Write(row) // an error stays with the writer
		}
		if c.Flush(); c.Error() != nil {
			return
		}
	}
	c.Flush()
}
