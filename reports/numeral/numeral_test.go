package numeral

import (
	"testing"

	"parallax/framing/value"
)

// The expected strings are the rules of the package comment, worked by hand.
func TestNumbersForReaders(t *testing.T) {
	none := value.Undefined("too few")
	interval := value.Estimate{Value: value.Of(0.94), Low: value.Of(0.894), High: value.Of(0.97)}
	for _, c := range []struct{ got, want string }{
		{Count(0), "0"}, {Count(999), "999"}, {Count(1000), "1,000"}, {Count(-1234567), "−1,234,567"},
		{Counted(1, "outlet"), "1 outlet"}, {Counted(0, "outlet"), "0 outlets"}, {Counted(1200, "word"), "1,200 words"},
		{Percent(value.Of(0.944)), "94 %"}, {Percent(value.Of(0)), "0 %"}, {Percent(value.Of(1)), "100 %"},
		{Percent(value.Of(0.001)), "<1 %"}, {Percent(value.Of(0.999)), ">99 %"}, {Percent(none), "–"},
		{PercentInterval(interval), "[89, 97]"}, {PercentInterval(value.Estimate{Value: value.Of(1)}), ""},
		{Decimal(value.Of(-0.004), 2), "0.00"}, {Decimal(value.Of(-0.126), 2), "−0.13"},
		{Signed(value.Of(1.5), 1), "+1.5"}, {Signed(value.Of(0.001), 2), "0.00"}, {Signed(value.Of(-2), 0), "−2"},
		{P(value.Of(0.0001)), "<.001"}, {P(value.Of(0.034)), ".03"}, {P(value.Of(0.0042)), ".004"},
		{P(value.Of(1)), "1"}, {P(none), "–"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
