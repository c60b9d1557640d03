package inference

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"parallax/framing/value"
)

// bursty draws documents whose terms come in bursts: a term's rate in a document is
// its rate in the corpus times a gamma variable of shape ½, so most documents
// lack it and a few repeat it. factor multiplies the rates of the first
// terms in group 0.
func bursty(seed uint64, docs, terms, changed int, factor float64, tokens func(rng *rand.Rand, group int) int) Design {
	rng := rand.New(rand.NewPCG(seed, 7))
	rows, length, group := make([][]uint32, docs), make([]int, docs), make([]int, docs)
	for i := range rows {
		group[i] = i % 2
		length[i] = tokens(rng, group[i])
		rows[i] = make([]uint32, terms)
		for j := range rows[i] {
			mean := 0.5 / math.Sqrt(1+float64(j)) * float64(length[i]) / 300
			if j < changed && group[i] == 0 {
				mean *= factor
			}
			z := rng.NormFloat64() // z² is gamma of shape ½ and mean 1
			rows[i][j] = poisson(rng, mean*z*z)
		}
	}
	return design(rows, length, group)
}

func poisson(rng *rand.Rand, mean float64) uint32 {
	n, p := uint32(0), rng.Float64()
	for limit := math.Exp(-math.Min(mean, 500)); p > limit; n++ {
		p *= rng.Float64()
	}
	return n
}

func equalLength(*rand.Rand, int) int { return 300 }

// TestWorkersChangeNothing: the same numbers with one worker and with seven.
func TestWorkersChangeNothing(t *testing.T) {
	d := bursty(1, 60, 80, 5, 3, equalLength)
	one, many := Defaults(), Defaults()
	one.Workers, many.Workers = 1, 7
	a, err := d.Terms(Contrast{0, Rest}, one)
	if err != nil {
		t.Fatal(err)
	}
	b, err := d.Terms(Contrast{0, Rest}, many)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Error("tests differ between 1 worker and 7")
	}
	x, _ := d.LogRatios(Contrast{0, Rest}, []uint32{0, 3, 50}, one)
	y, _ := d.LogRatios(Contrast{0, Rest}, []uint32{0, 3, 50}, many)
	if !reflect.DeepEqual(x, y) {
		t.Error("intervals differ between 1 worker and 7")
	}
}

// TestFamilyWiseLevel: where nothing differs, few corpora have a term called
// different at .05; also where one group's articles are three times as long.
func TestFamilyWiseLevel(t *testing.T) {
	const corpora = 120
	for name, length := range map[string]func(*rand.Rand, int) int{
		"equal length":  equalLength,
		"longer target": func(rng *rand.Rand, g int) int { return (3 - 2*g) * (100 + rng.IntN(200)) },
	} {
		for _, c := range []Correction{BenjaminiHochberg, WestfallYoung} {
			called := 0
			for s := range corpora {
				d := bursty(uint64(s), 60, 60, 0, 1, length)
				o := Defaults()
				o.Permutations, o.Correction = 400, c
				r, err := d.Terms(Contrast{0, Rest}, o)
				if err != nil {
					t.Fatal(err)
				}
				if len(callsUnder(r, 0.05)) > 0 {
					called++
				}
			}
			// .05 of 120 is 6; 13 or more has the probability .007.
			if called >= 13 {
				t.Errorf("%s, %s: %d of %d corpora without a difference have a term called different", name, c, called, corpora)
			}
		}
	}
}

