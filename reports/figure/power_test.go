package figure

import (
	"bytes"
	"slices"
	"testing"

	"parallax/framing/power"
)

// Numbers that need unlike many documents each have a panel with an axis of their own.
func TestPowerDrawsEveryNumber(t *testing.T) {
	var curves []PowerCurve
	sizes := map[int]bool{}
	for i, v := range []float64{0.16, 12, 900} {
		d := power.Design{Target: v, Reference: v, Difference: 1, Level: 0.95, Family: 3}
		n, err := d.Documents(0.8)
		if err != nil {
			t.Fatal(err)
		}
		curves = append(curves, PowerCurve{Title: "number <" + string(rune('a'+i)) + ">", Points: d.Curve(n), Needed: n})
		drawing, err := Power(curves, 0.8)
		if err != nil {
			t.Fatal(err)
		}
		if sizes[int(drawing.H)] {
			t.Errorf("%d numbers are drawn on a sheet as high as that of fewer", len(curves))
		}
		sizes[int(drawing.H)] = true
		var first, second bytes.Buffer
		for _, b := range []*bytes.Buffer{&first, &second} {
			if err := drawing.SVG(b); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Error("two drawings differ")
		}
		wellFormed(t, "power", first.String())
	}
}

func TestRoundNumbers(t *testing.T) {
	for most, want := range map[int][]int{4: {0, 1, 2, 3, 4}, 7: {0, 2, 4, 6}, 112: {0, 20, 40, 60, 80, 100}, 90_000: {0, 20_000, 40_000, 60_000, 80_000}} {
		if got := roundNumbers(most); !slices.Equal(got, want) {
			t.Errorf("%d: %v, want %v", most, got, want)
		}
	}
}
