package inference

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// A null is what the deals say of a family of columns.
type null struct {
	observed  []float64 // |balanced z|
	own       []int     // how many of the column's own re-dealt values were at least as large
	stepdown  []int     // the same among the largest re-dealt values of the columns no larger (Westfall–Young)
	dealt     []float64 // how often the column was dealt
	deals     []float64 // how many different deals the column has
	alone     bool      // own is what p counts; else the values of like columns
	pool      *pool
	reference *reference // of the pool, once it is asked for
	classes   []int
}

// A statistic fills size with the |balanced z| of every column of its panel in a
// deal; observed says that it is that of the groups as they are. Each worker has its own.
type statistic func(d *deal, size []float64, observed bool)

// permute deals the units of each panel so many times and counts. The columns'
// observed values are those of the groups as they are.
func permute(panels []panel, columns int, o Options) *null {
	n := &null{
		observed: make([]float64, columns), own: make([]int, columns), stepdown: make([]int, columns),
		dealt: make([]float64, columns), deals: make([]float64, columns), classes: o.classes,
	}
	if n.classes == nil {
		n.classes = make([]int, columns)
	}
	n.pool = newPool(n.classes)
	for _, p := range panels {
		size := make([]float64, len(p.columns))
		p.statistic()()(asTheyAre(p.group, p.layout), size, true)
		for k, j := range p.columns {
			n.observed[j], n.deals[j] = size[k], p.layout.deals()
		}
	}
	ranks := newRanks(n.observed)
	all := each(panels, 0, o.Permutations, columns, o, func() (*tail, func([]float64)) {
		t := newTail(ranks, n.classes)
		return t, t.add
	})
	for _, t := range all {
		t.into(n)
	}
	for j := range n.dealt {
		n.dealt[j] = float64(o.Permutations)
	}
	family := max(o.Family, columns)
	if n.alone = float64(family) <= ownFamily*float64(o.Permutations); n.alone {
		n.deeper(panels, family, o)
	}
	return n
}

// each deals from deal number from to number to on the workers; every worker hears of the
// values of its deals.
func each[T any](panels []panel, from, to, columns int, o Options, worker func() (T, func(size []float64))) []T {
	workers := min(o.workers(), max(1, to-from))
	out := make([]T, workers)
	var wg sync.WaitGroup
	for w := range workers {
		var hear func([]float64)
		out[w], hear = worker()
		wg.Go(func() {
			deal := redeal(panels, o.Seed)
			size := make([]float64, columns)
			for b := from + w; b < to; b += workers {
				deal(b, size)
				hear(size)
			}
		})
	}
	wg.Wait()
	return out
}

// redeal fills size with the values of all columns in a deal.
func redeal(panels []panel, seed uint64) func(b int, size []float64) {
	dealers, statistics, sizes := make([]*dealer, len(panels)), make([]statistic, len(panels)), make([][]float64, len(panels))
	for i, p := range panels {
		dealers[i], statistics[i], sizes[i] = newDealer(p.layout, seed, p.number, false), p.statistic()(), make([]float64, len(p.columns))
	}
	return func(b int, size []float64) {
		for i, p := range panels {
			dealers[i].make(b)
			statistics[i](dealers[i].deal, sizes[i], false)
			for k, j := range p.columns {
				size[j] = sizes[i][k]
			}
		}
	}
}

// sumStatistic is the |balanced z| of group 0 against the others.
func sumStatistic(r *scores, l layout) func() statistic {
	// Add up whichever side is smaller: the scores of both add up to 0.
	b := newBalance(r, l, l.fewer())
	return func() statistic {
		sum, in := make([]float64, r.columns()), make([]part, len(r.rate))
		return func(d *deal, size []float64, observed bool) {
			r.sumFewer(sum, in, d)
			b.fill(size, sum, in, d, observed)
			for j, z := range size {
				size[j] = math.Abs(z)
			}
		}
	}
}

// ranks are the observed values in ascending order, each lowered by what
// rounding may take from an equal re-dealt value.
type ranks struct {
	order []int // columns, ascending by observed value
	cut   []float64
}

func newRanks(observed []float64) *ranks {
	r := &ranks{order: make([]int, len(observed)), cut: make([]float64, len(observed))}
	for i := range r.order {
		r.order[i] = i
	}
	sortBy(r.order, observed)
	for k, j := range r.order {
		r.cut[k] = lowered(observed[j])
	}
	return r
}

// sortBy sorts places by their numbers; equal ones stand as the places do.
func sortBy[N cmp.Ordered](places []int, number []N) {
	slices.SortFunc(places, func(a, b int) int { return cmp.Or(cmp.Compare(number[a], number[b]), a-b) })
}

func lowered(v float64) float64 { return v - float64(1e-9*(1+v)) }

// A tail counts re-dealt values against the observed ones, all by rank.
type tail struct {
	ranks         *ranks
	own, stepdown []int
	classes       []int
	pool          *pool
}

func newTail(r *ranks, classes []int) *tail {
	m := len(r.order)
	return &tail{ranks: r, own: make([]int, m), stepdown: make([]int, m), classes: classes, pool: newPool(classes)}
}

// add counts one deal.
func (t *tail) add(size []float64) {
	most := 0.0
	for k, j := range t.ranks.order {
		v := size[j]
		if v >= t.ranks.cut[k] {
			t.own[k]++
		}
		if v > most {
			most = v
		}
		if most >= t.ranks.cut[k] {
			t.stepdown[k]++
		}
		t.pool.add(t.classes[j], v)
	}
}

// into adds the counts to n, by column.
func (t *tail) into(n *null) {
	for k, j := range t.ranks.order {
		n.own[j] += t.own[k]
		n.stepdown[j] += t.stepdown[k]
	}
	n.pool.join(t.pool)
}