// TestPlantedAreFound: terms five times as frequent in one half of 200
// documents are called, and hardly any other.
func TestPlantedAreFound(t *testing.T) {
	const planted = 5
	d := bursty(3, 200, 200, planted, 5, equalLength)
	r, err := d.Terms(Contrast{0, Rest}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	found, others := 0, 0
	for _, j := range callsUnder(r, 0.05) {
		if j < planted {
			found++
		} else {
			others++
		}
	}
	if found < planted || others > 1 {
		t.Errorf("called %d of %d planted terms and %d others", found, planted, others)
	}
}

func callsUnder(r *Tests, alpha float64) (terms []int) {
	for j, v := range r.Adjusted {
		if p, ok := v.Get(); ok && p <= alpha {
			terms = append(terms, j)
		}
	}
	return terms
}

// TestNothingToTest: no p-value, and the reason, where documents are too few.
func TestNothingToTest(t *testing.T) {
	for name, d := range map[string]Design{
		"no target":  design([][]uint32{{1}, {2}, {3}}, []int{10, 10, 10}, []int{1, 1, 1}),
		"one target": design([][]uint32{{1}, {2}, {3}}, []int{10, 10, 10}, []int{0, 1, 1}),
		"rare term":  design([][]uint32{{1}, {0}, {0}, {0}}, []int{10, 10, 10, 10}, []int{0, 0, 1, 1}),
		"strata of one side": {Rows: design([][]uint32{{1}, {2}, {1}, {1}}, []int{10, 10, 10, 10}, []int{0, 0, 1, 1}).Rows,
			Tokens: []int{10, 10, 10, 10}, Group: []int{0, 0, 1, 1}, Stratum: []int{1, 1, 2, 2}},
	} {
		r, err := d.Terms(Contrast{0, 1}, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if r.P[0].Defined() || r.P[0].Why() == "" || r.P[0].Why() == "not computed" {
			t.Errorf("%s: p is %v", name, r.P[0])
		}
	}
}

// TestOneTermOfEveryToken: a vocabulary of one never differs.
func TestOneTermOfEveryToken(t *testing.T) {
	d := design([][]uint32{{10}, {20}, {30}, {7}, {9}, {12}}, []int{10, 20, 30, 7, 9, 12}, []int{0, 0, 0, 1, 1, 1})
	r, err := d.Terms(Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := r.P[0].Get(); !ok || p != 1 {
		t.Errorf("p = %v, want 1", r.P[0])
	}
}

// TestPairedRowsAreDealtWithinTheirDocument: two voices of one document are
// exchanged, so a constant shift between them is found although the documents
// differ far more among themselves.
func TestPairedRowsAreDealtWithinTheirDocument(t *testing.T) {
	var rows [][]uint32
	var tokens, group, cluster []int
	for i := range 12 {
		for g := range 2 {
			rows = append(rows, []uint32{uint32(30*i + 20*(1-g) + 1)})
			tokens, group, cluster = append(tokens, 2000), append(group, g), append(cluster, i)
		}
	}
	d := design(rows, tokens, group)
	free, err := d.Terms(Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	d.Cluster = cluster
	paired, err := d.Terms(Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	p, _ := free.P[0].Get()
	q, _ := paired.P[0].Get()
	if p < 0.3 || q > 0.01 {
		t.Errorf("p = %g dealt freely, %g within documents", p, q)
	}
	if paired.Deals != 4096 {
		t.Errorf("%g deals of 12 pairs, want 4096", paired.Deals)
	}
}

// TestAdjust: R 4.2, p.adjust(c(.01,.02,.03,.04,.05), "BH" and "holm"), by hand.
func TestAdjust(t *testing.T) {
	p := []value.Value{value.Of(0.03), value.Of(0.01), value.Undefined("x"), value.Of(0.05), value.Of(0.02), value.Of(0.04)}
	for c, want := range map[Correction][]float64{
		BenjaminiHochberg: {0.05, 0.05, 0, 0.05, 0.05, 0.05},
		Holm:              {0.09, 0.05, 0, 0.09, 0.08, 0.09},
		Bonferroni:        {0.15, 0.05, 0, 0.25, 0.1, 0.2},
		Uncorrected:       {0.03, 0.01, 0, 0.05, 0.02, 0.04},
	} {
		for i, v := range Adjust(p, c) {
			x, ok := v.Get()
			if ok != (i != 2) || ok && math.Abs(x-want[i]) > 1e-12 {
				t.Errorf("%s: p[%d] = %v, want %g", c, i, v, want[i])
			}
		}
	}
	if p[0] != value.Of(0.03) {
		t.Error("Adjust changed its argument")
	}
}

func BenchmarkTerms(b *testing.B) {
	for _, terms := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("%d terms, 1600 documents, 1000 permutations", terms), func(b *testing.B) {
			d := bursty(1, 1600, terms, 0, 1, equalLength)
			for b.Loop() {
				if _, err := d.Terms(Contrast{0, Rest}, Defaults()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
