package inference

import (
	"slices"
)

// A pool counts re-dealt values of a family by their size, those of like columns together: terms in
// about as many documents. All values are on one scale, but how far their tails reach depends a
// little on how rare a term is.
type pool struct {
	counts [][]int32 // class → bucket
	sizes  []int     // columns of a class
}

// Buckets of the pool: so many to a unit of z, up to the largest z that is told apart.
const (
	perUnit = 512
	buckets = 16*perUnit + 1
)

func newPool(classes []int) *pool {
	p := &pool{}
	for _, c := range classes {
		for len(p.sizes) <= c {
			p.sizes, p.counts = append(p.sizes, 0), append(p.counts, make([]int32, buckets))
		}
		p.sizes[c]++
	}
	return p
}

func bucketOf(v float64) int {
	if !(v < (buckets-1)/perUnit) {
		return buckets - 1
	}
	return int(v * perUnit)
}

func (p *pool) add(class int, v float64) { p.counts[class][bucketOf(v)]++ }

func (p *pool) join(q *pool) {
	for c := range q.counts {
		for b, n := range q.counts[c] {
			p.counts[c][b] += n
		}
	}
}

// enoughBeyond is how many values of its class lie beyond a value whose p is counted
// among them alone.
const enoughBeyond = 20

// A reference gives the p of values by the counts of a pool.
type reference struct {
	beyond [][]float64 // class → values in this bucket and all above it
	all    []float64
	values []float64 // of each class
	total  float64
	last   []int // class → the last bucket with enough values beyond it
	like   []int // class → the bucket of all beyond which as large a part lies
}

func (p *pool) reference(deals int) *reference {
	r := &reference{all: make([]float64, buckets)}
	for c, counts := range p.counts {
		sum, beyond := 0.0, make([]float64, buckets)
		for b := buckets - 1; b >= 0; b-- {
			sum += float64(counts[b])
			beyond[b] = sum
			r.all[b] += sum
		}
		values := float64(p.sizes[c]) * float64(deals)
		r.beyond, r.values, r.total = append(r.beyond, beyond), append(r.values, values), r.total+values
	}
	for c, beyond := range r.beyond {
		last := 0
		for last+1 < buckets && beyond[last+1] >= enoughBeyond {
			last++
		}
		part := beyond[last] / r.values[c]
		like, _ := slices.BinarySearchFunc(r.all, part, func(n, part float64) int {
			if n/r.total >= part {
				return -1
			}
			return 1
		})
		r.last, r.like = append(r.last, last), append(r.like, max(1, like-1))
	}
	return r
}

// p is the part of the values of a class that are at least as large as v. Beyond the last
// that are counted often enough it is the part of all values, with v brought to where as large a
// part of them lies: so a class of few terms keeps its own tail and has the resolution of all.
func (r *reference) p(class int, v float64) float64 {
	b := bucketOf(v)
	own := (1 + r.beyond[class][b]) / (1 + r.values[class])
	last := r.last[class]
	if b <= last || len(r.beyond) == 1 || last == 0 {
		return own
	}
	at := min(buckets-1, b*r.like[class]/last)
	return min((1+r.beyond[class][last])/(1+r.values[class]), (1+r.all[at])/(1+r.total))
}

// A class spans terms whose document frequencies are within classSpan of each other, and at
// least one term in leastClass.
const (
	classSpan  = 1.5
	leastClass = 16
)

// frequencyClasses puts terms into classes of like document frequency.
func frequencyClasses(docs []int, terms []uint32) []int {
	order, in := upTo(len(terms)), make([]int, len(terms))
	for k, t := range terms {
		in[k] = docs[t]
	}
	sortBy(order, in)
	class := make([]int, len(terms))
	at, first, n := 0, 0, 0
	for i, k := range order {
		df := docs[terms[k]]
		if i == 0 {
			first = df
		}
		rest := len(order) - i
		if float64(df) >= classSpan*float64(first) && n*leastClass >= len(order) && rest*leastClass >= len(order) {
			at, first, n = at+1, df, 0
		}
		class[k] = at
		n++
	}
	return class
}
