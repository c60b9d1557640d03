package inference

import (
	"math"
	"slices"
	"sync"
)

// A null is what the deals say of a family of columns: for each column, how
// many re-dealt values were at least as large as the observed one.
type null struct {
	observed []float64 // |balanced z|
	own      []int     // among the column's own re-dealt values
	pooled   []int     // among the re-dealt values of all columns
	stepdown []int     // among the largest re-dealt values of the columns no larger (Westfall–Young)
	deals    []float64 // how many different deals the column has
}

// A statistic fills size with the |balanced z| of every column of its panel when the
// units are dealt to group. Each worker has its own.
type statistic func(group []int, size []float64)

// permute deals the units of each panel so many times and counts. The columns'
// observed values are those of the groups as they are.
func permute(panels []panel, columns int, o Options) *null {
	n := &null{observed: make([]float64, columns), own: make([]int, columns), pooled: make([]int, columns), stepdown: make([]int, columns), deals: make([]float64, columns)}
	for _, p := range panels {
		size := make([]float64, len(p.columns))
		p.statistic()(p.group, size)
		for k, j := range p.columns {
			n.observed[j], n.deals[j] = size[k], p.layout.deals()
		}
	}
	ranks := newRanks(n.observed)

	workers := min(o.workers(), max(1, o.Permutations))
	parts := make([]*tail, workers)
	var wg sync.WaitGroup
	for w := range workers {
		parts[w] = newTail(ranks)
		wg.Go(func() {
			deal := redeal(panels, o.Seed)
			size := make([]float64, columns)
			for b := w; b < o.Permutations; b += workers {
				deal(b, size)
				parts[w].add(size)
			}
		})
	}
	wg.Wait()
	for _, p := range parts {
		p.into(n)
	}
	return n
}

// redeal fills size with the values of all columns in a deal.
func redeal(panels []panel, seed uint64) func(b int, size []float64) {
	dealers, statistics, sizes := make([]*dealer, len(panels)), make([]statistic, len(panels)), make([][]float64, len(panels))
	for i, p := range panels {
		dealers[i], statistics[i], sizes[i] = newDealer(p.layout, seed, i), p.statistic(), make([]float64, len(p.columns))
	}
	return func(b int, size []float64) {
		for i, p := range panels {
			dealers[i].deal(b)
			statistics[i](dealers[i].group, sizes[i])
			for k, j := range p.columns {
				size[j] = sizes[i][k]
			}
		}
	}
}

// sumStatistic is the |balanced z| of group 0 against the others.
func sumStatistic(r *residuals, l layout) func() statistic {
	b := newBalance(r, l, 0)
	total, totalBase := r.sums()
	return func() statistic {
		sum := make([]float64, r.columns())
		return func(group []int, size []float64) {
			clear(sum)
			// Add up whichever side is smaller.
			fewer := 0
			if 2*l.total(0) > len(group) {
				fewer = 1
			}
			base := 0.0
			for i, g := range group {
				if min(g, 1) != fewer {
					continue
				}
				base += r.base[i]
				for e := r.start[i]; e < r.start[i+1]; e++ {
					sum[r.col[e]] += r.val[e]
				}
			}
			for j, s := range sum {
				b0 := base
				if fewer == 1 {
					s, b0 = total[j]-s, totalBase-base
				}
				size[j] = math.Abs(b.z(j, s-float64(r.rate[j]*b0)))
			}
		}
	}
}

// sums gives the sum of each column's stored values, and of the base.
func (r *residuals) sums() (columns []float64, base float64) {
	columns = make([]float64, r.columns())
	for e, j := range r.col {
		columns[j] += r.val[e]
	}
	for _, x := range r.base {
		base += x
	}
	return columns, base
}

// ranks are the observed values in ascending order, each lowered by what
// rounding may take from an equal re-dealt value, with a table that finds the rank of a value.
type ranks struct {
	order  []int // columns, ascending by observed value
	cut    []float64
	bucket []int32 // bucket[k]: number of cuts below k/perUnit
}

// Buckets are so fine that few cuts of a vocabulary share one; few values lie
// beyond the last.
const (
	perUnit    = 2048
	bucketsEnd = 16 * perUnit
)

func newRanks(observed []float64) *ranks {
	r := &ranks{order: make([]int, len(observed)), cut: make([]float64, len(observed)), bucket: make([]int32, bucketsEnd+1)}
	for i := range r.order {
		r.order[i] = i
	}
	slices.SortStableFunc(r.order, func(a, b int) int {
		switch {
		case observed[a] < observed[b]:
			return -1
		case observed[a] > observed[b]:
			return 1
		}
		return 0
	})
	for k, j := range r.order {
		r.cut[k] = observed[j] - float64(1e-9*(1+observed[j]))
	}
	k := 0
	for b := range r.bucket {
		for k < len(r.cut) && r.cut[k] < float64(b)/perUnit {
			k++
		}
		r.bucket[b] = int32(k)
	}
	return r
}

// reached is the number of cuts that v reaches.
func (r *ranks) reached(v float64) int {
	b := bucketsEnd
	if v < bucketsEnd/perUnit {
		b = int(v * perUnit)
	}
	k := int(r.bucket[b])
	for k < len(r.cut) && r.cut[k] <= v {
		k++
	}
	return k
}

// A tail counts re-dealt values against the observed ones, all by rank.
type tail struct {
	ranks         *ranks
	own, stepdown []int
	reached       []int // reached[k]: values that reached exactly the first k cuts
}

func newTail(r *ranks) *tail {
	m := len(r.order)
	return &tail{ranks: r, own: make([]int, m), stepdown: make([]int, m), reached: make([]int, m+1)}
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
		t.reached[t.ranks.reached(v)]++
	}
}

// into adds the counts to n, by column.
func (t *tail) into(n *null) {
	at := 0
	for k := len(t.ranks.order) - 1; k >= 0; k-- {
		at += t.reached[k+1]
		j := t.ranks.order[k]
		n.own[j] += t.own[k]
		n.stepdown[j] += t.stepdown[k]
		n.pooled[j] += at
	}
}
