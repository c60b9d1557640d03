package inference

import (
	"math"
	"testing"
)

// TestMeanIntervalKnownCase: the percentile interval of a mean has the normal
// interval's width for many documents: mean 49.5, sd 28.866 over 100, so
// ±1.96 · 28.866/10 = ±5.66.
func TestMeanIntervalKnownCase(t *testing.T) {
	x := make([]float64, 100)
	for i := range x {
		x[i] = float64(i)
	}
	for _, kind := range []Interval{Percentile, BCa} {
		o := Defaults()
		o.Interval, o.Resamples = kind, 4000
		e, err := MeanInterval(x, nil, o)
		if err != nil {
			t.Fatal(err)
		}
		v, _ := e.Value.Get()
		low, _ := e.Low.Get()
		high, _ := e.High.Get()
		if v != 49.5 || math.Abs(low-43.84) > 0.4 || math.Abs(high-55.16) > 0.4 || e.Units != 100 || e.Level != 0.95 {
			t.Errorf("%s: %g in [%g, %g] at %g over %d", kind, v, low, high, e.Level, e.Units)
		}
	}
}

// TestCoverage: intervals of the log ratio, of a rate and of a difference hold the true
// value about as often as they say, on documents with bursty terms.
func TestCoverage(t *testing.T) {
	const corpora, terms = 30, 10
	trueRate := func(j int) float64 { return 0.5 / math.Sqrt(1+float64(j)) / 300 }
	hits, all := map[string]int{}, 0
	count := func(name string, low, high, truth float64) {
		if low <= truth && truth <= high {
			hits[name]++
		}
	}
	o := Defaults()
	o.Resamples = 500
	for s := range corpora {
		d := bursty(uint64(s), 300, terms, 0, 1, equalLength)
		ids := make([]uint32, terms)
		for j := range ids {
			ids[j] = uint32(j)
		}
		ratios, err := d.LogRatios(Contrast{0, Rest}, ids, o)
		if err != nil {
			t.Fatal(err)
		}
		for j, e := range ratios {
			low, _ := e.Low.Get()
			high, _ := e.High.Get()
			count("log ratio", low, high, 0)
			q := Ratio{Num: make([]float64, len(d.Group)), Den: make([]float64, len(d.Group))}
			for i := range q.Num {
				cols, ns := d.Rows.Row(i)
				for k, c := range cols {
					if int(c) == j {
						q.Num[i] = float64(ns[k])
					}
				}
				q.Den[i] = float64(d.Tokens[i])
			}
			for name, e := range map[string]func() (float64, float64){
				"rate": func() (float64, float64) {
					e, _ := d.RatioOf(q, 0, o)
					a, _ := e.Low.Get()
					b, _ := e.High.Get()
					return a, b
				},
				"difference": func() (float64, float64) {
					e, _ := d.RatioDifference(q, Contrast{0, 1}, o)
					a, _ := e.Low.Get()
					b, _ := e.High.Get()
					return a, b
				},
			} {
				low, high := e()
				count(name, low, high, map[string]float64{"rate": trueRate(j), "difference": 0}[name])
			}
			all++
		}
	}
	for name, n := range hits {
		share := float64(n) / float64(all)
		t.Logf("%s: %.3f of %d", name, share, all)
		if share < 0.90 || share > 0.99 {
			t.Errorf("95 %% intervals of the %s hold the true value in %.3f of %d", name, share, all)
		}
	}
}

// TestIntervalReasons: no interval without its reason.
func TestIntervalReasons(t *testing.T) {
	o := Defaults()
	e, err := RatioInterval([]float64{1, 0}, []float64{2, 0}, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	if v, ok := e.Value.Get(); !ok || v != 0.5 || e.Low.Defined() || e.Units != 1 {
		t.Errorf("one document: %+v", e)
	}
	e, err = RatioInterval(nil, nil, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	if e.Value.Defined() || e.Low.Defined() {
		t.Errorf("no document: %+v", e)
	}
	if _, err = RatioInterval([]float64{math.NaN()}, []float64{1}, nil, o); err == nil {
		t.Error("NaN was taken")
	}
}
