package figure

import (
	"fmt"

	"parallax/framing/power"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// A PowerCurve is how the power to see a difference of one number grows with the documents of each group.
type PowerCurve struct {
	Title  string
	Points []power.Point
	// Needed is how many documents have the power that was asked for.
	Needed int
}

// Power draws the curve of each number in a panel of its own, since numbers need unlike many
// documents; wanted is the power that was asked for.
func Power(curves []PowerCurve, wanted float64) (*Drawing, error) {
	const panel, head = 300.0, 40.0
	d, err := newDrawing(chartWidth, head+panel*float64(max(1, len(curves))), "Power by documents of each group")
	if err != nil {
		return nil, err
	}
	d.text(fmt.Sprintf("Power by documents of each group; %s was asked for", numeral.Percent(value.Of(wanted))), 16, 24, 15, "start", true, ink("ink"))
	for i, c := range curves {
		d.powerCurve(c, wanted, head+panel*float64(i), panel)
	}
	return d, nil
}

// powerCurve draws one curve between top and top+height.
func (d *Drawing) powerCurve(c PowerCurve, wanted, top, height float64) {
	const left, foot, ticks = 64.0, 48.0, 4
	right := chartWidth - 32
	title := printable(c.Title)
	d.text(d.fit(title, chartWidth-32, 12.5, true), 16, top+18, 12.5, "start", true, ink("ink"))
	if len(c.Points) == 0 {
		return
	}
	across := axis{0, float64(c.Points[len(c.Points)-1].Documents), left, right}
	up := axis{0, 1, top + height - foot, top + 36}
	for i := range ticks + 1 {
		share := float64(i) / ticks
		d.horizontal(left, right, up.at(share), 1, ink("rule"))
		d.text(numeral.Percent(value.Of(share)), left-8, up.at(share)+4, textSize, "end", false, ink("soft"))
	}
	for _, n := range roundNumbers(int(across.high)) {
		d.text(fmt.Sprint(n), across.at(float64(n)), up.x0+18, textSize, "middle", false, ink("soft"))
	}
	d.text("documents a group", (left+right)/2, up.x0+36, textSize, "middle", false, ink("soft"))
	d.horizontal(left, right, up.at(wanted), 1.5, ink("quoted"))
	for i, p := range c.Points {
		x, y := across.at(float64(p.Documents)), up.at(p.Power)
		if i > 0 {
			before := c.Points[i-1]
			d.line(across.at(float64(before.Documents)), up.at(before.Power), x, y, 1.5, ink("own"))
		}
		d.mark("own", x, y, 3)
	}
	if c.Needed > 0 {
		x := across.at(float64(c.Needed))
		d.vertical(x, up.at(wanted), up.x0, 1.5, ink("quoted"))
		d.text(fmt.Sprint(c.Needed), x+6, up.x0-8, textSize, "start", true, ink("quoted"))
	}
}

// roundNumbers go from 0 to the most in six steps or fewer of 1, 2 or 5 times a power of ten.
func roundNumbers(most int) []int {
	step := 1
	for ten := 1; most/step > 6; ten *= 10 {
		for _, times := range []int{1, 2, 5} {
			if step = times * ten; most/step <= 6 {
				break
			}
		}
	}
	var list []int
	for n := 0; n <= most; n += step {
		list = append(list, n)
	}
	return list
}
