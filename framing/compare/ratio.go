package compare

// Ratio is a numerator and a denominator for each document of a group: the
// form of every share, rate and mean, with documents as its units. Documents
// are ascending; one that adds nothing to either is left out.
type Ratio struct {
	Docs     []int
	Num, Den []float64
	// Rate reports whether Num counts what happens in Den, and is no part of it.
	Rate bool
}

// Add counts toward a document, which must not lie before the last one.
func (r *Ratio) Add(doc int, num, den float64) {
	if n := len(r.Docs); n == 0 || r.Docs[n-1] != doc {
		r.Docs = append(r.Docs, doc)
		r.Num = append(r.Num, 0)
		r.Den = append(r.Den, 0)
	}
	r.Num[len(r.Num)-1] += num
	r.Den[len(r.Den)-1] += den
}

// Sums are the whole's numerator and denominator.
func (r *Ratio) Sums() (num, den float64) {
	for i := range r.Docs {
		num += r.Num[i]
		den += r.Den[i]
	}
	return num, den
}

// Within sets part's counts beside the whole's: a document in which the whole
// stands and the part does not counts as none of so many.
func Within(part, whole Ratio) Ratio {
	var out Ratio
	p := 0
	for i, doc := range whole.Docs {
		n := 0.0
		if p < len(part.Docs) && part.Docs[p] == doc {
			n = part.Num[p]
			p++
		}
		out.Add(doc, n, whole.Num[i])
	}
	return out
}

// Grid is a list of cells for each group.
func Grid[T any](groups, perGroup int) [][]T {
	g := make([][]T, groups)
	for i := range g {
		g[i] = make([]T, perGroup)
	}
	return g
}
