package story

import (
	"cmp"
	"container/heap"
	"slices"
)

// A link is the similarity of two documents, a before b.
type link struct {
	a, b   int
	cosine float64
}

// A part is some documents of one story, on the way to the whole.
type part struct {
	members     []int
	links       map[int]float64 // to other parts: sum of the cosines between
	dated       bool
	first, last int // days
}

// An offer is to join two parts that have the average they had when it was
// made; it is void once either has changed.
type offer struct {
	average float64
	a, b    int
}

// offers is a heap, the greatest average first, of equals the first parts.
type offers []offer

func (h offers) Len() int { return len(h) }
func (h offers) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[j].average, h[i].average), cmp.Compare(h[i].a, h[j].a), cmp.Compare(h[i].b, h[j].b)) < 0
}
func (h offers) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *offers) Push(x any)   { *h = append(*h, x.(offer)) }
func (h *offers) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// joined joins documents to parts of stories by average linkage. A joined part
// takes a new number, so an offer to an old one is known as void.
func joined(c *Corpus, links []link, o Options) [][]int {
	parts := make([]*part, len(c.Documents), 2*len(c.Documents))
	for i := range parts {
		d := &c.Documents[i]
		parts[i] = &part{members: []int{i}, links: map[int]float64{}, dated: d.dated, first: d.day, last: d.day}
	}
	queue := new(offers)
	for _, l := range links {
		parts[l.a].links[l.b] = l.cosine
		parts[l.b].links[l.a] = l.cosine
		if l.cosine >= o.Least {
			*queue = append(*queue, offer{l.cosine, l.a, l.b})
		}
	}
	heap.Init(queue)
	for queue.Len() > 0 {
		next := heap.Pop(queue).(offer)
		a, b := parts[next.a], parts[next.b]
		if a == nil || b == nil || !fit(a, b, o.Days) {
			continue
		}
		n := len(parts)
		parts[next.a], parts[next.b] = nil, nil
		parts = append(parts, a.join(b, next.a, next.b))
		for other, sum := range parts[n].links { // each sum stands alone, so the order is free
			far := parts[other]
			delete(far.links, next.a)
			delete(far.links, next.b)
			far.links[n] = sum
			if average := sum / float64(len(far.members)*len(parts[n].members)); average >= o.Least {
				heap.Push(queue, offer{average, other, n})
			}
		}
	}
	var out [][]int
	for _, p := range parts {
		if p != nil {
			slices.Sort(p.members)
			out = append(out, p.members)
		}
	}
	return out
}

// fit reports whether all documents of both lie within so many days.
func fit(a, b *part, days int) bool {
	return !a.dated || !b.dated || max(a.last, b.last)-min(a.first, b.first) <= days
}

// join is a and b as one part; their numbers are given to forget the link
// between them.
func (a *part) join(b *part, numberA, numberB int) *part {
	p := &part{members: slices.Concat(a.members, b.members), links: map[int]float64{}, dated: a.dated || b.dated}
	switch {
	case a.dated && b.dated:
		p.first, p.last = min(a.first, b.first), max(a.last, b.last)
	case a.dated:
		p.first, p.last = a.first, a.last
	default:
		p.first, p.last = b.first, b.last
	}
	for other, sum := range a.links {
		if other != numberB {
			p.links[other] = sum
		}
	}
	for other, sum := range b.links {
		if other != numberA {
			p.links[other] += sum
		}
	}
	return p
}
