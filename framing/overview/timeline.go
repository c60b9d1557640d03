package overview

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/tally"
)

// periods are the prefixes of an ISO date that a timeline counts by, finest
// first: day, month, year.
var periods = [...]int{len("2006-01-02"), len("2006-01"), len("2006")}

// maxPeriods is how many periods a timeline shows before a coarser one is
// taken.
const maxPeriods = 60

// timeline counts documents by outlet and period, in the finest period that
// gives no more than maxPeriods. Documents whose date is not ISO 8601 are left
// out; a warning of the study counts them.
func timeline(t *tally.Tally) []TimelineRow {
	for i, length := range periods {
		rows, n := timelineBy(t, length)
		if n <= maxPeriods || i == len(periods)-1 {
			return rows
		}
	}
	return nil
}

func timelineBy(t *tally.Tally, length int) ([]TimelineRow, int) {
	type cell struct{ period, outlet string }
	count := map[cell]int{}
	seen := map[string]bool{}
	for i := range t.Docs {
		d := &t.Docs[i]
		if !compare.Dated(d.Date) {
			continue
		}
		count[cell{d.Date[:length], d.Outlet}]++
		seen[d.Date[:length]] = true
	}
	rows := make([]TimelineRow, 0, len(count))
	for c, n := range count {
		rows = append(rows, TimelineRow{Period: c.period, Outlet: c.outlet, Documents: n})
	}
	slices.SortFunc(rows, func(a, b TimelineRow) int {
		return cmp.Or(cmp.Compare(a.Period, b.Period), cmp.Compare(a.Outlet, b.Outlet))
	})
	return rows, len(seen)
}
