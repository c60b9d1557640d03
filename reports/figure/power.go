package figure

import (
	"fmt"

	"parallax/framing/power"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// Power draws how the power of a study grows with the documents of each group; wanted is the
// power that was asked for.
func Power(points []power.Point, wanted float64, title string) (*Drawing, error) {
	const height, foot, ticks = 320.0, 44.0, 4
	d, err := newDrawing(chartWidth, height, printable(title))
	if err != nil {
		return nil, err
	}
	d.text(d.fit(printable(title), chartWidth-32, 15, true), 16, 24, 15, "start", true, ink("ink"))
	if len(points) == 0 {
		return d, nil
	}
	across := axis{0, float64(points[len(points)-1].Documents), 64, chartWidth - 32}
	up := axis{0, 1, height - foot, headHeight}
	for i := range ticks + 1 {
		share := float64(i) / ticks
		d.horizontal(64, chartWidth-32, up.at(share), 1, ink("rule"))
		d.text(numeral.Percent(value.Of(share)), 56, up.at(share)+4, textSize, "end", false, ink("soft"))
		n := across.high * share
		d.text(fmt.Sprintf("%.0f", n), across.at(n), height-foot+18, textSize, "middle", false, ink("soft"))
	}
	d.text("documents a group", (64+chartWidth-32)/2, height-8, textSize, "middle", false, ink("soft"))
	d.horizontal(64, chartWidth-32, up.at(wanted), 1.5, ink("quoted"))
	for i, p := range points {
		x, y := across.at(float64(p.Documents)), up.at(p.Power)
		if i > 0 {
			before := points[i-1]
			d.line(across.at(float64(before.Documents)), up.at(before.Power), x, y, 1.5, ink("own"))
		}
		d.mark("own", x, y, 3)
	}
	return d, nil
}
