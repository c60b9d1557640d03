package inference

import (
	"math"
	"testing"
)

func TestRateIntervals(t *testing.T) {
	o := Defaults()
	num, den := make([]float64, 2000), make([]float64, 2000)
	for i := range den {
		den[i] = 0.5
		if i < 10 {
			num[i] = 1
		}
	}
	many, err := RateInterval(num, den, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	// Ten documents of 2,000 have one each, so they vary as a Poisson count of 10 does, whose exact lower bound is
	// 4.795 (Garwood 1936; R 4.2, poisson.test(10)). The upper one is no nearer than its 18.390.
	low, _ := many.Low.Get()
	high, _ := many.High.Get()
	if math.Abs(low*1000-4.795) > 0.02 || high*1000 < 18.390 || high*1000 > 23 {
		t.Errorf("10 in 1,000: [%.3f, %.3f]", low*1000, high*1000)
	}
	for i := range den {
		den[i] /= 1000
	}
	scaled, err := RateInterval(num, den, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	if l, _ := scaled.Low.Get(); math.Abs(l/low/1000-1) > 1e-9 {
		t.Errorf("in thousands the lower bound is %g, not 1,000 times %g", l, low)
	}
	none, err := RateInterval(make([]float64, 8), []float64{1, 1, 1, 1, 1, 1, 1, 1}, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	low, _ = none.Low.Get()
	if high, ok := none.High.Get(); low != 0 || !ok || high <= 3.0/8 {
		t.Errorf("none in 8 documents: [%g, %g], and 3/8 is what Poisson counts would leave open", low, high)
	}
	few, err := RateInterval([]float64{1, 2, 0}, []float64{9, 9, 9}, nil, o)
	if err != nil || few.Low.Defined() || few.Low.Why() == "" {
		t.Errorf("three documents: %v, %v", few, err)
	}
}
