package table

import (
	"fmt"
	"strings"

	"parallax/framing"
)

// Sources shows how each outlet hears each source.
func Sources(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "sources", Title: "Who is heard",
		Note: "Share is of the outlet's quoted and reported statements. Neutral, doubting and endorsing " +
			"are shares of the verbs that attribute.",
	}, r.Sources)
}

// Heard compares how much the groups hear each class of sources, and each source that enough documents have.
func Heard(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "heard", Title: "Whom the groups hear more or less",
		Note: "Share is of the group's quoted and reported statements; p is that of its being the share of the rest, by permuting whole documents.",
	}, r.Heard)
}

// SourceNames shows which other names were taken for which source, and by what
// right.
func SourceNames(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "source_names", Title: "Names of the sources",
		Note: "Every name that was taken for another, with the reason: spelling (case, article, punctuation, accents, titles), middle name, " +
			"nickname, form (of a body: Inc., Ministry of …), short form (documents that give it and the full name agree), codebook.",
	}, r.SourceNames)
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
