package inference

import (
	"math"
	"math/bits"
)

// scores are the columns that are tested, by unit. A column counts x of n in a unit, and
// its score there is (x − r·n)/√n, where r is the rate of all units of the stratum: a term in so many
// words, a name in so many mentions. The root lets a long document count for more than a short
// one, and not for as much more as it is longer. Added up over a group the scores are the
// difference of its rate from the others', times its √n.
//
// In a large stratum x/√n is stored where it is not 0, and r·√n is taken off group by
// group. In a small one the scores themselves are stored.
type scores struct {
	start []int // unit i holds the entries start[i]:start[i+1]
	col   []uint32
	val   []float64
	// size is the n of each unit, power its powers; large is the place of its stratum among the
	// large ones, −1 in a small one.
	size  []float64
	power []power
	parts []part // of power
	large []int
	// oneStratum reports whether all units are of one large stratum.
	oneStratum bool
	// rate is r by large stratum and column, total its sums of powers.
	rate  [][]float64
	total []power
	// The variance of x in a large stratum is line·n + square·n² and its third moment
	// third·n·(line + square·n)², or they are alone·n and cube·n: see fit.
	line, square, third, alone, cube []float64
	kind                             variation
	shape                            []shape // of these, for the deals
}

func (r *scores) columns() int { return len(r.line) }

// A power is sums of powers of n over units.
type power struct{ units, half, one, oneHalf, two, twoHalf, three, root float64 }

func powerOf(n float64) power {
	if n <= 0 {
		return power{}
	}
	root := math.Sqrt(n)
	return power{1, root, n, float64(n * root), float64(n * n), float64(n * n * root), float64(n * n * n), 1 / root}
}

func (p *power) join(q *power) {
	p.units += q.units
	p.half += q.half
	p.one += q.one
	p.oneHalf += q.oneHalf
	p.two += q.two
	p.twoHalf += q.twoHalf
	p.three += q.three
	p.root += q.root
}

// A part is the sums that tell how a sum of scores varies with the units it is over.
type part struct{ units, half, one, oneHalf, root float64 }

func (p *part) join(q *part) {
	p.units += q.units
	p.half += q.half
	p.one += q.one
	p.oneHalf += q.oneHalf
	p.root += q.root
}

// addTo adds the scores of a unit to the sums of a set, and its powers to those of its stratum.
func (r *scores) addTo(sum []float64, in []part, unit int) {
	if s := r.large[unit]; s >= 0 {
		in[s].join(&r.parts[unit])
	}
	col, val := r.col[r.start[unit]:r.start[unit+1]], r.val[r.start[unit]:r.start[unit+1]]
	val = val[:len(col)]
	for e, j := range col {
		sum[j] += val[e]
	}
}

// sumFewer adds up the scores and the powers of the smaller group of a deal.
func (r *scores) sumFewer(sum []float64, in []part, d *deal) {
	clear(sum)
	clear(in)
	if !r.oneStratum {
		for w, set := range d.fewer {
			for ; set != 0; set &= set - 1 {
				r.addTo(sum, in, w<<6|bits.TrailingZeros64(set))
			}
		}
		return
	}
	// The same, with the powers at hand: families of few columns are dealt most often.
	var p part
	for w, set := range d.fewer {
		for ; set != 0; set &= set - 1 {
			i := w<<6 | bits.TrailingZeros64(set)
			p.join(&r.parts[i])
			lo, hi := r.start[i], r.start[i+1]
			val := r.val[lo:hi]
			for e, j := range r.col[lo:hi] {
				sum[j] += val[e]
			}
		}
	}
	in[0] = p
}

// A shape is how the sum of a column varies, by the sizes of the units in the set.
type shape struct{ line, square, alone, third, cube float64 }

// shapes lays out what the deals need of the columns.
func (r *scores) shapes() {
	r.shape = make([]shape, r.columns())
	for j := range r.shape {
		r.shape[j] = shape{r.line[j], r.square[j], r.alone[j], r.third[j], r.cube[j]}
	}
}

// leastLarge is how many units a large stratum has at the least; it holds a share of one in
// leastPart of all units, so that there are few.
const (
	leastLarge = 5
	leastPart  = 12
)

// A cell is what a column counts in a unit.
type cell struct {
	col uint32
	x   float64
}

// newScores makes the scores of columns in units of such sizes. of gives the cells of a unit that
// are not 0, about so many in all; kind says how their variance depends on their rate.
func newScores(l layout, size []float64, columns, cells int, kind variation, of func(unit int) []cell) *scores {
	r := &scores{start: make([]int, 1, len(size)+1), col: make([]uint32, 0, cells), val: make([]float64, 0, cells), size: size, power: make([]power, len(size)), large: make([]int, len(size))}
	r.parts = make([]part, len(size))
	for i, n := range size {
		p := powerOf(n)
		r.power[i], r.parts[i] = p, part{p.units, p.half, p.one, p.oneHalf, p.root}
	}
	for s := range l.strata() {
		lo, hi := l.start[s], l.start[s+1]
		if n := hi - lo; n >= leastLarge && n*leastPart >= len(size) {
			r.addLarge(lo, hi, columns, of)
		} else {
			r.addSmall(lo, hi, columns, of)
		}
	}
	r.kind = kind
	r.oneStratum = l.strata() == 1 && len(r.rate) == 1
	r.fit(columns)
	r.shapes()
	return r
}

