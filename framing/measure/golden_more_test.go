package measure

import (
	"math"
	"testing"

	"parallax/framing/value"
)

func must(t *testing.T, what string, v value.Value) float64 {
	t.Helper()
	x, ok := v.Get()
	if !ok {
		t.Errorf("%s is %v", what, v)
	}
	return x
}

// TestAssociationGolden: base R 4.2, closed forms. "new companies": Manning & Schütze
// (1999), table 5.8; "of course": Gries; the third: Dunning (1993); the last, a pair that repels.
// R's sum of four large logarithms gives ll of the first as 1.32538939634716; with 60 digits it is
// 1.32538939780026.
func TestAssociationGolden(t *testing.T) {
	pairs := []Cooccurrence{{8, 15828, 4675, 14307668}, {5610, 174548, 7867, 10409868}, {10, 10, 13, 31777}, {2, 5000, 6000, 1000000}}
	for id, want := range map[string][4]float64{
		"mi":                {0.629343211623684, 5.41037132564094, 11.2552555907072, -3.90689059560852},
		"mi2":               {3.62934321162368, 17.8641563811371, 14.5771836855945, -2.90689059560852},
		"mi3":               {6.62934321162368, 30.3179414366333, 17.8991117804819, -1.90689059560852},
		"npmi":              {0.0303001718668043, 0.498299784626273, 0.967464397706058, -0.206369090934127},
		"t":                 {0.999931989480204, 73.1387790803235, 3.16098396946182, -19.7989898732233},
		"z":                 {1.24364393011974, 476.968539956573, 156.281317644994, -5.11207720338155},
		"ll":                {1.32538939780026, 36693.8490594749, 167.229803910513, -45.4571614279583},
		"simple_ll":         {1.32317003996951, 31120.8809889163, 136.039155602046, -45.1677991955912},
		"collocate_chi2":    {1.54886920672822, 231553.632368208, 24441.5377350952, -26.4231957911624},
		"dice":              {0.000780373603862849, 0.0615080996628567, 0.869565217391304, 0.000363636363636364},
		"log_dice":          {3.67645260006303, 9.97692021375054, 13.7983661388303, 2.57478409670061},
		"delta_p_collocate": {0.000178883433777784, 0.0319196453527484, 0.999905562376051, -0.00562814070351759},
		"delta_p_node":      {0.00060516773982369, 0.696864463243522, 0.769230769230769, -0.00469483568075117},
		"min_sensitivity":   {0.000505433409148345, 0.0321401562893874, 0.769230769230769, 0.000333333333333333},
	} {
		found := false
		for _, m := range Associations() {
			if m.ID != id {
				continue
			}
			found = true
			for i, c := range pairs {
				closeTo(t, id, must(t, id, m.Compute(c)), want[i])
			}
		}
		if !found {
			t.Errorf("no measure %s", id)
		}
	}
}

// TestDispersionGolden: base R 4.2 by the published formulas; "lyne" is the example of
// the R package tlda (Lyne 1985), "gries" of Gries (2008).
func TestDispersionGolden(t *testing.T) {
	gries := Parts{[]float64{1, 2, 3, 4, 5}, []float64{9, 10, 10, 10, 11}}
	lyne := Parts{[]float64{2, 0, 1, 1, 3, 0, 3, 0, 0, 0}, []float64{8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930}}
	even := Parts{[]float64{3, 3, 3, 3}, []float64{50, 50, 50, 50}}
	one := Parts{[]float64{7, 0, 0, 0, 0, 0, 0, 0, 0, 0}, []float64{9, 9, 9, 9, 9, 9, 9, 9, 9, 9}}
	for id, want := range map[string][4]float64{
		"range":       {5, 5, 4, 1},
		"juilland_d":  {0.785150453450451, 0.603879728774913, 1, 0},
		"dp":          {0.18, 0.499070454348015, 0, 0.9},
		"dp_norm":     {0.219512195121951, 0.553547978581359, 0, 1},
		"carroll_d2":  {0.937921303297996, 0.652144391925271, 1, 0},
		"rosengren_s": {0.949816342304241, 0.476365200183638, 1, 0.1},
		"dkl":         {0.136971729365221, 1.14358685750141, 0, 3.32192809488736},
	} {
		for _, m := range Dispersions() {
			if m.ID == id {
				for i, p := range []Parts{gries, lyne, even, one} {
					closeTo(t, id, must(t, id, m.Compute(p)), want[i])
				}
			}
		}
	}
	// Evenly spaced occurrences lose nothing; adjacent ones count as little more than one.
	closeTo(t, "arf", must(t, "arf", AverageReducedFrequency([]int{0, 10, 20, 30}, 40)), 4)
	closeTo(t, "arf", must(t, "arf", AverageReducedFrequency([]int{5, 6, 7, 8}, 40)), (3+10)/10.0)
}

