package figure

import (
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// axis maps numbers from low to high onto a strip from x0 to x1.
type axis struct{ low, high, x0, x1 float64 }

func (a axis) at(v float64) float64 {
	f := max(0, min(1, (v-a.low)/(a.high-a.low)))
	return a.x0 + float64(f*(a.x1-a.x0))
}

// frame draws the strip's ends, its zero or else its middle, and their numbers
// above.
func (d *Drawing) frame(a axis, top, bottom float64, write func(float64) string) {
	middle := 0.0
	if a.low >= 0 || a.high <= 0 {
		middle = (a.low + a.high) / 2
	}
	for _, v := range []float64{a.low, middle, a.high} {
		d.vertical(a.at(v), top, bottom, 0.75, ink("rule"))
		d.text(write(v), a.at(v), top-4, 9, "middle", false, ink("soft"))
	}
}

// estimate draws a mark with its interval; nothing where there is no value.
func (d *Drawing) estimate(a axis, voice string, e value.Estimate, y float64) {
	v, ok := e.Value.Get()
	if !ok {
		return
	}
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if okLow && okHigh {
		d.horizontal(a.at(low), max(a.at(high), a.at(low)+0.5), y, 1.6, ink(voice))
	}
	d.mark(voice, a.at(v), y, 3.4)
}

// key explains the marks of the voices, and gives where it ends.
func (d *Drawing) key(x, y float64, voices ...string) {
	for _, v := range voices {
		d.mark(v, x+4, y-3.5, 3.6)
		d.text(v, x+12, y, 10.5, "start", false, ink("soft"))
		x += 24 + d.font(false).width(v, 10.5)
	}
}

func percentLabel(v float64) string { return numeral.Percent(value.Of(v)) }

func signedLabel(v float64) string { return numeral.Signed(value.Of(v), 1) }
