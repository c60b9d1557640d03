package page

import (
	"fmt"
	"math"
	"slices"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// ratesView is a matrix of groups by rates, each column on a scale from zero.
type ratesView struct {
	Matrix matrixView
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
	return newRatesView("Frames", r.Groups, rates, p)
}

func newProfilesView(r *framing.Result, p *pool) ratesView {
	var rates []rate
	for _, x := range r.Profiles {
		rates = append(rates, rate{x.Group, x.Voice, x.Title, x.Unit, x.Value, x.Passages})
	}
	return newRatesView("How each group speaks", r.Groups, rates, p)
}

func newRatesView(about string, groups []framing.Group, rates []rate, p *pool) ratesView {
	type key struct{ group, voice, column string }
	at := map[key]*rate{}
	scales := map[string]scale{}
	v := ratesView{matrixView{About: about}}
	var columns []string
	for i := range rates {
		x := &rates[i]
		at[key{x.group, x.voice, x.column}] = x
		if !slices.Contains(columns, x.column) {
			columns = append(columns, x.column)
		}
		s := scales[x.column]
		for _, b := range []value.Value{x.estimate.Value, x.estimate.Low, x.estimate.High} {
			if f, ok := b.Get(); ok {
				s.low, s.high = min(s.low, 0-nice(-f)), max(s.high, nice(f))
			}
		}
		scales[x.column] = s
	}
	for _, c := range columns {
		s := scales[c]
		if s.high == s.low {
			s.high = s.low + 1
			scales[c] = s
		}
		unit := rates[slices.IndexFunc(rates, func(x rate) bool { return x.column == c })].unit
		v.Matrix.Families = append(v.Matrix.Families, familyView{Name: c,
			Labels: []string{fmt.Sprintf("%s; strip from %s to %s", unit, ends(s.low), ends(s.high))}})
	}
	for _, g := range groups {
		row := labelGroup{Group: g.Name}
		for _, c := range columns {
			cell := labelCell{Family: c}
			for _, voice := range voices() {
				if x := at[key{g.Name, voice, c}]; x != nil {
					l := scales[c].place(voice, x.estimate, p.evidence(x.passages))
					l.Value, l.Interval = numeral.Decimal(x.estimate.Value, 1), numeral.Interval(x.estimate, 1)
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

func ends(x float64) string { return fmt.Sprintf("%.4g", x) }
