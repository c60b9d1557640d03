package validation

import (
	"math"
	"strings"
	"testing"
)

// columns turns the rows of coders, as papers print them ("." for none), into
// units.
func columns(rows ...string) []Unit {
	var units []Unit
	for _, row := range rows {
		for i, code := range strings.Fields(row) {
			if i == len(units) {
				units = append(units, nil)
			}
			if code == "." {
				code = ""
			}
			units[i] = append(units[i], code)
		}
	}
	return units
}

// The data are the worked examples of Krippendorff 2011, Computing
// Krippendorff's Alpha-Reliability (https://repository.upenn.edu/asc_papers/43):
// A, B and C. The values are those printed there (.095, .692; .743, .815,
// .849), in the exact fractions of the definition over pairs, which were
// computed apart from this program in rational numbers.
func TestAlphaAgreesWithKrippendorff(t *testing.T) {
	binary := columns("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
	two := columns("a a b b d c c c e d d a", "b a b b b c c c e d d d")
	four := columns(
		"1 2 3 3 2 1 4 1 2 . . .",
		"1 2 3 3 2 2 4 1 2 5 . 3",
		". 3 3 3 2 3 4 2 2 5 1 .",
		"1 2 3 3 2 4 4 1 2 5 1 .")
	for _, c := range []struct {
		name  string
		units []Unit
		level Level
		want  float64
	}{
		{"A, binary", binary, Nominal, 2.0 / 21},
		{"B, nominal", two, Nominal, 155.0 / 224},
		{"C, nominal", four, Nominal, 113.0 / 152},
		{"C, ordinal", four, Ordinal, 108577.0 / 133160},
		{"C, interval", four, Interval, 951.0 / 1120},
	} {
		got, ok := Alpha(c.units, c.level, nil).Get()
		if !ok || math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.name, Alpha(c.units, c.level, nil), c.want)
		}
		// An interval holds its value, and the same seed gives the same one.
		e := AlphaInterval(c.units, nil, c.level, nil, 500, 0.95, 1)
		low, _ := e.Low.Get()
		high, _ := e.High.Get()
		if !(low <= got && got <= high) || e != AlphaInterval(c.units, nil, c.level, nil, 500, 0.95, 1) {
			t.Errorf("%s: interval %v to %v", c.name, e.Low, e.High)
		}
	}
}

func TestAlphaIsUndefinedWithAReason(t *testing.T) {
	for name, units := range map[string][]Unit{
		"no pair":    columns("a . b", ". a ."),
		"one code":   columns("a a a", "a a a"),
		"no numbers": columns("a b", "b a"),
		"nothing":    nil,
	} {
		level := Nominal
		if name == "no numbers" {
			level = Interval
		}
		if v := Alpha(units, level, nil); v.Defined() || v.Why() == "" {
			t.Errorf("%s: %v", name, v)
		}
	}
	ranked := Alpha(columns("low low high", "low mid high"), Ordinal, []string{"low", "mid", "high"})
	if !ranked.Defined() {
		t.Errorf("named ranks: %v", ranked)
	}
}

// The table 20 5 / 10 15 gives po .7, pe .5, κ .4 by hand.
func TestKappa(t *testing.T) {
	var units []Unit
	for _, c := range []struct {
		a, b string
		n    int
	}{{"y", "y", 20}, {"y", "n", 5}, {"n", "y", 10}, {"n", "n", 15}} {
		for range c.n {
			units = append(units, Unit{c.a, c.b})
		}
	}
	if v, ok := Kappa(units, 0, 1).Get(); !ok || math.Abs(v-0.4) > 1e-12 {
		t.Errorf("κ %v, want .4", v)
	}
	if v, _ := PercentAgreement(units).Get(); math.Abs(v-0.7) > 1e-12 {
		t.Errorf("agreement %v, want .7", v)
	}
	if v := Kappa(columns("a a", "a a"), 0, 1); v.Defined() {
		t.Errorf("κ of one code alone is %v", v)
	}
	if v, _ := MeanKappa(units).Get(); math.Abs(v-0.4) > 1e-12 {
		t.Errorf("mean κ %v, want .4", v)
	}
}

func TestCompareCounts(t *testing.T) {
	got := Compare([]string{"a", "a", "a", "b", "", "b"}, []string{"a", "a", "b", "b", "a", "c"}, nil)
	// By hand: a 2 right, 1 missed; b 1 right, 1 extra, 1 missed; c 1 extra.
	want := []Accuracy{{Code: "a", Right: 2, Missed: 1}, {Code: "b", Right: 1, Extra: 1, Missed: 1}, {Code: "c", Extra: 1}, {Right: 3, Extra: 2, Missed: 2}}
	for i, w := range want {
		if g := got[i]; g.Code != w.Code || g.Right != w.Right || g.Extra != w.Extra || g.Missed != w.Missed {
			t.Errorf("row %d: %+v, want %+v", i, g, w)
		}
	}
	f1, _ := got[3].F1.Get()
	if math.Abs(f1-(0.8+0.5)/2) > 1e-12 {
		t.Errorf("macro F1 %v, want .65", f1)
	}
	if got[2].Recall.Defined() {
		t.Error("the recall of a code that the hands never gave is defined")
	}
}

func TestMajority(t *testing.T) {
	for _, c := range []struct {
		unit Unit
		want string
	}{{Unit{"a", "b", "a"}, "a"}, {Unit{"a", "b"}, ""}, {Unit{"", "b"}, "b"}, {Unit{"", ""}, ""}} {
		if got := Majority(c.unit); got != c.want {
			t.Errorf("%q: %q, want %q", c.unit, got, c.want)
		}
	}
}

// One disagreement in twelve units leaves so little expected disagreement that a draw of several of it lies far
// below −1, where α's range ends.
func TestAlphaIntervalStaysInItsRange(t *testing.T) {
	units := make([]Unit, 12)
	for i := range units {
		units[i] = Unit{"0", "0"}
	}
	units[4][1] = "1"
	e := AlphaInterval(units, nil, Ordinal, nil, 500, 0.95, 1)
	if low, ok := e.Low.Get(); !ok || low != -1 {
		t.Errorf("the interval begins at %v, want -1", e.Low)
	}
}
