package table

import (
	"fmt"
	"strings"

	"parallax/framing"
)

// Sources tells how each outlet hears each source.
func Sources(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "sources", Title: "Who is heard",
		Note: "Share is of the outlet's quoted and reported statements. Neutral, doubting and endorsing " +
			"are shares of the verbs that attribute.",
	}, r.Sources)
}

// Verbs writes the first n verbs with their counts: "said 12, claimed 3".
func Verbs(verbs []framing.VerbCount, n int) string {
	var b strings.Builder
	for i, v := range verbs[:min(n, len(verbs))] {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %d", v.Verb, v.Count)
	}
	return b.String()
}
