package inference

import (
	"testing"

	"parallax/framing/value"
)

// A test of size α calls a difference where p ≤ α (Lehmann & Romano 2005,
// Testing Statistical Hypotheses, section 3.3).
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		p     value.Value
		level float64
		holds bool
	}{
		{value.Of(.05), .95, true},
		{value.Of(.0501), .95, false},
		{value.Of(.1), .9, true},
		{value.Of(.01), .99, true},
		{value.Of(.02), .99, false},
		{value.Of(0), .999, true},
		{value.Undefined("too few documents"), .95, false},
	} {
		if got := Holds(c.p, c.level); got != c.holds {
			t.Errorf("p %v at the level of %g: holds %v, want %v", c.p, c.level, got, c.holds)
		}
	}
}
