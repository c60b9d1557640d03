package inference

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
	"parallax/internal/stats"
)

// tokenBounds are, for each term, the least p that a test of any group against the others may
// have: the two-sided p of the tokens, the groups as they are, which takes every
// token for independent: Fisher's, and in several strata that of Mantel & Haenszel (1959, JNCI 22(4), 719–748).
// Words lie in bursts, so no test by document can be surer. Of several groups it is the
// least p times their number.
func (d Design) tokenBounds(units []unit, l layout, terms []uint32) []float64 {
	index := placesOf(terms, d.Rows.Cols)
	bound, times := make([]float64, len(terms)), 1.0
	for j := range bound {
		bound[j] = 1
	}
	sets := l.groups
	if sets == 2 {
		sets = 1
	} else {
		times = float64(sets)
	}
	x, n := zeros(l.groups, len(terms)), make([]float64, l.groups)
	apart, variance := zeros(sets, len(terms)), zeros(sets, len(terms))
	var touched []int32
	for s := range l.strata() {
		clear(n)
		words := 0.0
		for _, u := range units[l.start[s]:l.start[s+1]] {
			for _, row := range u.rows {
				n[u.group] += float64(d.Tokens[row])
				words += float64(d.Tokens[row])
				cols, ns := d.Rows.Row(row)
				for k, t := range cols {
					if j := index[t]; j >= 0 {
						touched = append(touched, j)
						x[u.group][j] += float64(ns[k])
					}
				}
			}
		}
		for _, j := range touched {
			all := 0.0
			for g := range x {
				all += x[g][j]
			}
			for g := range sets {
				in, others := x[g][j], all-x[g][j]
				switch {
				case all == 0 || n[g] == 0 || n[g] == words:
				case l.strata() == 1:
					bound[j] = min(bound[j], times*stats.FisherTwoSided(in, n[g]-in, others, words-n[g]-others))
				default:
					apart[g][j] += in - float64(all*n[g]/words)
					variance[g][j] += all * (words - all) / words * n[g] / words * (words - n[g]) / math.Max(1, words-1)
				}
			}
			for g := range x {
				x[g][j] = 0 // a term that is touched twice is done
			}
		}
		touched = touched[:0]
	}
	for g := range sets {
		for j, v := range variance[g] {
			if v > 0 {
				bound[j] = min(bound[j], times*math.Erfc(math.Abs(apart[g][j])/math.Sqrt(2*v)))
			}
		}
	}
	return bound
}

// normal are the p that a standard normal gives the balanced z. Shares of unequal documents
// may be dealt again to a narrower reference than that; it is what z was brought to.
func (t *Tests) normal(columns []uint32) []float64 {
	p := make([]float64, len(columns))
	for k, j := range columns {
		z, _ := t.Z[j].Get()
		p[k] = math.Erfc(z / math.Sqrt2)
	}
	return p
}

// atLeast raises the p of columns to a bound, and lowers their z with it.
func (t *Tests) atLeast(columns []uint32, bound []float64) {
	for k, j := range columns {
		raise := func(v value.Value) value.Value {
			return v.Map(func(p float64) float64 { return math.Max(p, bound[k]) })
		}
		t.P[j], t.StepDown[j] = raise(t.P[j]), raise(t.StepDown[j])
		if z, ok := t.Z[j].Get(); ok {
			t.Z[j] = value.Of(math.Min(z, distuv.UnitNormal.Quantile(1-bound[k]/2)))
		}
	}
	t.adjust()
}
