package labels

import "math"

// A contrast is how far outlets differ in which names they use for a referent: the share of the variance
// between documents that outlets explain, without what chance explains,
//
//	R² = 1 − Σ_outlets Σ_documents |s − s̄_outlet|² / Σ_documents |s − s̄|²,  share = 1 − (1 − R²)(n − 1)/(n − c)
//
// for n documents of c outlets, of which each is the shares of the names that stand in it. A document is one
// observation however many names it has, and where outlets choose alike the share is 0 on average (Ezekiel
// 1930; for vectors Anderson 2001, doi:10.1111/j.1442-9993.2001.01070.pp.x). variance is that of the share
// where outlets choose alike, as for one name of two. defined is false where some outlet would need a second document.
type contrast struct {
	share, variance float64
	defined         bool
}

// contrastOf computes it. choices are the numbers of the names in each document, each once; outlets its
// outlet's number.
func contrastOf(choices [][]int, outlets []int) contrast {
	n, groups, names := len(choices), 0, 0
	for i, doc := range choices {
		groups = max(groups, outlets[i]+1)
		for _, name := range doc {
			names = max(names, name+1)
		}
	}
	sums := make([][]float64, groups)
	size := make([]float64, groups)
	all := make([]float64, names)
	squares := 0.0
	for i, doc := range choices {
		g := outlets[i]
		if sums[g] == nil {
			sums[g] = make([]float64, names)
		}
		size[g]++
		share := 1 / float64(len(doc))
		squares += share
		for _, name := range doc {
			sums[g][name] += share
			all[name] += share
		}
	}
	c, within := 0, squares
	for g, sum := range sums {
		if sum != nil {
			c++
			within -= product(sum, sum) / size[g]
		}
	}
	total := squares - product(all, all)/float64(n)
	if c < 2 || n <= c || total <= 0 {
		return contrast{}
	}
	docs, apart := float64(n), float64(n-c)
	return contrast{
		share:    1 - float64(within/total*(docs-1)/apart),
		variance: 2 * float64(c-1) / (apart * (docs + 1)),
		defined:  true,
	}
}

// shrunk are contrasts as far as they can be believed: drawn to their mean, the more so the less their documents
// say (DerSimonian and Laird 1986, doi:10.1016/0197-2456(86)90046-2, for the mean and the variance between
// referents; Efron and Morris 1975 for the rest). One that is not defined is the mean. None is below 0.
func shrunk(cs []contrast) []float64 {
	mean, between := pooled(cs)
	out := make([]float64, len(cs))
	for i, c := range cs {
		out[i] = mean
		if c.defined && between > 0 {
			out[i] += float64((c.share - mean) * between / (between + c.variance))
		}
		out[i] = max(0, out[i])
	}
	return out
}

// pooled are the mean of contrasts and the variance between them that chance within them does not explain.
func pooled(cs []contrast) (mean, between float64) {
	k, w, w2, wx := 0.0, 0.0, 0.0, 0.0
	for _, c := range cs {
		if c.defined {
			v := 1 / c.variance
			k, w, w2, wx = k+1, w+v, w2+float64(v*v), wx+float64(v*c.share)
		}
	}
	if k < 2 {
		return max(0, wx/math.Max(w, 1)), 0
	}
	q := 0.0
	for _, c := range cs {
		if c.defined {
			off := c.share - wx/w
			q += float64(off*off) / c.variance
		}
	}
	between = max(0, (q-(k-1))/(w-w2/w))
	w, wx = 0, 0
	for _, c := range cs {
		if c.defined {
			v := 1 / (c.variance + between)
			w, wx = w+v, wx+float64(v*c.share)
		}
	}
	return wx / w, between
}
