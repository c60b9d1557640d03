package reports

import (
	"encoding/json"
	"io"

	"parallax/framing"
)

// JSON writes the result in the form that ReadResult reads and that
// docs/schema/result.schema.json describes.
func JSON(w io.Writer, r *framing.Result) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(r)
}
