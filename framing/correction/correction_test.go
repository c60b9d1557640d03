package correction

import (
	"math"
	"math/rand/v2"
	"testing"
)

// hands and machine are six statements in documents of their own: what people would code, and what
// the machine reads.
func hands() [6]float64 { return [6]float64{1, 0, 0, 1, 1, 0} }

func machine() [6]float64 { return [6]float64{1, 1, 0, 0, 1, 0} }

func drawn(t *testing.T, chosen []int) (*Draw, Ratio) {
	t.Helper()
	q := Ratio{}
	for _, m := range machine() {
		q.Whole = append(q.Whole, Parts{m, 1})
	}
	var items []Item
	for _, i := range chosen {
		items = append(items, Item{Cluster: i, Weight: 6 / float64(len(chosen))})
		q.Hand, q.Machine = append(q.Hand, Parts{hands()[i], 1}), append(q.Machine, Parts{machine()[i], 1})
	}
	d, err := NewDraw(items)
	if err != nil {
		t.Fatal(err)
	}
	return d, q
}

// Over all 15 draws of four of the six statements the mean of the estimate is the truth, 3/6, whatever λ; and the
// mean of the draw's part of the variance is the variance over the 15: the definitions of
// an unbiased estimator and of an unbiased variance, by counting them out.
func TestEveryDraw(t *testing.T) {
	for _, lambda := range []float64{0, .5, 1} {
		var values []float64
		sum, said := 0.0, 0.0
		for mask := range 1 << 6 {
			var chosen []int
			for i := range 6 {
				if mask>>i&1 == 1 {
					chosen = append(chosen, i)
				}
			}
			if len(chosen) != 4 {
				continue
			}
			d, q := drawn(t, chosen)
			f := d.at(&q, lambda)
			v, ok := f.Value.Get()
			if !ok {
				t.Fatal(f.Value)
			}
			values = append(values, v)
			sum += v
			_, byDraw := f.parts()
			said += byDraw
		}
		mean := sum / float64(len(values))
		if len(values) != 15 || math.Abs(mean-.5) > 1e-12 {
			t.Errorf("λ %g: the mean of %d draws is %g, want .5 of 15", lambda, len(values), mean)
		}
		over := 0.0
		for _, v := range values {
			over += (v - mean) * (v - mean)
		}
		if over /= 15; math.Abs(said/15-over) > 1e-12 {
			t.Errorf("λ %g: the mean variance is %g, that over all draws %g", lambda, said/15, over)
		}
	}
}

// A draw of unequal weights, by hand. Two strata of 4 and 2 statements, of which 2 and 1 were coded (w = 2): the
// codes are 1, 0 and 1, the readings 1, 1 and 1, and the machine reads 5 of 6.
//
//	λ = 0: 2·(1+0+1)/6 = 2/3    λ = 1: 5/6 + 2·(0−1+0)/6 = 1/2
func TestByHand(t *testing.T) {
	d, err := NewDraw([]Item{{0, 0, 2}, {0, 1, 2}, {1, 2, 2}})
	if err != nil {
		t.Fatal(err)
	}
	q := Ratio{
		Whole: []Parts{{2, 2}, {2, 2}, {1, 2}},
		Hand:  []Parts{{1, 1}, {0, 1}, {1, 1}}, Machine: []Parts{{1, 1}, {1, 1}, {1, 1}},
	}
	for lambda, want := range map[float64]float64{0: 2. / 3, 1: .5} {
		if v, _ := d.at(&q, lambda).Value.Get(); math.Abs(v-want) > 1e-12 {
			t.Errorf("λ %g gives %g, want %g", lambda, v, want)
		}
	}
}

// coded draws a corpus of n documents of one statement each and codes some of them.
func coded(t *testing.T, n, codes int, right float64, r *rand.Rand) (*Draw, Ratio) {
	t.Helper()
	q := Ratio{Whole: make([]Parts, n)}
	hand := make([]float64, n)
	for i := range n {
		if r.Float64() < .4 {
			hand[i] = 1
		}
		read := hand[i]
		if r.Float64() > right {
			read = 1 - read
		}
		q.Whole[i] = Parts{read, 1}
	}
	var items []Item
	for _, i := range r.Perm(n)[:codes] {
		items = append(items, Item{Cluster: i, Weight: float64(n) / float64(codes)})
		q.Hand, q.Machine = append(q.Hand, Parts{hand[i], 1}), append(q.Machine, q.Whole[i])
	}
	d, err := NewDraw(items)
	if err != nil {
		t.Fatal(err)
	}
	return d, q
}

