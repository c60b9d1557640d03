package inference

import (
	"math"
	"testing"

	"parallax/framing/counts"
)

// design builds a design from dense counts, one row a document.
func design(rows [][]uint32, tokens, group []int) Design {
	m := counts.NewMatrix(len(rows[0]))
	for _, r := range rows {
		var cols, ns []uint32
		for j, n := range r {
			if n > 0 {
				cols, ns = append(cols, uint32(j)), append(ns, n)
			}
		}
		m.Append(cols, ns)
	}
	return Design{Rows: m, Tokens: tokens, Group: group}
}

// small is eight documents of three terms in two strata; invented.
func small() Design {
	d := design([][]uint32{{3, 0, 9}, {0, 1, 8}, {5, 0, 20}, {1, 0, 11}, {0, 0, 10}, {0, 2, 7}, {1, 1, 30}, {0, 0, 12}},
		[]int{100, 80, 200, 120, 90, 70, 300, 110}, []int{0, 0, 0, 1, 1, 1, 1, 1})
	d.Stratum = []int{0, 1, 0, 0, 1, 1, 0, 1}
	return d
}

// everyDeal calls f with every assignment of the units to groups that keeps
// the sizes within each stratum.
func everyDeal(units []unit, l layout, f func(group []int)) {
	group := make([]int, len(units))
	var walk func(i, s, left int)
	walk = func(i, s, left int) {
		if i == l.start[s+1] {
			if left > 0 {
				return
			}
			if s+1 == l.strata() {
				f(group)
				return
			}
			walk(i, s+1, l.sizes[s+1][0])
			return
		}
		group[i] = 1
		walk(i+1, s, left)
		if left > 0 {
			group[i] = 0
			walk(i+1, s, left-1)
		}
	}
	walk(0, 0, l.sizes[0][0])
}

// TestBalanceMoments: the closed forms of mean, variance and skewness equal
// those over every possible deal.
func TestBalanceMoments(t *testing.T) {
	d := small()
	units := d.contrastUnits(Contrast{0, 1})
	l := newLayout(units, 2)
	r := d.termResiduals(units, []uint32{0, 1, 2})
	b := newBalance(r, l, 0)
	for j := range 3 {
		var x []float64
		everyDeal(units, l, func(group []int) {
			s := 0.0
			for i, g := range group {
				if g != 0 {
					continue
				}
				s -= r.rate[j] * r.base[i]
				for e := r.start[i]; e < r.start[i+1]; e++ {
					if int(r.col[e]) == j {
						s += r.val[e]
					}
				}
			}
			x = append(x, s)
		})
		if len(x) != int(l.deals()) || len(x) != 6*4 {
			t.Fatalf("%d deals, layout says %g, want 24", len(x), l.deals())
		}
		var mean, m2, m3 float64
		for _, v := range x {
			mean += v / float64(len(x))
		}
		for _, v := range x {
			m2 += (v - mean) * (v - mean) / float64(len(x))
			m3 += (v - mean) * (v - mean) * (v - mean) / float64(len(x))
		}
		for _, c := range []struct {
			what      string
			got, want float64
		}{{"mean", b.mean[j], mean}, {"sd", b.sd[j], math.Sqrt(m2)}, {"skewness", b.skew[j], m3 / math.Pow(m2, 1.5)}} {
			if math.Abs(c.got-c.want) > 1e-9 {
				t.Errorf("term %d: %s = %.12g, over all deals %.12g", j, c.what, c.got, c.want)
			}
		}
	}
}

// TestPermutationIsExact: with many random deals the p-value of each term is its
// share of all possible deals.
func TestPermutationIsExact(t *testing.T) {
	d := small()
	o := Defaults()
	o.Permutations, o.MinDocs = 40000, 1
	got, err := d.Terms(Contrast{0, 1}, o)
	if err != nil {
		t.Fatal(err)
	}
	if got.Null != "own" || got.Family != 3 {
		t.Fatalf("null %q, family %d", got.Null, got.Family)
	}
	units := d.contrastUnits(Contrast{0, 1})
	l := newLayout(units, 2)
	stat := sumStatistic(d.termResiduals(units, []uint32{0, 1, 2}), l)()
	observed, size := make([]float64, 3), make([]float64, 3)
	group := make([]int, len(units))
	for i, u := range units {
		group[i] = u.group
	}
	stat(group, observed)
	count, all := make([]float64, 3), 0.0
	everyDeal(units, l, func(group []int) {
		stat(group, size)
		all++
		for j := range size {
			if size[j] >= observed[j]-1e-9 {
				count[j]++
			}
		}
	})
	for j := range count {
		p, _ := got.P[j].Get()
		if want := count[j] / all; math.Abs(p-want) > 0.01 {
			t.Errorf("term %d: p = %.4f, over all deals %.4f", j, p, want)
		}
	}
}
