// Package figure draws the charts of a result for print: the voices of each
// outlet, the names of each referent, the words and the sentiment of each
// group, and the map of the groups.
//
// A chart is a Drawing, and a Drawing is written as SVG or as PNG. Letters are
// drawn as outlines of the Go fonts, so a figure looks the same on every
// machine, in every program and in print. The page places the names on its map
// with the same rule (PlaceMap).
package figure

import (
	"fmt"
	"strings"

	"parallax/framing"
	"parallax/reports/table"
)

// A Figure is one chart of a result, drawn when asked.
type Figure struct {
	// Name is the file's name without its extension.
	Name string
	Draw func() (*Drawing, error)
}

// All lists the charts of a result, in the order of the report.
func All(r *framing.Result) []Figure {
	figures := []Figure{{"voices", func() (*Drawing, error) { return Voices(r) }}}
	for i, ref := range table.Referents(r) {
		name := fmt.Sprintf("labels-%02d%s", i+1, slug(ref.Name))
		figures = append(figures, Figure{name, func() (*Drawing, error) { return Labels(r, ref) }})
	}
	for i, g := range r.Groups {
		name := fmt.Sprintf("words-%02d%s", i+1, slug(g.Name))
		figures = append(figures, Figure{name, func() (*Drawing, error) { return Words(r, g.Name) }})
	}
	return append(figures,
		Figure{"sentiment", func() (*Drawing, error) { return Sentiment(r) }},
		Figure{"map", func() (*Drawing, error) { return Map(r) }},
	)
}

// slug is the part of a file's name that comes from a corpus: letters and
// digits of ASCII, with a hyphen in front; "" where there are none.
func slug(s string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(s) {
		switch {
		case b.Len() >= 40:
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return "-" + s
	}
	return ""
}
