package measure

import (
	"math"
	"testing"
)

// closeTo fails unless got and want agree to a relative 1e-9 (1e-12 at zero).
func closeTo(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*math.Abs(want)+1e-12 {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

// TestKeynessGolden: values computed with base R 4.2 (chisq.test, fisher.test
// and closed forms) for textbook tables; "war" is Rayson's example of the
// log-likelihood wizard. Absent numbers are infinite or undefined in the formula.
func TestKeynessGolden(t *testing.T) {
	war := Pair{Target: 620, Reference: 267, TargetTokens: 1017879, ReferenceTokens: 1007532, Terms: 10000}
	mid := Pair{Target: 60000, Reference: 50000, TargetTokens: 1017879, ReferenceTokens: 1007532, Terms: 10000}
	rare := Pair{Target: 8, Reference: 1, TargetTokens: 10000, ReferenceTokens: 20000, Terms: 10000}
	zero := Pair{Target: 12, Reference: 0, TargetTokens: 50000, ReferenceTokens: 60000, Terms: 10000}
	equal := Pair{Target: 5, Reference: 5, TargetTokens: 1000, ReferenceTokens: 1000, Terms: 10000}
	none := math.NaN()
	pairs := []Pair{war, mid, rare, zero, equal}
	for _, c := range []struct {
		id   string
		want [5]float64
	}{
		{"g2", [5]float64{140.925468424458, 857.551282239059, 12.113500547874, 18.924547740664, 0}},
		{"g2_2cell", [5]float64{140.865487155693, 811.045300677188, 12.1097491097315, 18.9229766487425, 0}},
		{"g2_williams", [5]float64{140.846071017927, 857.547372002857, 11.376156973924, 18.1594949356579, 0}},
		{"g2_yates", [5]float64{140.09421019692, 857.369332695154, 9.5885165342979, 14.5850703609448, 0}},
		{"chi2", [5]float64{136.963689119403, 856.317510858466, 12.5037511253376, 14.4015710804815, 0}},
		{"chi2_yates", [5]float64{136.17872808598, 856.136059878508, 10.1280384115235, 12.2853679997414, 0}},
		{"fisher", [5]float64{2.29812993714746e-32, 1.71815171456013e-188, 0.000963715615149155, 7.77347315729491e-05, 1}},
		{"pmi", [5]float64{0.475982731167208, 0.118179502277893, 1.41503749927884, 1.13750352374994, 0}},
		{"log_ratio_walter", [5]float64{1.19915191496505, 0.248291597487299, 3.50246427450563, 4.90688819113883, 0}},
		{"log_ratio", [5]float64{1.20068806243202, 0.248293994679131, 4, 4.84799690655495, 0}},
		{"percent_diff", [5]float64{129.849266536625, 18.7801693521529, 1500, none, 0}},
		{"odds_ratio", [5]float64{2.29928407193285, 1.19956528956163, 16.0120096076861, none, 1}},
		{"odds_ratio_haldane", [5]float64{math.Exp(0.831533024953412), math.Exp(0.181957566001549), math.Exp(2.42847351702625), math.Exp(3.40143574141482), 1}},
		{"bic", [5]float64{126.404185223566, 843.029999038168, 1.80454788722973, 7.31631209588947, -7.60090245954208}},
		{"bayes_factor", [5]float64{2.80750194647804e+27, 1.15249309111148e+183, 2.46520247385141, 38.7897504450608, 0.0223606797749979}},
		{"ell", [5]float64{1.14210063764067e-05, 3.67035878803218e-05, 0.000367425622142901, 0.000101404186683087, 0}},
		{"simple_maths", [5]float64{2.29361118721391, 1.18779790927347, 15.7058823529412, 241, 1}},
		{"fightin_words_delta", [5]float64{0.832577452991, 0.181959236955, none, 7.27313823844, 0}},
		{"fightin_words", [5]float64{11.3742049638, 30.04958177, none, 0.727011217705, 0}},
	} {
		m, err := KeynessByID(c.id)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pairs {
			v, ok := m.Compute(p).Get()
			switch {
			case math.IsNaN(c.want[i]) && c.id[0] == 'f': // not in the source
			case math.IsNaN(c.want[i]):
				if ok {
					t.Errorf("%s of %+v = %g, want undefined", c.id, p, v)
				}
			case !ok:
				t.Errorf("%s of %+v is %v", c.id, p, m.Compute(p))
			default:
				closeTo(t, c.id, v, c.want[i])
			}
		}
	}
	for i, want := range []float64{1.94274513900298, 1.18742402212182, 6, 3.4, 1} {
		v, _ := SimpleMaths(pairs[i], 100).Get()
		closeTo(t, "simple maths, k=100", v, want)
	}
}

// TestFightinWordsInformative: α₀ = 1000 and .0005 of it for the term, base R.
func TestFightinWordsInformative(t *testing.T) {
	delta, variance, ok := prior{0.5, 1000}.delta(table{620, 267, 1017879, 1007532})
	if !ok {
		t.Fatal("undefined")
	}
	closeTo(t, "δ", delta, 0.831542759164)
	closeTo(t, "z", delta/math.Sqrt(variance), 11.3687021737)
}

// TestConservativeLogRatio: for 8/10,000 v 1/20,000 the 95 % Clopper–Pearson
// interval of 8 in 9 is [.5175035, .9971909] (R, binom.test(8, 9)), so the bound
// is log2(2 · .5175035/.4824965).
func TestConservativeLogRatio(t *testing.T) {
	got := conservative(table{8, 1, 10000, 20000}, 0.05)
	if want := math.Log2(2 * 0.5175035 / 0.4824965); math.Abs(got-want) > 2e-6 {
		t.Errorf("conservative log ratio = %.9f, want %.9f", got, want)
	}
	// Too little evidence for any difference.
	if got := conservative(table{2, 1, 10000, 20000}, 0.05); got != 0 {
		t.Errorf("2 v 1 of twice the size gives %g, want 0", got)
	}
}
