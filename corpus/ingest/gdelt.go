package ingest

import "regexp"

// The first column of a table of GDELT's Global Knowledge Graph is a gdeltID; the first two of a table of
// its events are a gdeltEvent and a gdeltDay. Neither has a header.
var (
	gdeltID    = regexp.MustCompile(`^\d{14}-T?\d+$`)
	gdeltEvent = regexp.MustCompile(`^\d+$`)
	gdeltDay   = regexp.MustCompile(`^(19|20)\d{6}$`)
)

// gdelt tells a table of GDELT by its first row; nil for any other. It names articles and holds none of their text.
func gdelt(row []string) *Error {
	graph := len(row) >= 8 && gdeltID.MatchString(row[0])
	events := len(row) >= 6 && !graph && gdeltEvent.MatchString(row[0]) && gdeltDay.MatchString(row[1]) && row[1][:6] == row[2] && row[1][:4] == row[3]
	if !graph && !events {
		return nil
	}
	return &Error{Why: "this is a table of GDELT, which has the addresses of articles and none of their text",
		Remedy: "fetch the articles and give their text; titles alone are in the CSV of GDELT's DOC interface: --map text=title", ends: true}
}
