package inference

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallax/framing/value"
)

// named draws documents that name one referent by several families: group g has docs[g]
// documents, of which the share naming[g] name it, one to five times. A
// document has its own mind: it says the first family with a probability drawn around first(g), the
// others share what is left.
func named(seed uint64, families int, docs []int, naming []float64, first func(g int) float64) (Design, []Ratio) {
	rng := rand.New(rand.NewPCG(seed, 3))
	var d Design
	ratios := make([]Ratio, families)
	for g, n := range docs {
		for range n {
			d.Group = append(d.Group, g)
			mentions := 0
			if rng.Float64() < naming[g] {
				mentions = 1 + rng.IntN(5)
			}
			counts := make([]float64, families)
			p := min(1, max(0, first(g)+0.4*(rng.Float64()-0.5)))
			for range mentions {
				f := 1 + rng.IntN(families-1)
				if rng.Float64() < p {
					f = 0
				}
				counts[f]++
			}
			for f := range ratios {
				ratios[f].Num = append(ratios[f].Num, counts[f])
				ratios[f].Den = append(ratios[f].Den, float64(mentions))
			}
		}
	}
	return d, ratios
}

func always(p float64) func(int) float64 { return func(int) float64 { return p } }

// fourOutlets are of unequal size and speak of the referent unequally often.
func fourOutlets() (docs []int, naming []float64) {
	return []int{40, 90, 25, 60}, []float64{0.9, 0.15, 1, 0.4}
}