// TestDistanceGolden: A = a5 b3 c2, B = b4 c4 d2; SciPy 1.x, jensenshannon(base=2)², and
// base R for the rest; "names" overlap in part (an example of rank-turbulence).
func TestDistanceGolden(t *testing.T) {
	a, b := []float64{5, 3, 2, 0}, []float64{0, 4, 4, 2}
	closeTo(t, "jsd", must(t, "jsd", jensenShannon().Compute(a, b)), 0.379681402171665)
	for i, want := range []float64{0.25, 0.00517015238801, 0.0245112497837, 0.1} {
		if got := jensenShannon().Shares(a, b)[i]; math.Abs(got-want) > 1e-12 {
			t.Errorf("jsd share %d = %.13g, want %.13g", i, got, want)
		}
	}
	for alpha, want := range map[float64]float64{1.0 / 3: 0.555495927007, 1: 0.62784455543} {
		if got := total(rankTurbulenceShares(a, b, alpha)); math.Abs(got-want) > 1e-11 {
			t.Errorf("rtd, α = %g: %.12g, want %.12g", alpha, got, want)
		}
	}
	// mary, jane, chelsea, ann | barb, crystal
	p, q := []float64{6, 3, 2, 1, 0, 0}, []float64{0, 4, 0, 5, 2, 1}
	for alpha, want := range map[float64]float64{1.0 / 3: 0.6103, 1: 0.6424} {
		if got := total(rankTurbulenceShares(p, q, alpha)); math.Abs(got-want) > 5e-5 {
			t.Errorf("rtd of names, α = %g: %.6g, want %.4g", alpha, got, want)
		}
	}
	// By hand: √(1 − Σ√(pq)), cosine 20/√(38·36), χ² over the 2×4 table.
	bc := math.Sqrt(.3*.4) + math.Sqrt(.2*.4)
	closeTo(t, "hellinger", must(t, "hellinger", hellinger().Compute(a, b)), math.Sqrt(1-bc))
	closeTo(t, "cosine", must(t, "cosine", cosineDistance().Compute(a, b)), 1-20/math.Sqrt(38*36))
	closeTo(t, "kilgarriff_chi2", must(t, "chi2", kilgarriff().Compute(a, b)), 5+1.0/7+4.0/6+2)
	// Ranks 1 2 3 4 and 4 1.5 1.5 3 about their mean 2.5.
	closeTo(t, "spearman", must(t, "spearman", spearman().Compute(a, b)), -1.5/math.Sqrt(5*4.5))
}

// TestByDocumentGolden: R 4.2. t.test(extra ~ group, sleep) gives t = -1.8608; the
// example of ?wilcox.test gives W = 35 of 10 and 5 values without ties.
func TestByDocumentGolden(t *testing.T) {
	sleep := Rates{
		Target: []float64{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 2.0}, TargetSize: 10, // and one 0
		Reference: []float64{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4}, ReferenceSize: 10,
	}
	if got := must(t, "welch", welch().Compute(sleep)); math.Abs(got+1.8608) > 5e-5 {
		t.Errorf("Welch's t = %.6g, want -1.8608", got)
	}
	depression := Rates{
		Target: []float64{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46}, TargetSize: 10,
		Reference: []float64{1.15, 0.88, 0.90, 0.74, 1.21}, ReferenceSize: 5,
	}
	closeTo(t, "Cliff's δ", must(t, "δ", cliffsDelta().Compute(depression)), 2*35/50.0-1)
	closeTo(t, "Mann–Whitney z", must(t, "z", mannWhitney().Compute(depression)), (35-25)/math.Sqrt(50*16/12.0))
}

// TestWordShift: by hand from the formula, with one term of no score.
func TestWordShift(t *testing.T) {
	none := math.NaN()
	s := []float64{8, 2, none}
	got := WordShift([]float64{3, 1, 5}, []float64{1, 3, 9}, s, s, 5)
	closeTo(t, "good", must(t, "good", got[0]), 0.5)
	closeTo(t, "bad", must(t, "bad", got[1]), 0.5)
	if got[2].Defined() {
		t.Error("a term without a score has a contribution")
	}
}

// TestStyleGolden: the formulas by hand for 3 sentences, 40 words, 200 letters, 60 syllables, 5 long words.
func TestStyleGolden(t *testing.T) {
	c := TextCount{Sentences: 3, Words: 40, Letters: 200, Syllables: 60, LongWords: 5}
	want := map[string]float64{
		"flesch": 206.835 - 1.015*40/3 - 84.6*1.5, "flesch_kincaid": 0.39*40/3 + 11.8*1.5 - 15.59,
		"smog": 1.043*math.Sqrt(50) + 3.1291, "coleman_liau": 5.88*5 - 29.6*3.0/40 - 15.8,
		"gunning_fog": 0.4 * (40.0/3 + 12.5), "sentence_length": 40.0 / 3,
	}
	for _, m := range Styles() {
		closeTo(t, m.ID, must(t, m.ID, m.Compute(c)), want[m.ID])
	}
}

// TestRichnessGolden: small cases by hand.
func TestRichnessGolden(t *testing.T) {
	tokens := []uint32{1, 2, 1, 3, 1, 2} // counts 3, 2, 1
	closeTo(t, "ttr", must(t, "ttr", typeTokenRatio().Compute(tokens)), 0.5)
	closeTo(t, "yules_k", must(t, "K", yulesK().Compute(tokens)), 1e4*(14-6)/36)
	// 84 tokens, two terms 42 times each: 1 − P(none of one term) is 1 − 1/C(84,42), so nearly 2/42.
	long := make([]uint32, 84)
	for i := range long {
		long[i] = uint32(i % 2)
	}
	closeTo(t, "hdd", must(t, "hdd", hypergeometricDiversity().Compute(long)), 2.0/42)
	// Windows of 100 over 101 different tokens: always 100 types.
	distinct := make([]uint32, 101)
	for i := range distinct {
		distinct[i] = uint32(i)
	}
	closeTo(t, "mattr", must(t, "mattr", movingAverage().Compute(distinct)), 1)
	if movingAverage().Compute(tokens).Defined() {
		t.Error("mattr of six words is defined")
	}
}

// TestLeafOrder: two near pairs stay together.
func TestLeafOrder(t *testing.T) {
	groups := [][]float64{{9, 1, 0}, {0, 1, 9}, {8, 2, 0}, {0, 2, 8}}
	got := LeafOrder(DistanceMatrix(jensenShannon(), groups))
	want := []int{0, 2, 1, 3}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("order %v, want %v", got, want)
		}
	}
}
