package part

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// A RatesStyle is how a matrix of rates is drawn: with so many digits, and
// where it is Balanced all columns on one scale with zero in its middle.
type RatesStyle struct {
	About    string
	Digits   int
	Balanced bool
}

// A Rate is one estimate of a rates matrix, of a column that has a unit.
type Rate struct {
	Group, Voice, Column, Unit string
	Estimate                   value.Estimate
	Passages                   []framing.PassageRef
}

// NewRates is a matrix of groups by rates, each column on its own scale.
func NewRates(style RatesStyle, groups []framing.Group, rates []Rate, p *Pool) Matrix {
	type key struct{ group, voice, column string }
	at := map[key]*Rate{}
	v := Matrix{About: style.About}
	var columns []string
	for i := range rates {
		x := &rates[i]
		at[key{x.Group, x.Voice, x.Column}] = x
		if !slices.Contains(columns, x.Column) {
			columns = append(columns, x.Column)
		}
	}
	scales := ratesScales(rates, style.Balanced)
	for _, c := range columns {
		s := scales[c]
		unit := rates[slices.IndexFunc(rates, func(x Rate) bool { return x.Column == c })].Unit
		v.Families = append(v.Families, Head{Name: c,
			Labels: []string{fmt.Sprintf("%s; strip from %s to %s", unit, ends(s.Low, unit), ends(s.High, unit))}})
	}
	for _, g := range groups {
		row := Row{Group: g.Name}
		for _, c := range columns {
			cell := Cell{Family: c}
			for _, voice := range Voices() {
				if x := at[key{g.Name, voice, c}]; x != nil {
					l := scales[c].Place(voice, x.Estimate, p.Evidence(x.Passages))
					l.Value, l.Interval = numeral.Decimal(x.Estimate.Value, style.Digits), numeral.Interval(x.Estimate, style.Digits)
					if isShare(x.Unit) {
						l.Value, l.Interval = numeral.Percent(x.Estimate.Value), numeral.PercentInterval(x.Estimate)
					}
					cell.Lanes = append(cell.Lanes, l)
				}
			}
			cell.Lanes = WithGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		if len(columns) > 0 {
			v.Rows = append(v.Rows, row)
		}
	}
	return v
}

// ratesScales are the scales of the columns: from zero to a nice end that
// holds every interval, or from one end to its opposite for all.
func ratesScales(rates []Rate, balanced bool) map[string]Scale {
	scales := map[string]Scale{}
	reach := 0.0
	for _, x := range rates {
		s := scales[x.Column]
		for _, b := range []value.Value{x.Estimate.Value, x.Estimate.Low, x.Estimate.High} {
			if f, ok := b.Get(); ok {
				s.Low, s.High = min(s.Low, 0-nice(-f)), max(s.High, nice(f))
			}
		}
		if s.High == s.Low {
			s.High = s.Low + 1
		}
		reach = max(reach, -s.Low, s.High)
		scales[x.Column] = s
	}
	if balanced {
		for c := range scales {
			scales[c] = Scale{-reach, reach}
		}
	}
	return scales
}

// nice is the number at or above x, of one digit 1, 2 or 5 and a power of
// ten, to end a scale on; 0 for what is not positive.
func nice(x float64) float64 {
	if x <= 0 {
		return 0
	}
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, digit := range []float64{1, 2, 5} {
		if digit*power >= x {
			return digit * power
		}
	}
	return 10 * power
}

// ends writes the end of a scale.
func ends(x float64, unit string) string {
	if isShare(unit) {
		return numeral.Percent(value.Of(x))
	}
	return strings.Replace(fmt.Sprintf("%.4g", x), "-", "−", 1)
}

// isShare reports whether a unit is a share of something, which reads as a percentage.
func isShare(unit string) bool { return strings.HasPrefix(unit, "share") }