// For a simple draw λ is that of PPI++, Cov(y, ŷ)/((1+n/N)·Var(ŷ)) (Angelopoulos et al. 2023,
// proposition 2), but for the one unseen error that is added here.
func TestLambda(t *testing.T) {
	for _, right := range []float64{.6, .75, .9} {
		const n, codes = 20000, 2000
		d, q := coded(t, n, codes, right, rand.New(rand.NewPCG(7, 7)))
		f, err := d.Corrected(q)
		if err != nil {
			t.Fatal(err)
		}
		var y, m, ym, mm float64
		for i := range q.Hand {
			y += q.Hand[i].Num / codes
			m += q.Machine[i].Num / codes
			ym += q.Hand[i].Num * q.Machine[i].Num / codes
			mm += q.Machine[i].Num * q.Machine[i].Num / codes
		}
		want := (ym - y*m) / ((mm - m*m) * (1 + float64(codes)/n))
		if math.Abs(f.Lambda-want) > .02+.1*want {
			t.Errorf("right %g: λ is %.3f, that of PPI++ %.3f", right, f.Lambda, want)
		}
	}
}

// A machine that reads by chance adds nothing to the codes, and one that is always right
// leaves the interval of the whole corpus and of one unseen error.
func TestEnds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	d, q := coded(t, 4000, 400, .5, r)
	f, err := d.Corrected(q)
	if err != nil {
		t.Fatal(err)
	}
	hand, err := d.Hand(q)
	if err != nil {
		t.Fatal(err)
	}
	if f.Lambda > .1 || f.variance > hand.variance {
		t.Errorf("by chance: λ %g, variance %g, by hand %g", f.Lambda, f.variance, hand.variance)
	}
	d, q = coded(t, 4000, 400, 1, r)
	if f, err = d.Corrected(q); err != nil {
		t.Fatal(err)
	}
	whole := 0.0
	for _, p := range q.Whole {
		whole += p.Num / 4000
	}
	v, _ := f.Value.Get()
	if f.Lambda < .95 || math.Abs(v-whole) > .003 || math.Sqrt(f.variance) > .012 {
		t.Errorf("always right: λ %g, value %g of %g, error %g", f.Lambda, v, whole, math.Sqrt(f.variance))
	}
}

func TestUndefined(t *testing.T) {
	d, q := drawn(t, []int{0, 1, 2, 3})
	f, err := d.Corrected(q)
	if err != nil {
		t.Fatal(err)
	}
	if e := f.Share(.95); !e.Value.Defined() || e.Low.Defined() {
		t.Errorf("4 documents with codes have an interval: %+v", e)
	}
	none := Ratio{Whole: q.Whole, Hand: make([]Parts, 4), Machine: make([]Parts, 4)}
	if f, err = d.Corrected(none); err != nil || f.Value.Defined() {
		t.Errorf("no code of the group, and the value is %v (%v)", f.Value, err)
	}
	if _, err := NewDraw([]Item{{Weight: .5}}); err == nil {
		t.Error("a probability over 1 is taken")
	}
	if _, err := NewDraw([]Item{{Weight: 2}, {Weight: 3}}); err == nil {
		t.Error("two weights in a stratum are taken")
	}
	if _, err := d.Hand(Ratio{Whole: q.Whole}); err == nil {
		t.Error("codes of no statement are taken for those of four")
	}
}

// An interval near the ends stays between 0 and 1 and says something.
func TestNearTheEnds(t *testing.T) {
	for _, v := range []float64{0, 1e-5, .01, .99, 1} {
		d, q := drawn(t, []int{0, 1, 2, 3, 4, 5})
		f := d.at(&q, 0)
		f.Value, f.coded, f.variance = f.Value.Map(func(float64) float64 { return v }), 60, 1e-4
		e := f.Share(.95)
		low, _ := e.Low.Get()
		high, _ := e.High.Get()
		if low < 0 || high > 1 || low > v || high < v || high-low < .02 || high-low > .2 {
			t.Errorf("%g: from %g to %g", v, low, high)
		}
	}
}
