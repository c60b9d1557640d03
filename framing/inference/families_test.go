package inference

import (
	"math"
	"math/rand/v2"
	"testing"

	"parallax/framing/value"
)

func values(p ...float64) []value.Value {
	out := make([]value.Value, len(p))
	for i, x := range p {
		out[i] = value.Of(x)
	}
	return out
}

// Worked by hand. Of equal weights .01, .02 and .5 in three families become .03, .03 and .5: two are
// called, and what stands in them is held to two thirds of the level. With half of the level for the first it
// becomes .01/(3·½) and the others .02/(3·¼), .5/(3·¼): two are called, the first keeps the whole level
// and the second half of it.
func TestPage(t *testing.T) {
	none := value.Undefined("x")
	got := Page([]Family{{1, value.Of(0.01)}, {1, none}, {1, value.Of(0.5)}, {1, value.Of(0.02)}}, 0.95)
	for i, want := range []Standing{{value.Of(0.03), 1.5}, {none, 1.5}, {value.Of(0.5), 1.5}, {value.Of(0.03), 1.5}} {
		p, ok := got[i].P.Get()
		q, also := want.P.Get()
		if ok != also || math.Abs(p-q) > 1e-12 || math.Abs(got[i].Times-want.Times) > 1e-12 {
			t.Errorf("family %d: %+v, want %+v", i, got[i], want)
		}
	}
	got = Page([]Family{{2, value.Of(0.01)}, {1, value.Of(0.02)}, {1, value.Of(0.5)}}, 0.95)
	if p, _ := got[0].P.Get(); math.Abs(p-0.02) > 1e-12 || got[0].Times != 1 || got[1].Times != 2 {
		t.Errorf("weights: %+v", got)
	}
	if p, _ := got[1].Adjust(value.Of(0.03)).Get(); math.Abs(p-0.06) > 1e-12 {
		t.Errorf("a p in the second family: %g, want .06", p)
	}
	if p, _ := got[2].Adjust(value.Of(0.01)).Get(); math.Abs(p-0.5*4/3) > 1e-12 {
		t.Errorf("a p in a family that is not called: %g, want its own", p)
	}
	branches := Alone().Branches(values(0.01, 0.02, 0.5), 0.95)
	if p, _ := branches[1].P.Get(); math.Abs(p-0.03) > 1e-12 || branches[1].Times != 1.5 {
		t.Errorf("branches: %+v", branches)
	}
}

// Of pages of eight families without a difference, few call anything: .05 of 2,000 is 100, and
// 130 or more come by chance in 1 of 500 runs. Corrected each for itself, a third would.
func TestPageHoldsItsLevel(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	page, apart := 0, 0
	for range 2000 {
		families := make([]Family, 8)
		anyAlone := false
		for i := range families {
			p := make([]value.Value, 20)
			for k := range p {
				p[k] = value.Of(rng.Float64())
			}
			families[i] = Family{float64(1 + i%3), Simes(p)}
			anyAlone = anyAlone || Holds(families[i].P, 0.95)
		}
		called := false
		for _, s := range Page(families, 0.95) {
			called = called || Holds(s.P, 0.95)
		}
		if called {
			page++
		}
		if anyAlone {
			apart++
		}
	}
	if page >= 130 || apart < 500 {
		t.Errorf("%d of 2,000 pages call something; corrected apart %d", page, apart)
	}
}

// The numbers of pairs that can be alike of four groups are 0, 1, 2, 3 and 6, of five 0, 1, 2, 3, 4, 6 and 10 (Shaffer 1986,
// table 1). Of four groups that are not all alike, the first p is taken three times.
func TestPairsOfGroups(t *testing.T) {
	for groups, want := range map[int][]int{4: {0, 1, 2, 3, 6}, 5: {0, 1, 2, 3, 4, 6, 10}} {
		k := 0
		for n, can := range alikePairs(groups) {
			if k < len(want) && n == want[k] {
				if !can {
					t.Errorf("%d groups: %d pairs cannot be alike", groups, n)
				}
				k++
			} else if can {
				t.Errorf("%d groups: %d pairs can be alike", groups, n)
			}
		}
	}
	got := AdjustPairs(values(0.01, 0.02, 0.3, 0.9, 0.015, 0.6), 4)
	for i, want := range []float64{0.03, 0.06, 0.9, 1, 0.045, 1} {
		if p, _ := got[i].Get(); math.Abs(p-want) > 1e-12 {
			t.Errorf("pair %d: %g, want %g", i, p, want)
		}
	}
}

// Six documents that say nothing but one name stand against six that never say it. The test of four names
// together finds it; of names dealt at random it finds few.
func TestTogether(t *testing.T) {
	o := Defaults()
	d := Design{Group: []int{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}}
	set := func(first func(doc int) bool, rng *rand.Rand) []Ratio {
		set := make([]Ratio, 4)
		for i := range set {
			set[i] = Ratio{Num: make([]float64, 12), Den: make([]float64, 12)}
			for doc := range 12 {
				set[i].Den[doc] = 3
			}
		}
		for doc := range 12 {
			f := 1 + rng.IntN(3)
			if first(doc) {
				f = 0
			}
			set[f].Num[doc] = 3
		}
		return set
	}
	rng := rand.New(rand.NewPCG(3, 3))
	sets := [][]Ratio{set(func(doc int) bool { return doc < 6 }, rng)}
	for range 60 {
		sets = append(sets, set(func(int) bool { return rng.Float64() < 0.5 }, rng))
	}
	for _, c := range []*Contrast{nil, {Target: 0, Reference: Rest}} {
		tests, err := d.Together(sets, c, o)
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := tests.P[0].Get(); p > 0.01 {
			t.Errorf("%v: the names that differ have p = %g", c, p)
		}
		called := 0
		for _, p := range tests.P[1:] {
			if Holds(p, 0.95) {
				called++
			}
		}
		if called > 8 {
			t.Errorf("%v: %d of 60 sets that do not differ are called", c, called)
		}
	}
}
