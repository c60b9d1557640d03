package framing

// ratio is a numerator and a denominator for each document of a group: the
// form of every share, rate and mean, with documents as its units. Documents
// are ascending; one that adds nothing to either is left out.
type ratio struct {
	docs     []int
	num, den []float64
}

// add counts toward a document, which must not lie before the last one.
func (r *ratio) add(doc int, num, den float64) {
	if n := len(r.docs); n == 0 || r.docs[n-1] != doc {
		r.docs = append(r.docs, doc)
		r.num = append(r.num, 0)
		r.den = append(r.den, 0)
	}
	r.num[len(r.num)-1] += num
	r.den[len(r.den)-1] += den
}

// sums are the whole's numerator and denominator.
func (r *ratio) sums() (num, den float64) {
	for i := range r.docs {
		num += r.num[i]
		den += r.den[i]
	}
	return num, den
}

// within sets part's counts beside the whole's: a document in which the whole
// stands and the part does not counts as none of so many.
func within(part, whole ratio) ratio {
	var out ratio
	p := 0
	for i, doc := range whole.docs {
		n := 0.0
		if p < len(part.docs) && part.docs[p] == doc {
			n = part.num[p]
			p++
		}
		out.add(doc, n, whole.num[i])
	}
	return out
}

// grid is a list of cells for each group.
func grid[T any](groups, perGroup int) [][]T {
	g := make([][]T, groups)
	for i := range g {
		g[i] = make([]T, perGroup)
	}
	return g
}
