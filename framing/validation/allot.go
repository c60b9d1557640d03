package validation

import (
	"slices"

	"parallax/framing/allocation"
)

// A pool is a part of a group that statements are drawn from.
type pool struct {
	drawing
	group  string
	part   Part
	naming bool // what the codebook, or the goals, speak of
	places int
}

// allot joins cells into parts, as finely as the places allow, and divides the places among these.
func (s *Sampler) allot() {
	s.rare, s.detail, s.pools = s.rareTerms(), map[string]int{}, nil
	order := s.order()
	groups := 0
	for i, c := range order {
		if i == 0 || order[i-1].group != c.group {
			groups++
		}
	}
	for from := 0; from < len(order); {
		to := from
		for to < len(order) && order[to].group == order[from].group {
			to++
		}
		detail := mostDetail
		of := s.join(order[from:to], detail)
		for detail > 0 && len(of)*placesOf*groups > s.n {
			detail--
			of = s.join(order[from:to], detail)
		}
		s.detail[order[from].group] = detail
		s.pools = append(s.pools, of...)
		from = to
	}
	places := s.even()
	if len(s.goals) > 0 {
		places = allocation.Together(s.n, s.strata())
	}
	for i, n := range places {
		s.pools[i].places = n
	}
}

// even gives each group as many places.
func (s *Sampler) even() []int {
	weights := make([]float64, len(s.aims))
	for k, a := range s.aims {
		weights[k] = a.weight
	}
	return allocation.Equal(s.n, s.strata(), weights)
}

// join makes parts of a group's cells.
func (s *Sampler) join(cells []cell, detail int) []*pool {
	var out []*pool
	for _, c := range cells {
		part := c.part(s.rare, detail)
		i := slices.IndexFunc(out, func(p *pool) bool { return p.part == part })
		if i < 0 {
			i = len(out)
			out = append(out, &pool{group: c.group, part: part, naming: c.kind == Naming, drawing: drawing{sums: make([]worth, len(s.aims))}})
		}
		out[i].merge(s.cells[c], s.n)
	}
	return out
}

// rareTerms are the families and frames that are a small part of all that the codebook finds.
func (s *Sampler) rareTerms() map[string]bool {
	all := 0.0
	for _, n := range s.terms {
		all += n // whole numbers: the same in any order
	}
	rare := map[string]bool{}
	for name, n := range s.terms {
		if n < rareBelow*all {
			rare[name] = true
		}
	}
	return rare
}

// strata are the pools as their places are reckoned: each number's errors in parts of its denominator.
func (s *Sampler) strata() []allocation.Stratum {
	pools := s.pools
	out := make([]allocation.Stratum, len(pools))
	for k, a := range s.aims {
		totals := map[string]float64{}
		for _, p := range pools {
			if side := a.side(p.group); side != "" {
				totals[side] += p.sums[k].size
			}
		}
		for i, p := range pools {
			square := 0.0
			if d := totals[a.side(p.group)]; d > 0 {
				w := p.sums[k]
				square = (float64(w.square*s.wrong.factor(a.variable, p.group)) + float64(w.voice*s.wrong.factor(VoiceVariable, p.group))) / float64(d*d)
			}
			out[i].Squares = append(out[i].Squares, square)
		}
	}
	for i, p := range pools {
		out[i].Group, out[i].Count, out[i].Most = p.group, p.could, len(p.held)
	}
	return out
}
