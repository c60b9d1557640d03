// Package reports writes a framing.Result as bytes: the page for people, and
// Markdown, JSON, CSV, LaTeX, spreadsheet and figures for programs and papers.
//
// It is the last step of the one way of the data:
//
//	framing.Result ─ table (rows and columns, told once) ┬► csv, latex, xlsx
//	               ├ figure (charts as drawings) ────────┼► svg, png
//	               ├ markdown, summary ──────────────────┤
//	               └ page (all of it, in one file) ──────┴► index.html
//
// Nothing here decides or computes: each number and sentence is the Result's.
package reports

import (
	"io"
	"slices"
	"strings"

	"parallax/framing"
	"parallax/reports/page"
)

// A File is one file of a report, to be written when asked.
type File struct {
	// Name is the file's path below the report's folder, with slashes.
	Name  string
	Write func(w io.Writer) error
}

// Directory lists the files of a whole report, sorted by name. The statements
// themselves (statements.jsonl) are not in a Result and so not among them.
func Directory(r *framing.Result) []File {
	files := []File{
		{"index.html", func(w io.Writer) error { return page.Write(w, r) }},
		{"report.md", func(w io.Writer) error { return Markdown(w, r) }},
		{"result.json", func(w io.Writer) error { return JSON(w, r) }},
	}
	files = append(files, CSVTables(r)...)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files
}
