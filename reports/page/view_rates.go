package page

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// ratesView is a matrix of groups by rates, each column on its own scale.
type ratesView struct {
	Matrix matrixView
}

// ratesStyle is how a matrix of rates is drawn: with so many digits, and
// where it is Balanced all columns on one scale with zero in its middle.
type ratesStyle struct {
	About    string
	Digits   int
	Balanced bool
}

// rate is one estimate of a rates matrix, of a column that has a unit.
type rate struct {
	group, voice, column, unit string
	estimate                   value.Estimate
	passages                   []framing.PassageRef
}

func newFramesView(r *framing.Result, p *pool) ratesView {
	var rates []rate
	for _, x := range r.Frames {
		if x.Path == "" { // the whole frame; its parts are in the table
			rates = append(rates, rate{x.Group, x.Voice, x.Frame, "per 1,000 words", x.Per1000, x.Passages})
		}
	}
	return newRatesView(ratesStyle{About: "Frames", Digits: 1}, r.Groups, rates, p)
}

func newProfilesView(r *framing.Result, p *pool) ratesView {
	var rates []rate
	for _, x := range r.Profiles {
		rates = append(rates, rate{x.Group, x.Voice, x.Title, x.Unit, x.Value, x.Passages})
	}
	return newRatesView(ratesStyle{About: "How each group speaks", Digits: 1}, r.Groups, rates, p)
}

func newAttitudesView(r *framing.Result, p *pool) ratesView {
	var rates []rate
	for _, x := range r.Attitudes {
		rates = append(rates, rate{x.Group, x.Voice, x.Referent, "mean score", x.Mean, x.Passages})
	}
	return newRatesView(ratesStyle{About: "Attitude to each referent", Digits: 2, Balanced: true}, r.Groups, rates, p)
}

func newRatesView(style ratesStyle, groups []framing.Group, rates []rate, p *pool) ratesView {
	type key struct{ group, voice, column string }
	at := map[key]*rate{}
	v := ratesView{matrixView{About: style.About}}
	var columns []string
	for i := range rates {
		x := &rates[i]
		at[key{x.group, x.voice, x.column}] = x
		if !slices.Contains(columns, x.column) {
			columns = append(columns, x.column)
		}
	}
	scales := ratesScales(rates, style.Balanced)
	for _, c := range columns {
		s := scales[c]
		unit := rates[slices.IndexFunc(rates, func(x rate) bool { return x.column == c })].unit
		v.Matrix.Families = append(v.Matrix.Families, familyView{Name: c,
			Labels: []string{fmt.Sprintf("%s; strip from %s to %s", unit, ends(s.low, unit), ends(s.high, unit))}})
	}
	for _, g := range groups {
		row := labelGroup{Group: g.Name}
		for _, c := range columns {
			cell := labelCell{Family: c}
			for _, voice := range voices() {
				if x := at[key{g.Name, voice, c}]; x != nil {
					l := scales[c].place(voice, x.estimate, p.evidence(x.passages))
					l.Value, l.Interval = numeral.Decimal(x.estimate.Value, style.Digits), numeral.Interval(x.estimate, style.Digits)
					if isShare(x.unit) {
						l.Value, l.Interval = numeral.Percent(x.estimate.Value), numeral.PercentInterval(x.estimate)
					}
					cell.Lanes = append(cell.Lanes, l)
				}
			}
			cell.Lanes = withGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		if len(columns) > 0 {
			v.Matrix.Rows = append(v.Matrix.Rows, row)
		}
	}
	return v
}

// ratesScales are the scales of the columns: from zero to a nice end that
// holds every interval, or from one end to its opposite for all.
func ratesScales(rates []rate, balanced bool) map[string]scale {
	scales := map[string]scale{}
	reach := 0.0
	for _, x := range rates {
		s := scales[x.column]
		for _, b := range []value.Value{x.estimate.Value, x.estimate.Low, x.estimate.High} {
			if f, ok := b.Get(); ok {
				s.low, s.high = min(s.low, 0-nice(-f)), max(s.high, nice(f))
			}
		}
		if s.high == s.low {
			s.high = s.low + 1
		}
		reach = max(reach, -s.low, s.high)
		scales[x.column] = s
	}
	if balanced {
		for c := range scales {
			scales[c] = scale{-reach, reach}
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

// isShare says that a unit is a share of something, which reads as a percentage.
func isShare(unit string) bool { return strings.HasPrefix(unit, "share") }