func (r *scores) addLarge(lo, hi, columns int, of func(int) []cell) {
	at := len(r.rate)
	rate, total := make([]float64, columns), power{}
	for i := lo; i < hi; i++ {
		r.large[i] = at
		total.join(&r.power[i])
		for _, c := range of(i) {
			if r.size[i] > 0 {
				x := c.x / r.power[i].half
				r.col, r.val = append(r.col, c.col), append(r.val, x)
				rate[c.col] += x
			}
		}
		r.start = append(r.start, len(r.col))
	}
	for j := range rate {
		if total.half > 0 {
			rate[j] /= total.half
		}
	}
	r.rate, r.total = append(r.rate, rate), append(r.total, total)
}

func (r *scores) addSmall(lo, hi, columns int, of func(int) []cell) {
	var touched []uint32
	sum := map[uint32]float64{}
	x := make([]map[uint32]float64, hi-lo)
	n := 0.0
	for i := lo; i < hi; i++ {
		r.large[i] = -1
		if r.size[i] <= 0 {
			continue
		}
		n += r.power[i].half
		x[i-lo] = map[uint32]float64{}
		for _, c := range of(i) {
			if _, seen := sum[c.col]; !seen {
				touched = append(touched, c.col)
			}
			x[i-lo][c.col] = c.x / r.power[i].half
			sum[c.col] += x[i-lo][c.col]
		}
	}
	for i := lo; i < hi; i++ {
		for _, j := range touched {
			if r.size[i] > 0 {
				r.col, r.val = append(r.col, j), append(r.val, x[i-lo][j]-float64(sum[j]/n*r.power[i].half))
			}
		}
		r.start = append(r.start, len(r.col))
	}
}

// termScores are the scores of terms, whose n is the words of a unit.
func (d Design) termScores(units []unit, l layout, terms []uint32) *scores {
	index := placesOf(terms, d.Rows.Cols)
	size, all := make([]float64, len(units)), 0
	for i, u := range units {
		for _, row := range u.rows {
			size[i] += float64(d.Tokens[row])
			cols, _ := d.Rows.Row(row)
			all += len(cols)
		}
	}
	sum := make([]float64, len(terms)) // of the unit at hand
	var cells []cell
	return newScores(l, size, len(terms), all, ofCounts, func(i int) []cell {
		cells = cells[:0]
		for _, row := range units[i].rows {
			cols, ns := d.Rows.Row(row)
			for k, t := range cols {
				j := index[t]
				if j < 0 {
					continue
				}
				if sum[j] == 0 {
					cells = append(cells, cell{col: uint32(j)})
				}
				sum[j] += float64(ns[k])
			}
		}
		for k := range cells {
			c := &cells[k]
			c.x, sum[c.col] = sum[c.col], 0
		}
		return cells
	})
}

// placesOf gives, for each of so many columns, its place in a list, −1 where it is not in it.
func placesOf(list []uint32, columns int) []int32 {
	at := make([]int32, columns)
	for j := range at {
		at[j] = -1
	}
	for k, j := range list {
		at[j] = int32(k)
	}
	return at
}

// ratioScores are the scores of ratios of one denominator, which is their n.
func ratioScores(units []unit, l layout, ratios []Ratio) *scores {
	size := make([]float64, len(units))
	for i, u := range units {
		_, size[i] = ratios[0].in(u)
	}
	var cells []cell
	return newScores(l, size, len(ratios), len(units)*len(ratios), variationOf(ratios), func(i int) []cell {
		cells = cells[:0]
		for j, q := range ratios {
			if x, _ := q.in(units[i]); x != 0 {
				cells = append(cells, cell{uint32(j), x})
			}
		}
		return cells
	})
}

// variationOf tells shares, whose every numerator counts a part of its denominator, from
// rates and means.
func variationOf(ratios []Ratio) variation {
	for _, q := range ratios {
		if q.Rate {
			return ofCounts
		}
		for i, x := range q.Num {
			if q.Den[i] > 0 && (x < 0 || x > q.Den[i] || x != float64(int(x)) || q.Den[i] != float64(int(q.Den[i]))) {
				return ofMeans
			}
		}
	}
	return ofShares
}

// only keeps some columns, in the order given.
func (r *scores) only(columns []uint32) *scores {
	out := *r
	to := placesOf(columns, r.columns())
	keep := func(x []float64) []float64 {
		kept := make([]float64, len(columns))
		for k, j := range columns {
			kept[k] = x[j]
		}
		return kept
	}
	out.line, out.square, out.third, out.alone, out.cube = keep(r.line), keep(r.square), keep(r.third), keep(r.alone), keep(r.cube)
	out.rate = make([][]float64, len(r.rate))
	for s := range r.rate {
		out.rate[s] = keep(r.rate[s])
	}
	out.start, out.col, out.val = []int{0}, nil, nil
	for i := range r.size {
		for e := r.start[i]; e < r.start[i+1]; e++ {
			if k := to[r.col[e]]; k >= 0 {
				out.col, out.val = append(out.col, uint32(k)), append(out.val, r.val[e])
			}
		}
		out.start = append(out.start, len(out.col))
	}
	out.shapes()
	return &out
}
