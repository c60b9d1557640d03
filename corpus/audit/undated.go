package audit

import "fmt"

// undated finds documents without a date, or with one that is not ISO 8601,
// where any document has a date at all.
type undated struct {
	tally
	dated bool
}

func (u *undated) add(d *seen) {
	switch {
	case d.dated:
		u.dated = true
	case d.Date == "":
		u.note(d, Place{Note: "no date"})
	default:
		u.note(d, Place{Note: "date " + cut(d.Date)})
	}
}

func (u *undated) findings(c *summary) []Finding {
	if !u.dated && c.documents > 0 {
		return []Finding{{
			Code: "undated", Documents: c.documents, Of: c.documents,
			Text:   "no document has an ISO date (2016-06-18)",
			Remedy: "name the column with --map date=COLUMN: without dates nobody can see whether the outlets cover the same time",
		}}
	}
	return u.tally.findings(c, "undated", func(n int) string {
		return fmt.Sprintf("documents without a date, or with none as ISO 8601 has it (2016-06-18): %d", n)
	}, "give them dates: they are left out wherever time counts")
}
