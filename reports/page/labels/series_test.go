package labels

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/internal/invented"
	"parallax/reports/page/part"
)

// many is the labels of 20 groups, 8 referents of 5 families and 12 periods, as
// 100 MB of news give them.
func many() *framing.Result {
	r := invented.Result()
	r.Labels, r.LabelTimes, r.LabelTests, r.Groups = nil, framing.LabelTimes{Unit: "year", Rule: "years"}, framing.LabelTests{}, nil
	for y := range 12 {
		year := fmt.Sprint(2010 + y)
		r.LabelTimes.Periods = append(r.LabelTimes.Periods, framing.Period{Name: year, Title: year, First: year + "-01-01", Last: year + "-12-31"})
	}
	estimate := value.Estimate{Value: value.Of(0.25), Low: value.Of(0.125), High: value.Of(0.375), Level: 0.95, Units: 40}
	for g := range 20 {
		r.Groups = append(r.Groups, framing.Group{Name: fmt.Sprintf("Outlet %d", g), Documents: 800})
	}
	p := 0
	for _, voice := range part.Voices() {
		for ref := range 8 {
			for f := range 5 {
				family := framing.LabelTestRow{Voice: voice, Referent: fmt.Sprint("referent ", ref), Family: fmt.Sprint("family ", f), P: value.Of(0.001), PAdjusted: value.Of(0.002), Differ: true, Pairs: 190, PairsHold: 90}
				r.LabelTests.Rows = append(r.LabelTests.Rows, family)
				for i, g := range r.Groups {
					r.Labels = append(r.Labels, framing.LabelRow{Group: g.Name, Voice: voice, Referent: family.Referent, Family: family.Family, Count: 100, Share: estimate})
					for _, other := range r.Groups[i+1:] {
						r.LabelTests.Pairs = append(r.LabelTests.Pairs, framing.LabelPairRow{
							Voice: voice, Referent: family.Referent, Family: family.Family, Group: g.Name, Other: other.Name, Difference: estimate, PAdjusted: value.Of(0.0123), Holds: i%2 == 0,
						})
					}
					for _, period := range r.LabelTimes.Periods {
						p++
						r.LabelTimes.Rows = append(r.LabelTimes.Rows, framing.LabelTimeRow{
							Group: g.Name, Voice: voice, Referent: family.Referent, Family: family.Family, Period: period.Name, Count: 25, Mentions: 100, Docs: 40, Share: estimate,
							Passages: []framing.PassageRef{{Passage: p % len(r.Passages)}, {Passage: (p + 1) % len(r.Passages)}},
						})
					}
				}
			}
		}
	}
	return r
}

// The charts of a large corpus take little of the page: all voices together and
// the outlets' own, with a passage for each point, in under 800 kB; and the pairs of what there is room for.
func TestTimesAreCompact(t *testing.T) {
	r := many()
	p := part.NewPool(r, part.Budgets()[0])
	if view(r, p) == nil {
		t.Fatal("there is no section")
	}
	draw(r, p)
	times, pairs := p.Drawings["times"].(*timesData), p.Drawings["pairs"].([]pairSet)
	if got := strings.Join(times.Voices, " "); got != "all own" {
		t.Errorf("voices %s", got)
	}
	size := func(x any) int {
		b, err := json.Marshal(x)
		if err != nil {
			t.Fatal(err)
		}
		return len(b)
	}
	if n := size(times) + size(pairs) + size(p.Sets); n > 800_000 {
		t.Errorf("%d bytes of series, %d of pairs, %d of evidence", size(times), size(pairs), size(p.Sets))
	}
	// 31 families of 190 pairs are 5,890; one more would go over the bound.
	if len(pairs) != maxPairTests/190 {
		t.Errorf("pairs of %d families", len(pairs))
	}
}
