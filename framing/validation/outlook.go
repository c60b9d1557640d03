package validation

import (
	"slices"

	"parallax/framing/allocation"
)

// An Outlook is what a sample promises a goal.
type Outlook struct {
	Goal Goal
	// Groups are those that statements are drawn of, for all goals.
	Groups []GroupOutlook
	// Half is half the width of the corrected 95 % interval of the difference that is expected, by the codes alone of the variance; Even the
	// same with as many statements of each group, half of them by need.
	Half, Even float64
}

// A GroupOutlook is how many statements of a group are drawn, and of these how many name what the goals speak of; of so many.
type GroupOutlook struct {
	Group                                  string
	Drawn, DrawnNaming, Could, CouldNaming int
}

// Outlooks tells what the sample that Items has drawn promises each goal.
func (s *Sampler) Outlooks() []Outlook {
	var groups []GroupOutlook
	places := make([]int, len(s.pools))
	for i, p := range s.pools {
		places[i] = p.places
		at := slices.IndexFunc(groups, func(g GroupOutlook) bool { return g.Group == p.group })
		if at < 0 {
			at, groups = len(groups), append(groups, GroupOutlook{Group: p.group})
		}
		g := &groups[at]
		g.Drawn, g.Could = g.Drawn+p.places, g.Could+p.could
		if p.naming {
			g.DrawnNaming, g.CouldNaming = g.DrawnNaming+p.places, g.CouldNaming+p.could
		}
	}
	strata, even := s.strata(), s.even()
	out := make([]Outlook, len(s.goals))
	for k, g := range s.goals {
		out[k] = Outlook{g, groups, normal * allocation.Expected(strata, places, k), normal * allocation.Expected(strata, even, k)}
	}
	return out
}

// normal is how many standard errors an interval of 95 % reaches.
const normal = 1.96
