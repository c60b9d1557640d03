package validation

import (
	"maps"
	"math/rand/v2"
	"slices"

	"parallax/framing/value"
)

// A NamesRow is how often the tool names the right source, and its right type, in
// the statements of one outlet, or ("") of all: as the majority of the coders
// confirms.
type NamesRow struct {
	Outlet string
	// Coded are the statements with a source that a majority says yes or no to,
	// Right those with a yes.
	Coded, Right int
	// Share is Right of Coded, 0 to 1, with an interval over documents.
	Share value.Estimate
	// TypeCoded and TypeRight count the same for the type.
	TypeCoded, TypeRight int
	TypeShare            value.Value
}

// names counts what the coders confirm, for all outlets and for each.
func names(s *Sample, c *Codes, documents []int, o Options) []NamesRow {
	source := slices.IndexFunc(s.Variables, func(v Variable) bool { return v.Name == SourceRight })
	kind := slices.IndexFunc(s.Variables, func(v Variable) bool { return v.Name == SourceTypeVariable })
	if source < 0 || kind < 0 {
		return nil // a sample that an earlier version drew
	}
	outlets := map[string]bool{}
	for i := range s.Items {
		if s.Items[i].Source != "" {
			outlets[s.Items[i].Outlet] = true
		}
	}
	var out []NamesRow
	row := func(outlet string, in func(*Item) bool) {
		x := NamesRow{Outlet: outlet}
		var right []float64
		var of []int
		for i := range s.Items {
			if s.Items[i].Source == "" || !in(&s.Items[i]) {
				continue
			}
			if code := Majority(c.Units[source][i]); code != "" {
				x.Coded++
				yes := 0.0
				if code == Yes {
					x.Right++
					yes = 1
				}
				right, of = append(right, yes), append(of, documents[i])
			}
			if code := Majority(c.Units[kind][i]); code != "" {
				x.TypeCoded++
				if code == s.Items[i].SourceType.String() {
					x.TypeRight++
				}
			}
		}
		x.Share = shareInterval(right, of, o)
		x.TypeShare = share(x.TypeRight, x.TypeCoded, "nobody coded a type")
		out = append(out, x)
	}
	row("", func(*Item) bool { return true })
	for _, outlet := range slices.Sorted(maps.Keys(outlets)) {
		row(outlet, func(i *Item) bool { return i.Outlet == outlet })
	}
	return out
}

// shareInterval is the mean of zeros and ones with a percentile interval from
// drawing documents anew (Efron and Tibshirani 1993, An Introduction to the
// Bootstrap, chapter 13); undefined below 5 documents and for 0 resamples.
func shareInterval(right []float64, documents []int, o Options) value.Estimate {
	sums, counts := map[int]float64{}, map[int]float64{}
	total := 0.0
	for i, y := range right {
		sums[documents[i]] += y
		counts[documents[i]]++
		total += y
	}
	e := value.Estimate{Level: o.Level, Units: len(sums)}
	if len(right) == 0 {
		e.Value = value.Undefined("nobody coded a source")
		e.Low, e.High = e.Value, e.Value
		return e
	}
	e.Value = value.Of(total / float64(len(right)))
	order := slices.Sorted(maps.Keys(sums))
	switch {
	case len(order) < 5:
		e.Low = value.Undefined("%d documents are too few for an interval: at least 5 are needed", len(order))
		e.High = e.Low
		return e
	case o.Resamples < 1:
		e.Low = value.Undefined("no resamples were asked for")
		e.High = e.Low
		return e
	}
	r := rand.New(rand.NewPCG(o.Seed, 0x6e616d6573)) // "names"
	drawn := make([]float64, o.Resamples)
	for k := range drawn {
		num, den := 0.0, 0.0
		for range order {
			d := order[r.IntN(len(order))]
			num += sums[d]
			den += counts[d]
		}
		drawn[k] = num / den
	}
	slices.Sort(drawn)
	e.Low = value.Of(quantile(drawn, (1-o.Level)/2))
	e.High = value.Of(quantile(drawn, 1-(1-o.Level)/2))
	return e
}
