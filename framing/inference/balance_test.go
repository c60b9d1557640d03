package inference

import (
	"math"
	"math/rand/v2"
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

// TestBalanceMoments: variance and third moment of the sum equal those over every possible deal: in
// small strata of any documents, and in a large one of documents of one length.
func TestBalanceMoments(t *testing.T) {
	alike := design([][]uint32{{3, 0, 9}, {0, 1, 8}, {5, 0, 20}, {1, 0, 11}, {0, 0, 10}, {0, 2, 7}, {1, 1, 30}, {0, 0, 12}},
		[]int{90, 90, 90, 90, 90, 90, 90, 90}, []int{0, 0, 0, 1, 1, 1, 1, 1})
	for name, d := range map[string]Design{"small strata": small(), "one length": alike} {
		units := d.contrastUnits(Contrast{0, 1})
		l := newLayout(units, 2)
		r := d.termScores(units, l, []uint32{0, 1, 2})
		b := newBalance(r, l, 0)
		for j := range 3 {
			var x []float64
			var variance, third float64
			everyDeal(units, l, func(group []int) {
				s, in := 0.0, make([]part, len(r.rate))
				for i, g := range group {
					if g != 0 {
						continue
					}
					if r.large[i] >= 0 {
						in[0].join(&r.parts[i])
						s -= r.rate[0][j] * r.power[i].half
					}
					for e := r.start[i]; e < r.start[i+1]; e++ {
						if int(r.col[e]) == j {
							s += r.val[e]
						}
					}
				}
				x = append(x, s)
				of := r.spreadOf(in)
				variance, third = b.moments(j, &of)
			})
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
			}{{"mean", 0, mean}, {"variance", variance, m2}, {"third moment", third, m3}} {
				if math.Abs(c.got-c.want) > 1e-9*(1+math.Abs(c.want)) {
					t.Errorf("%s, term %d: %s = %.12g, over all deals %.12g", name, j, c.what, c.got, c.want)
				}
			}
		}
	}
}

// TestVarianceIsFitted: counts whose variance is 2n + n²/50 by construction are fitted so, and beta-binomial
// shares by their correlation.
func TestVarianceIsFitted(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	const docs = 40000
	q := Ratio{Num: make([]float64, docs), Den: make([]float64, docs)}
	share := Ratio{Num: make([]float64, docs), Den: make([]float64, docs)}
	d := Design{Group: make([]int, docs)}
	for i := range docs {
		n := float64(1 + rng.IntN(200))
		d.Group[i] = i % 2
		q.Den[i], q.Num[i] = n, 5*n+math.Sqrt(2*n+n*n/50)*rng.NormFloat64()
		m := 1 + rng.IntN(6)
		share.Den[i] = float64(m)
		// One mention in three repeats what the document says: a correlation of 1/9 between two.
		mind := rng.Float64() < 0.3
		for range m {
			says := rng.Float64() < 0.3
			if rng.IntN(3) == 0 {
				says = mind
			}
			if says {
				share.Num[i]++
			}
		}
	}
	units := d.contrastUnits(Contrast{0, 1})
	l := newLayout(units, 2)
	r := ratioScores(units, l, []Ratio{q})
	if math.Abs(r.line[0]-2) > 0.3 || math.Abs(r.square[0]-0.02) > 0.002 {
		t.Errorf("variance %.3f n + %.4f n², want 2 n + 0.02 n²", r.line[0], r.square[0])
	}
	r = ratioScores(units, l, []Ratio{share})
	if icc := r.square[0] / (r.line[0] + r.square[0]); r.kind != ofShares || math.Abs(icc-1.0/9) > 0.015 {
		t.Errorf("correlation %.4f, want %.4f", icc, 1.0/9)
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
	stat := sumStatistic(d.termScores(units, l, []uint32{0, 1, 2}), l)()
	observed, size := make([]float64, 3), make([]float64, 3)
	group := make([]int, len(units))
	for i, u := range units {
		group[i] = u.group
	}
	stat(asTheyAre(group, l), observed, true)
	count, all := make([]float64, 3), 0.0
	everyDeal(units, l, func(group []int) {
		stat(asTheyAre(group, l), size, false)
		all++
		for j := range size {
			if size[j] >= observed[j]-1e-9 {
				count[j]++
			}
		}
	})
	bound := d.tokenBounds(units, l, []uint32{0, 1, 2})
	for j := range count {
		p, _ := got.P[j].Get()
		if want := max(count[j]/all, bound[j]); math.Abs(p-want) > 0.01 {
			t.Errorf("term %d: p = %.4f, over all deals %.4f", j, p, want)
		}
	}
}