// TestOmnibusOfTwoIsTheTestOfTheTwo: with two groups omnibus, pairwise and
// contrast are one test, to the last digit of p.
func TestOmnibusOfTwoIsTheTestOfTheTwo(t *testing.T) {
	for seed := range uint64(5) {
		d, ratios := named(seed, 3, []int{30, 20}, []float64{0.8, 0.5}, func(g int) float64 { return 0.3 + 0.2*float64(g) })
		contrast, err := d.Ratios(ratios, Contrast{0, 1}, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		omnibus, err := d.OmnibusRatios(ratios, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		changes, err := d.Changes(ratios, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		pairs, err := d.PairwiseRatios(ratios, nil, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		for name, other := range map[string]*Tests{"omnibus": omnibus, "change": changes.Tests, "pair": pairs[0].Tests} {
			if !agree(contrast.P, other.P) || !agree(contrast.Adjusted, other.Adjusted) {
				t.Errorf("seed %d: p %v of the contrast, %v of the %s", seed, contrast.P, other.P, name)
			}
		}
	}
}

// agree reports whether values are the same but for rounding.
func agree(a, b []value.Value) bool {
	return slices.EqualFunc(a, b, func(v, w value.Value) bool {
		x, ok := v.Get()
		y, ok2 := w.Get()
		return ok == ok2 && math.Abs(x-y) <= 1e-12
	})
}

// TestOmnibusIgnoresOrder: the statistic is the same whatever the groups are
// called and however the documents lie; p moves by no more than 1,000 deals let it.
func TestOmnibusIgnoresOrder(t *testing.T) {
	docs, naming := fourOutlets()
	d, ratios := named(1, 3, docs, naming, func(g int) float64 { return 0.3 + 0.05*float64(g) })
	before, err := d.OmnibusRatios(ratios, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	order := rand.New(rand.NewPCG(9, 9)).Perm(len(d.Group))
	e := Design{Group: make([]int, len(order))}
	moved := make([]Ratio, len(ratios))
	for at, i := range order {
		e.Group[at] = []int{2, 0, 3, 1}[d.Group[i]]
		for f, q := range ratios {
			moved[f].Num, moved[f].Den = append(moved[f].Num, q.Num[i]), append(moved[f].Den, q.Den[i])
		}
	}
	after, err := e.OmnibusRatios(moved, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	for j := range ratios {
		x, _ := before.Z[j].Get()
		y, _ := after.Z[j].Get()
		p, _ := before.P[j].Get()
		q, _ := after.P[j].Get()
		if math.Abs(x-y) > 1e-9*x || math.Abs(p-q) > 4*math.Sqrt(2*p*(1-p)/1000)+0.002 {
			t.Errorf("ratio %d: z %g and p %g in one order, %g and %g in another", j, x, p, y, q)
		}
	}
}

// TestRatiosHoldTheirLevel: where all groups speak alike, few corpora have a
// share called different, also where one group hardly ever names the referent.
func TestRatiosHoldTheirLevel(t *testing.T) {
	const corpora = 200
	o := Defaults()
	o.Permutations = 300
	docs, naming := fourOutlets()
	called := map[string]int{}
	for s := range uint64(corpora) {
		d, ratios := named(s, 4, docs, naming, always(0.4))
		omnibus, err := d.OmnibusRatios(ratios, o)
		if err != nil {
			t.Fatal(err)
		}
		pairs, err := d.PairwiseRatios(ratios, nil, o)
		if err != nil {
			t.Fatal(err)
		}
		// A small group that always names it against a large one that seldom does.
		e, rare := named(s, 2, []int{60, 600}, []float64{1, 0.1}, always(0.4))
		uneven, err := e.Ratios(rare[:1], Contrast{0, Rest}, o)
		if err != nil {
			t.Fatal(err)
		}
		for name, yes := range map[string]bool{
			"omnibus": len(callsUnder(omnibus, 0.05)) > 0, "uneven": len(callsUnder(uneven, 0.05)) > 0,
			"pairs": slices.ContainsFunc(pairs, func(p PairTest) bool { return len(callsUnder(p.Tests, 0.05)) > 0 }),
		} {
			if yes {
				called[name]++
			}
		}
	}
	// .05 of 200 is 10; 19 or more has the probability .005.
	for name, n := range called {
		if n >= 19 {
			t.Errorf("%s: %d of %d corpora without a difference have a share called different", name, n, corpora)
		}
	}
}

// TestSeveralReferentsHoldTheirLevel: 40 shares that groups name unequally often
// hold their level, over groups as over time.
func TestSeveralReferentsHoldTheirLevel(t *testing.T) {
	const corpora = 100
	o := Defaults()
	o.Permutations = 200
	omnibus, changes := 0, 0
	for s := range uint64(corpora) {
		rng := rand.New(rand.NewPCG(s, 99))
		var d Design
		var all []Ratio
		for r := range uint64(10) {
			naming := make([]float64, 6)
			for i := range naming {
				naming[i] = math.Pow(rng.Float64(), 2)
			}
			of, ratios := named(100*s+r, 4, []int{15, 15, 15, 15, 15, 15}, naming, always(0.05+0.9*rng.Float64()))
			d, all = of, append(all, ratios...)
		}
		tests, err := d.OmnibusRatios(all, o)
		if err != nil {
			t.Fatal(err)
		}
		moved, err := d.Changes(all, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(callsUnder(tests, 0.05)) > 0 {
			omnibus++
		}
		if len(callsUnder(moved.Tests, 0.05)) > 0 {
			changes++
		}
	}
	// .05 of 100 is 5; 12 or more has the probability .004.
	if omnibus >= 12 || changes >= 12 {
		t.Errorf("of %d corpora without a difference %d have one over groups, %d over time", corpora, omnibus, changes)
	}
}

// TestPlantedShareIsFound: one of four groups uses the first family far more; the
// omnibus calls it, and the pairs say which group it is.
func TestPlantedShareIsFound(t *testing.T) {
	d, ratios := named(2, 4, []int{60, 60, 60, 60}, []float64{0.8, 0.8, 0.8, 0.8}, func(g int) float64 {
		if g == 2 {
			return 0.7
		}
		return 0.25
	})
	omnibus, err := d.OmnibusRatios(ratios, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(callsUnder(omnibus, 0.05), 0) {
		t.Fatalf("p of the family that differs is %v", omnibus.Adjusted[0])
	}
	pairs, err := d.PairwiseRatios(ratios, []int{0}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	family := 0
	for _, p := range pairs {
		called := slices.Contains(callsUnder(p.Tests, 0.05), 0)
		if differs := p.Target == 2 || p.Reference == 2; called != differs {
			t.Errorf("groups %d and %d: p %v", p.Target, p.Reference, p.Adjusted[0])
		}
		for _, v := range p.P {
			if v.Defined() {
				family++
			}
		}
	}
	if family != 6 {
		t.Errorf("%d tests of 6 pairs and 1 ratio", family)
	}
}

// TestRatioNobodyNames: no test, and the reason, where one side has fewer than
// two documents that name the referent.
func TestRatioNobodyNames(t *testing.T) {
	d := Design{Group: []int{0, 0, 0, 0, 0, 0, 1, 1, 1}}
	q := Ratio{Num: []float64{1, 0, 1, 1, 0, 1, 1, 0, 0}, Den: []float64{1, 2, 1, 3, 2, 1, 1, 0, 0}}
	r, err := d.Ratios([]Ratio{q}, Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if want := value.Undefined("the reference has 1 document with any of it, and a test needs 2"); r.P[0] != want {
		t.Errorf("p is %v", r.P[0])
	}
}

// TestRatioDifferences: several ratios of one denominator have the differences
// that each has alone.
func TestRatioDifferences(t *testing.T) {
	d, ratios := named(4, 3, []int{30, 30}, []float64{0.7, 0.7}, always(0.4))
	together, err := d.RatioDifferences(ratios, Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range ratios {
		alone, err := d.RatioDifference(q, Contrast{0, 1}, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if alone != together[i] {
			t.Errorf("ratio %d: %v alone, %v together", i, alone, together[i])
		}
	}
	if _, err := d.RatioDifferences([]Ratio{ratios[0], Mean(ratios[1].Num)}, Contrast{0, 1}, Defaults()); err == nil {
		t.Error("two denominators are taken for one")
	}
}

// TestShareDifferenceOfNone: Newcombe (1998), table II, method 10 takes Wilson's bounds; here,
// by hand, with the Clopper–Pearson bounds of none of 10 documents, of which nobody knows how alike their mentions are, 1 − .025^(1/10) = .30850: two groups without
// any differ by 0 ± .30850.
func TestShareDifferenceOfNone(t *testing.T) {
	d := Design{Group: make([]int, 20)}
	none := Ratio{Num: make([]float64, 20), Den: make([]float64, 20)}
	some := Ratio{Num: make([]float64, 20), Den: none.Den}
	for i := range d.Group {
		d.Group[i], none.Den[i] = i/10, 4
		if i < 10 {
			some.Num[i] = float64(i % 4)
		}
	}
	list, err := d.ShareDifferences([]Ratio{none, some}, Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	low, _ := list[0].Low.Get()
	high, _ := list[0].High.Get()
	if bound := 1 - math.Pow(0.025, 0.1); math.Abs(high-bound) > 1e-12 || math.Abs(low+bound) > 1e-12 {
		t.Errorf("none and none differ by [%g, %g]", low, high)
	}
	alone, err := d.RatioDifference(some, Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	wide, _ := list[1].Low.Get()
	narrow, _ := alone.Low.Get()
	if wide >= narrow || list[1].Value != alone.Value {
		t.Errorf("some and none differ by %v, by the bootstrap alone by %v", list[1], alone)
	}
}

// TestShareIntervalHasNoCliff: none, one and all but one of 60 mentions in six documents have intervals that
// follow upon one another, and one of independent mentions is Clopper and Pearson's: 3 of 10 is [.0667, .6525]
// (scipy 1.11, binomtest(3, 10).proportion_ci()).
func TestShareIntervalHasNoCliff(t *testing.T) {
	num, den := make([]float64, 6), []float64{10, 10, 10, 10, 10, 10}
	last := 0.0
	for k := range 4 {
		e, err := ShareInterval(num, den, nil, value.Of(.3), Defaults())
		if err != nil {
			t.Fatal(err)
		}
		high, ok := e.High.Get()
		if !ok || high < last || last > 0 && high > last+.1 {
			t.Errorf("%d of 60 reaches %v, %d of 60 reached %g", k, e.High, k-1, last)
		}
		if low, ok := e.Low.Get(); !ok || (low == 0) != (k == 0) {
			t.Errorf("%d of 60 begins at %v", k, e.Low)
		}
		last = high
		num[k]++
	}
	few, one := []float64{1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, make([]float64, 10)
	for i := range one {
		one[i] = 1
	}
	low, high := aSide{num: few, den: one}.exact(1, .95)
	if math.Abs(low-.0667) > 5e-5 || math.Abs(high-.6525) > 5e-5 {
		t.Errorf("3 of 10 is [%g, %g]", low, high)
	}
}

// A word that six documents have, and nineteen of another group do not, is seen whatever the
// documents' length, and a rate does not change with the unit that its words are counted in.
func TestRateOfARareWord(t *testing.T) {
	for _, length := range []float64{30, 300, 3000} {
		var d Design
		q := Ratio{Rate: true}
		for i := range 25 {
			group, uses := 1, 0.0
			if i < 6 {
				group, uses = 0, 1
			}
			d.Group = append(d.Group, group)
			q.Num, q.Den = append(q.Num, uses), append(q.Den, length*float64(1+i%3))
		}
		found, err := d.Ratios([]Ratio{q}, Contrast{0, 1}, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if p, ok := found.P[0].Get(); !ok || p > 0.005 {
			t.Errorf("documents of about %g words: p %v", 2*length, found.P[0])
		}
	}
}
