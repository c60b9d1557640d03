package story

import (
	"cmp"
	"context"
	"slices"

	"parallax/framing/vector"
)

const (
	// maxLinks bounds how many of its nearest a document is held against.
	maxLinks = 200
	// A corpus is searched in stretches of days, each at least so many times as long as a story may be, and at most so many of them.
	leastStretch, maxStretches = 8, 16
)

// near are the pairs of documents near enough in words and in time, each once. Documents too far apart in time are in no story
// together, so each stretch of time is searched by itself, with the days behind it that a story may reach into.
func (c *Corpus) near(ctx context.Context, w *vector.Weighted, o Options) ([]link, error) {
	var links []link
	for _, taken := range c.stretches(o.Days) {
		found, err := vector.Neighbours(ctx, w, taken, o.Least/2, maxLinks, o.Workers)
		if err != nil {
			return nil, err
		}
		links = append(links, c.links(found, o.Days)...)
	}
	slices.SortStableFunc(links, func(x, y link) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return slices.CompactFunc(links, func(x, y link) bool { return x.a == y.a && x.b == y.b }), nil
}

// stretches number the documents of each stretch of days, each its own group; those of none have −1. Where many have no day, all are
// one stretch.
func (c *Corpus) stretches(days int) [][]int {
	first, last, undated := 0, 0, len(c.Documents)
	for i := range c.Documents {
		if d := &c.Documents[i]; d.dated {
			if undated == len(c.Documents) {
				first, last = d.day, d.day
			}
			first, last = min(first, d.day), max(last, d.day)
			undated--
		}
	}
	length := max(leastStretch*(days+1), (last-first)/maxStretches+1)
	if 4*undated > len(c.Documents) {
		length = last - first + 1
	}
	var out [][]int
	for from := first; from <= last; from += length {
		taken := make([]int, len(c.Documents))
		for i := range taken {
			taken[i] = -1
			if d := &c.Documents[i]; !d.dated || d.day >= from && d.day < from+length+days {
				taken[i] = i
			}
		}
		out = append(out, taken)
	}
	return out
}

// links are the pairs of a neighbourhood that are near enough in time.
func (c *Corpus) links(near *vector.Neighbourhood, days int) []link {
	var links []link
	for i, list := range near.Of {
		for _, n := range list {
			if c.within(i, n.Index, days) {
				links = append(links, link{min(i, n.Index), max(i, n.Index), n.Cosine})
			}
		}
	}
	return links
}

func (c *Corpus) within(i, j, days int) bool {
	a, b := &c.Documents[i], &c.Documents[j]
	return !a.dated || !b.dated || max(a.day-b.day, b.day-a.day) <= days
}
