package stats

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func closeTo(t rapid.TB, what string, got, want, relative float64) {
	t.Helper()
	if math.Abs(got-want) > relative*math.Abs(want) {
		t.Fatalf("%s = %.17g, want %.17g", what, got, want)
	}
}

// choose is n over k, exactly.
func choose(n, k int64) *big.Int { return new(big.Int).Binomial(n, k) }

func quotient(a, b *big.Int) float64 {
	x, _ := new(big.Rat).SetFrac(a, b).Float64()
	return x
}

// TestFisherAgainstCounting: the exact p of small tables, in whole numbers.
func TestFisherAgainstCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.Int64Range(0, 30)
		a, b, c, d := cell.Draw(t, "a"), cell.Draw(t, "b"), cell.Draw(t, "c"), cell.Draw(t, "d")
		r1, r2, c1 := a+b, c+d, a+c
		ways := func(x int64) *big.Int { return new(big.Int).Mul(choose(r1, x), choose(r2, c1-x)) }
		sum, observed := new(big.Int), ways(a)
		for x := max(0, c1-r2); x <= min(r1, c1); x++ {
			if w := ways(x); w.Cmp(observed) <= 0 {
				sum.Add(sum, w)
			}
		}
		closeTo(t, "p", FisherTwoSided(float64(a), float64(b), float64(c), float64(d)), quotient(sum, choose(r1+r2, c1)), 1e-11)
	})
}

// TestFisherGolden: R 4.2, fisher.test; the third is (1, 3, 3, 1).
func TestFisherGolden(t *testing.T) {
	closeTo(t, "war", FisherTwoSided(620, 267, 1017879-620, 1007532-267), 2.29812993714746e-32, 1e-10)
	closeTo(t, "mid", FisherTwoSided(60000, 50000, 1017879-60000, 1007532-50000), 1.71815171456013e-188, 1e-9)
	closeTo(t, "tea", FisherTwoSided(1, 3, 3, 1), 0.485714285714286, 1e-13)
}

// TestLogBinomialPoint: against whole numbers, p = 3/10.
func TestLogBinomialPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 80).Draw(t, "n")
		x := rapid.Int64Range(0, n).Draw(t, "x")
		up := new(big.Int).Mul(choose(n, x), new(big.Int).Exp(big.NewInt(3), big.NewInt(x), nil))
		up.Mul(up, new(big.Int).Exp(big.NewInt(7), big.NewInt(n-x), nil))
		closeTo(t, "probability", math.Exp(LogBinomialPoint(float64(x), float64(n), 0.3, 0.7)), quotient(up, new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)), 1e-12)
	})
	for _, x := range []float64{-1, 6} {
		if got := LogBinomialPoint(x, 5, 0.3, 0.7); !math.IsInf(got, -1) {
			t.Errorf("%g of 5: %g", x, got)
		}
	}
}

// TestDeviance: its Taylor series near 0, its closed form far from it, and no
// step where one takes over from the other.
func TestDeviance(t *testing.T) {
	closeTo(t, "D(1e6, 1)", Deviance(1e6, 1), 4.9999983333341667e-07, 1e-15)
	closeTo(t, "D(10, 90)", Deviance(10, 90), 100*math.Ln10-90, 1e-14)
	closeTo(t, "empty", Deviance(7, -7), 7, 0)
	closeTo(t, "seam", Deviance(1, 0.05), 1.05*math.Log1p(0.05)-0.05, 1e-12)
	closeTo(t, "seam", Deviance(1, -0.05), 0.95*math.Log1p(-0.05)+0.05, 1e-12)
	if Deviance(3, 0) != 0 {
		t.Error("no deviation has a deviance")
	}
}

// TestBetaQuantile: closed forms of Beta(1, b), Beta(a, 1).
func TestBetaQuantile(t *testing.T) {
	for _, p := range []float64{1e-12, 0.025, 0.5, 0.975} {
		closeTo(t, "Beta(1,1)", BetaQuantile(p, 1, 1), p, 1e-10)
		closeTo(t, "Beta(9,1)", BetaQuantile(p, 9, 1), math.Pow(p, 1.0/9), 1e-10)
		closeTo(t, "Beta(1,1000)", BetaQuantile(p, 1, 1000), -math.Expm1(math.Log1p(-p)/1000), 1e-10)
	}
}

// TestTails: R 4.2, pchisq(3.841458820694124, 1, lower=FALSE).
func TestTails(t *testing.T) {
	closeTo(t, "χ²", ChiSquareTail(3.841458820694124), 0.05, 1e-12)
	closeTo(t, "none of 3 marked among 2 of 10", math.Exp(LogHypergeometricNone(3, 10, 2)), 7.0/10*6/9, 1e-14)
}
