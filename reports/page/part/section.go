// Package part holds what the sections of the page are made of: the pool of
// passages and tables that scripts open, strips with their marks and intervals, and
// matrices of them; with the templates, scripts and styles that sections share.
//
// A section is a package beside this one. It makes a view of the result, and
// brings the template that shows it and the scripts that draw.
package part

import (
	"embed"

	"parallax/corpus"
	"parallax/framing"
	"parallax/reports/table"
)

// A Section is one section of the page.
type Section struct {
	// ID is the section's anchor and the name of its template.
	ID string
	// Nav names it in the bar at the top.
	Nav string
	// Files are its templates (*.html), scripts (*.js) and styles (*.css).
	Files embed.FS
	// View is what the template shows; nil where the result has nothing for it.
	View func(r *framing.Result, p *Pool) any
	// Draw puts what its scripts draw on the page; it may be nil. It comes after
	// the views of all sections, so that passages in the open are given room first.
	Draw func(r *framing.Result, p *Pool)
	// Shows are the tables that a sentence of the answer may name and that this section shows, but for one that
	// is called as the section is.
	Shows []string
	// Tables are its sortable tables, which come last.
	Tables []func(r *framing.Result) table.Table
}

// Files are the templates, scripts and styles that sections share.
//
//go:embed *.html *.js *.css
var Files embed.FS

// First are the shared files that the sections' own come after, and Last those
// that come after these: the styles of narrow windows and of print, and the
// script that starts the tables.
func First() []string {
	return []string{"parts.html", "matrix.html", "base.css", "dom.js", "explore.js", "panel.js", "theme.js", "voice.js", "grid.js"}
}

// Last is the counterpart of First.
func Last() []string { return []string{"media.css", "start.js"} }

// Voices are the names of the voice switch's lanes, all together first.
func Voices() []string {
	names := []string{framing.AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}

// Kept are the rows that pass.
func Kept[Row any](all []Row, keep func(Row) bool) []Row {
	var out []Row
	for _, x := range all {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
