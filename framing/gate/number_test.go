package gate

import (
	"encoding/json"
	"math"
	"testing"

	"parallax/framing/value"
)

// wilson is the score interval of x of n (Wilson 1927).
func wilson(x, n float64) Number {
	const z = 1.959963984540054
	p := x / n
	mid, half := (p+z*z/(2*n))/(1+z*z/n), z*math.Sqrt(p*(1-p)/n+z*z/(4*n*n))/(1+z*z/n)
	return between(p, mid-half, mid+half, int(n))
}

func between(v, low, high float64, units int) Number {
	return Number{Value: value.Of(v), Low: value.Of(low), High: value.Of(high), Level: 0.95, Units: units}
}

// Newcombe (1998), Interval estimation for the difference between independent
// proportions, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I,
// table II, method 10: square-and-add of Wilson's intervals.
func TestMinus(t *testing.T) {
	for _, c := range []struct{ x, m, y, n, low, high float64 }{
		{56, 70, 48, 80, .0524, .3339},
		{9, 10, 3, 10, .1705, .8090},
		{10, 10, 0, 20, .6791, 1},
	} {
		now, before := wilson(c.x, c.m), wilson(c.y, c.n)
		d := now.minus(&before)
		low, high, _ := d.interval()
		if math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
			t.Errorf("%g/%g − %g/%g: [%.4f, %.4f], want [%.4f, %.4f]", c.x, c.m, c.y, c.n, low, high, c.low, c.high)
		}
		back := before.minus(&now)
		l, h, _ := back.interval()
		if math.Abs(l+high) > 1e-12 || math.Abs(h+low) > 1e-12 {
			t.Errorf("swapped: [%g, %g], want the negative of [%g, %g]", l, h, low, high)
		}
	}
}

func TestMinusUndefined(t *testing.T) {
	some, none := between(.5, .4, .6, 9), missing(0, "nothing there")
	if d := some.minus(&none); d.Value.Defined() || d.Value.Why() != "in the baseline: nothing there" {
		t.Errorf("some − none = %v", d.Value)
	}
	if d := none.minus(&some); d.Value.Defined() || d.Value.Why() != "nothing there" {
		t.Errorf("none − some = %v", d.Value)
	}
	bare := exact(value.Of(.25), 3)
	if d := some.minus(&bare); d.Low.Defined() || d.p().Defined() {
		t.Errorf("a change with no interval before has %v, p %v", d.Low, d.p())
	}
}

// A 95 % interval that ends at zero is p = .05 (Altman & Bland 2011); one that
// ends half way to it is z = 2 · 1.96.
func TestP(t *testing.T) {
	for _, c := range []struct{ d, low, high, want float64 }{
		{.2, 0, .4, .05},
		{-.2, -.4, 0, .05},
		{.2, .1, .3, 8.857543832140409e-05}, // Python 3: math.erfc(2 * 1.959963984540054 / math.sqrt(2))
		{0, -.1, .1, 1},
	} {
		n := between(c.d, c.low, c.high, 9)
		got, ok := n.p().Get()
		if !ok || math.Abs(got-c.want) > 1e-9*c.want {
			t.Errorf("p of %g [%g, %g] = %v, want %g", c.d, c.low, c.high, n.p(), c.want)
		}
	}
	flat := between(.2, .2, .2, 9)
	if flat.p().Defined() {
		t.Errorf("an interval of no width gives p %v", flat.p())
	}
}

func TestNumberJSON(t *testing.T) {
	for _, n := range []Number{between(.25, .1, .4, 6), exact(value.Of(3), 2), missing(0, "no name")} {
		b, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		var again Number
		if err := json.Unmarshal(b, &again); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		twice, _ := json.Marshal(again)
		if string(b) != string(twice) || again.Value.Defined() != n.Value.Defined() {
			t.Errorf("%s read back as %s", b, twice)
		}
	}
}
