package audit

import (
	"fmt"
	"math"
	"slices"

	"parallax/corpus"
)

const (
	// periodDocuments is the fewest dated documents, of an outlet and of the
	// rest, whose times are compared.
	periodDocuments = 5
	// periodDistance is the least distance that is told.
	periodDistance = 0.25
	// kolmogorov is the 5 % point of Kolmogorov's distribution.
	kolmogorov = 1.3581
)

// period finds outlets whose documents are of another time than the rest's, so
// that a difference between outlets may be one between times.
//
// The distance is Kolmogorov's and Smirnov's (Smirnov 1948,
// doi:10.1214/aoms/1177730256): the largest difference between the share of
// the outlet's documents up to a day and the share of the others', 0 to 1. It
// is told from .25 on where it is over 1.3581·√((n+m)/(n·m)), the 5 % point for
// samples of n and m documents.
type period struct{}

func (period) add(*seen) {}

func (period) findings(c *summary) []Finding {
	var all []Finding
	for _, o := range c.outlets {
		var rest []int
		for _, other := range c.outlets {
			if other != o {
				rest = append(rest, other.days...)
			}
		}
		if len(o.days) < periodDocuments || len(rest) < periodDocuments {
			continue
		}
		slices.Sort(rest)
		n, m := float64(len(o.days)), float64(len(rest))
		distance := smirnov(o.days, rest)
		if distance < periodDistance || distance <= kolmogorov*math.Sqrt((n+m)/(n*m)) {
			continue
		}
		all = append(all, Finding{
			Code: "period", Outlet: o.Name, Documents: len(o.days), Of: o.Documents,
			Text: fmt.Sprintf("half of the outlet's documents lie from %s to %s, half of the others' from %s to %s (Kolmogorov–Smirnov distance %.2f)",
				quartile(o.days, 1), quartile(o.days, 3), quartile(rest, 1), quartile(rest, 3), distance),
			Remedy: "compare within the time that all cover (--where 'date>=… && date<=…'): a difference may be one of time",
		})
	}
	return all
}

// quartile is the date under which one or three quarters of the sorted days lie.
func quartile(sorted []int, q int) string { return corpus.DayDate(sorted[(len(sorted)-1)*q/4]) }

// smirnov is the largest difference between two empirical distributions, of
// sorted samples.
func smirnov(a, b []int) float64 {
	distance := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		day := min(a[i], b[j])
		for i < len(a) && a[i] == day {
			i++
		}
		for j < len(b) && b[j] == day {
			j++
		}
		distance = max(distance, math.Abs(float64(i)/float64(len(a))-float64(j)/float64(len(b))))
	}
	return distance
}
