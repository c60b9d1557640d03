package preregistration

import (
	"bytes"
	"testing"

	"parallax/framing/study"
)

// A plan of any bytes is refused, or can be held against a study.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"schema":"parallax.preregistration/1","version":"1","options":{"by":["outlet"],"hypotheses":["x"]}}`))
	f.Add([]byte(`{"schema":"parallax.preregistration/1","options":{"seed":18446744073709551615,"level":1e308}}`))
	f.Add([]byte(`{"schema":null}{}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		c, err := d.Check(study.DefaultOptions(), "1", "digest")
		if err == nil {
			c.Warnings()
		}
	})
}
