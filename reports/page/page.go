// Package page writes the report that people read: one HTML file that opens
// by a double click, asks the network for nothing, and opens every number
// onto its passages.
//
// The way of the data in it:
//
//	framing.Result ─ sections (a view and its template each) ──────► HTML, SVG
//	               └ part.Pool (passages, tables as JSON) ─ scripts ─► panel, tables, plots
//
// A section has its view, template and scripts in a folder of its own; sections.go
// lists them. The HTML alone answers the question, also in print and without scripts.
// Text from the corpus reaches the file in two ways only, both of which
// escape it: html/template and encoding/json. The content security policy
// lets nothing run but the scripts of this page, by their hash.
package page

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"parallax/framing"
	"parallax/reports/page/part"
)

//go:embed page.html
var pageHTML string

// Write writes the page of a result.
func Write(w io.Writer, r *framing.Result) error {
	a, err := gather(sections())
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	// What a large corpus has too much of is given up step by step until the page is in bounds.
	b, err := fitted(part.Budgets(), maxPage, func(budget part.Budget) ([]byte, error) { return attempt(a, r, budget) })
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	_, err = w.Write(b)
	return err
}

// maxPage is the size that no page goes over, if the last budget is small enough.
const maxPage = 5_000_000

// sheet is what the page's own template shows.
type sheet struct {
	Title, Policy string
	Style         template.CSS
	Script, Data  template.JS
	Sections      []placed
	Provenance    framing.Provenance
	// LeftOut passages do not stand on the page.
	LeftOut int
}

// placed is a section as it stands on the page.
type placed struct {
	ID, Nav string
	HTML    template.HTML
}

// attempt writes the page with so much of the passages, rows and cells as the
// budget allows.
func attempt(a *assets, r *framing.Result, budget part.Budget) ([]byte, error) {
	p, d := part.NewPool(r, budget), drawn(r)
	p.Sections = shows(sections())
	s := sheet{Title: part.Title(r), Provenance: r.Provenance}
	var shown []part.Section
	for _, section := range sections() {
		view := section.View(d, p)
		if view == nil {
			continue
		}
		var b bytes.Buffer
		if err := a.template.ExecuteTemplate(&b, section.ID, view); err != nil {
			return nil, err
		}
		shown = append(shown, section)
		s.Sections = append(s.Sections, placed{section.ID, section.Nav, template.HTML(b.String())})
	}
	for _, section := range shown {
		if section.Draw != nil {
			section.Draw(d, p)
		}
	}
	for _, section := range shown {
		for _, of := range section.Tables {
			t := of(r)
			p.Table(t, len(t.Rows))
		}
	}
	var err error
	if s.Data, err = p.JSON(); err != nil {
		return nil, err
	}
	s.LeftOut = p.LeftOut
	s.Style, s.Script, s.Policy = template.CSS(a.style), template.JS(a.script), policy(a.style, a.script)
	var b bytes.Buffer
	b.Grow(maxPage)
	err = a.template.ExecuteTemplate(&b, "page", s)
	return b.Bytes(), err
}

// shows tells of tables in which section they are.
func shows(all []part.Section) map[string]string {
	out := map[string]string{}
	for _, s := range all {
		for _, table := range s.Shows {
			out[table] = s.ID
		}
	}
	return out
}
