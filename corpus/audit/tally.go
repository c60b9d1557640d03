package audit

import "slices"

// A tally counts documents with one kind of trouble by outlet, and keeps the
// first places.
type tally struct {
	documents map[string]int
	places    map[string][]Place
}

// note counts a document once and keeps its places.
func (t *tally) note(d *seen, places ...Place) {
	if t.documents == nil {
		t.documents, t.places = map[string]int{}, map[string][]Place{}
	}
	t.documents[d.Outlet]++
	for _, p := range places {
		if len(t.places[d.Outlet]) == maxPlaces {
			return
		}
		p.Doc, p.Outlet = d.ID, d.Outlet
		t.places[d.Outlet] = append(t.places[d.Outlet], p)
	}
}

// findings is a finding for each outlet that has any.
func (t *tally) findings(c *summary, code string, text func(n int) string, remedy string) []Finding {
	var all []Finding
	for _, o := range c.outlets {
		if n := t.documents[o.Name]; n > 0 {
			all = append(all, Finding{
				Code: code, Outlet: o.Name, Documents: n, Of: o.Documents,
				Text: text(n), Remedy: remedy, Places: slices.Clone(t.places[o.Name]),
			})
		}
	}
	return all
}

// cut is a piece of text short enough to show.
func cut(s string) string {
	const letters = 80
	for i := range s {
		if i >= letters {
			return s[:i] + "…"
		}
	}
	return s
}
