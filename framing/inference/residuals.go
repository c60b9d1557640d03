package inference

import "math"

// residuals are the columns that are tested, by unit: the residual of column
// j in unit i is val − rate[j]·base[i], where val is 0 unless stored.
type residuals struct {
	start []int // unit i holds the entries start[i]:start[i+1]
	col   []uint32
	val   []float64
	rate  []float64 // of each column
	base  []float64 // of each unit
}

func (r *residuals) columns() int { return len(r.rate) }

// termResiduals are the Pearson residuals (x − r·n)/√n of terms in units, r
// being the rate of all units. A unit without tokens has the residual 0.
func (d Design) termResiduals(units []unit, terms []uint32) *residuals {
	index := make([]int32, d.Rows.Cols)
	for i := range index {
		index[i] = -1
	}
	for j, t := range terms {
		index[t] = int32(j)
	}
	r := &residuals{start: []int{0}, rate: make([]float64, len(terms)), base: make([]float64, len(units))}
	sum := make([]float64, len(terms)) // of the unit at hand
	var touched []uint32
	tokens := 0.0
	for i, u := range units {
		n := 0
		for _, row := range u.rows {
			n += d.Tokens[row]
			cols, ns := d.Rows.Row(row)
			for k, t := range cols {
				j := index[t]
				if j < 0 {
					continue
				}
				if sum[j] == 0 {
					touched = append(touched, uint32(j))
				}
				sum[j] += float64(ns[k])
			}
		}
		root := math.Sqrt(float64(n))
		for _, j := range touched {
			if n > 0 {
				r.col = append(r.col, j)
				r.val = append(r.val, sum[j]/root)
				r.rate[j] += sum[j]
			}
			sum[j] = 0
		}
		touched = touched[:0]
		r.base[i] = root
		r.start = append(r.start, len(r.col))
		tokens += float64(n)
	}
	for j := range r.rate {
		r.rate[j] /= math.Max(1, tokens)
	}
	return r
}

// ratioResiduals are the residuals (num − r·den)/√den of ratios in units, r
// being the ratio of all units; 0 in a unit whose denominator is 0.
func ratioResiduals(units []unit, ratios []Ratio) *residuals {
	r := &residuals{start: []int{0}, rate: make([]float64, len(ratios)), base: make([]float64, len(units))}
	pooled := make([]float64, len(ratios))
	for j, q := range ratios {
		num, den := 0.0, 0.0
		for _, u := range units {
			a, b := q.in(u)
			num, den = num+a, den+b
		}
		if den > 0 {
			pooled[j] = num / den
		}
	}
	for _, u := range units {
		for j, q := range ratios {
			if num, den := q.in(u); den > 0 {
				r.col = append(r.col, uint32(j))
				r.val = append(r.val, (num-float64(pooled[j]*den))/math.Sqrt(den))
			}
		}
		r.start = append(r.start, len(r.col))
	}
	return r
}
