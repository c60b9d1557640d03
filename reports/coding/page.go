// Package coding writes the sheet of a sample as a page to code in.
package coding

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strconv"

	"parallax/framing/validation"
)

//go:embed page.html page.css page.js
var pageFiles embed.FS

// A pageItem is what the page shows of a statement: nothing of its outlet, its group or the tool's codes.
type pageItem struct {
	ID string `json:"id"`
	// Before, Text and After are the passage.
	Before string `json:"before"`
	Text   string `json:"text"`
	After  string `json:"after"`
	// Source is shown when all else is coded.
	Source      string `json:"source"`
	Probability string `json:"probability"`
}

// Page writes the sheet of a sample as one HTML file that needs no network, is worked by keys alone, and saves
// the CSV that validation.ReadCSV reads.
func Page(w io.Writer, s *validation.Sample) error {
	t, err := template.ParseFS(pageFiles, "page.html")
	if err != nil {
		return fmt.Errorf("writing the coding page: %w", err)
	}
	style, err := pageFiles.ReadFile("page.css")
	if err != nil {
		return fmt.Errorf("writing the coding page: %w", err)
	}
	script, err := pageFiles.ReadFile("page.js")
	if err != nil {
		return fmt.Errorf("writing the coding page: %w", err)
	}
	view := struct {
		Style     template.CSS
		Script    template.JS
		Items     []pageItem
		Variables []validation.Variable
		// Sample tells one sample's page from another's, so that what was coded is kept apart.
		Sample string
	}{
		Style: template.CSS(style), Script: template.JS(script), Variables: s.Variables,
	}
	for i := range s.Items {
		x := &s.Items[i]
		before, after := x.Sides()
		view.Items = append(view.Items, pageItem{x.ID, before, x.Text, after, x.Source, strconv.FormatFloat(x.Probability, 'g', 6, 64)})
	}
	if len(s.Items) > 0 {
		view.Sample = fmt.Sprintf("%.16s %d %s %d", s.Corpus, s.Seed, s.Items[0].ID, len(s.Items))
	}
	if err := t.Execute(w, view); err != nil {
		return fmt.Errorf("writing the coding page: %w", err)
	}
	return nil
}
