package labels

import (
	"math"
	"sync"
	"sync/atomic"
)

// A Comparison holds mentions ready to be compared in pairs.
type Comparison struct {
	e    *Evidence
	of   []int // mention → naming
	rows []compared
	// workers is how many goroutines compare; 0 is one.
	workers int
}

// Compare makes mentions ready for comparison.
func Compare(ms []Mention, e *Evidence) *Comparison {
	ns, of := namingsOf(ms, newResolver(e))
	return &Comparison{e: e, of: of, rows: e.ready(ns)}
}

// Namings is the number of different namings; Of is that of a mention.
func (c *Comparison) Namings() int       { return len(c.rows) }
func (c *Comparison) Of(mention int) int { return c.of[mention] }

// Features compares two namings; nil where they are known to have one
// referent, or two.
func (c *Comparison) Features(i, j int) []float64 {
	a, b := &c.rows[i], &c.rows[j]
	if a.key != "" && a.key == b.key || vetoed(a, b) {
		return nil
	}
	return c.e.features(a, b, nil)
}

// Group gives each mention the number of its referent, in the order of first
// mention.
func (c *Comparison) Group(model *Model) []int {
	groups := c.groups(model)
	number := make(map[int]int)
	out := make([]int, len(c.of))
	for i, n := range c.of {
		g := groups[n]
		if _, ok := number[g]; !ok {
			number[g] = len(number)
		}
		out[i] = number[g]
	}
	return out
}

// rowsAtOnce is how many rows of pairs are worked out before they are told.
const rowsAtOnce = 64

// pairs tells for each naming, in their order, how surely it and each one before it have one referent:
// the logit of the model, −∞ where they are known to have two. The workers share the rows.
func (c *Comparison) pairs(model *Model, root []int, tell func(i int, row []float64)) {
	rows := make([][]float64, rowsAtOnce)
	for k := range rows {
		rows[k] = make([]float64, len(c.rows))
	}
	for from := 0; from < len(c.rows); from += rowsAtOnce {
		n := min(rowsAtOnce, len(c.rows)-from)
		var next atomic.Int64
		var wait sync.WaitGroup
		for range max(1, min(c.workers, n)) {
			wait.Go(func() {
				var x []float64
				for k := next.Add(1) - 1; k < int64(n); k = next.Add(1) - 1 {
					i := from + int(k)
					for j := range i {
						switch {
						case root[i] == root[j]:
						case vetoed(&c.rows[i], &c.rows[j]):
							rows[k][j] = math.Inf(-1)
						default:
							x = c.e.features(&c.rows[j], &c.rows[i], x)
							rows[k][j] = max(model.logit(x), model.Threshold+alike(&c.rows[i], &c.rows[j]))
						}
					}
				}
			})
		}
		wait.Wait()
		for k := range n {
			tell(from+k, rows[k][:from+k])
		}
	}
}

// groups gives each naming the number of its group.
func (c *Comparison) groups(model *Model) []int {
	// Namings with one firm referent are one from the start.
	first := make(map[string]int)
	root := make([]int, len(c.rows))
	var weight []float64
	for i, r := range c.rows {
		at, ok := first[r.key]
		if r.key == "" || !ok {
			at = len(weight)
			weight = append(weight, 0)
			if r.key != "" {
				first[r.key] = at
			}
		}
		root[i] = at
		weight[at] += c.weight(i)
	}
	sums := make([][]float64, len(weight))
	for i := range sums {
		sums[i] = make([]float64, i)
	}
	c.pairs(model, root, func(i int, row []float64) {
		for j, l := range row {
			if a, b := max(root[i], root[j]), min(root[i], root[j]); a != b {
				sums[a][b] += float64(c.weight(i) * c.weight(j) * l) // −∞ stays
			}
		}
	})
	groups := agglomerate(len(weight), weight, model.Threshold, func(i, j int) float64 {
		return sums[max(i, j)][min(i, j)] / (weight[i] * weight[j])
	})
	out := make([]int, len(c.rows))
	for n := range c.rows {
		out[n] = groups[root[n]]
	}
	return out
}

// leastDeeds is how many clauses a description needs before what it does says
// anything by itself.
const leastDeeds = 8

// alike says how far two descriptions that do the same in many texts, and do
// not stand beside each other, are one: above 0 they are joined. The model
// learns from small corpora, where few things do much.
func alike(a, b *compared) float64 {
	if a.class < role || b.class < role || a.acts < leastDeeds || b.acts < leastDeeds {
		return math.Inf(-1)
	}
	beside := min(1, 3*float64(shared(a.sentences, b.sentences))/float64(min(len(a.sentences), len(b.sentences))))
	same := cosine(a.deeds, b.deeds) * (1 - beside)
	return deedScale * (deedShare*same + (1-deedShare)*cosine(a.words, b.words) - deedLink)
}

// deedShare is how much of the likeness of two descriptions comes from what
// they do; deedLink the likeness at which they are one, and deedScale brings
// the rest to the scale of the model.
const (
	deedShare = 0.6
	deedLink  = 0.35
	deedScale = 6
)

// weight is how much a naming counts among those of its group.
func (c *Comparison) weight(i int) float64 { return math.Sqrt(float64(c.rows[i].count)) }
