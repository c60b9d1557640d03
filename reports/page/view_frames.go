package page

import (
	"math"
	"slices"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// framesView is how often each group speaks in the terms of each frame.
type framesView struct {
	Matrix matrixView
	Top    string
}

func newFramesView(r *framing.Result, p *pool) framesView {
	s := scale{0, 1}
	var frames []string
	type key struct{ group, voice, frame string }
	rows := map[key]*framing.FrameRow{}
	for i := range r.Frames {
		x := &r.Frames[i]
		if x.Path != "" {
			continue
		}
		if !slices.Contains(frames, x.Frame) {
			frames = append(frames, x.Frame)
		}
		rows[key{x.Group, x.Voice, x.Frame}] = x
		for _, v := range []value.Value{x.Per1000.Value, x.Per1000.High} {
			if f, ok := v.Get(); ok {
				s.high = max(s.high, math.Ceil(f))
			}
		}
	}
	v := framesView{Matrix: matrixView{About: "Frames"}, Top: numeral.Decimal(value.Of(s.high), 0)}
	if len(frames) == 0 {
		return v
	}
	for _, f := range frames {
		v.Matrix.Families = append(v.Matrix.Families, familyView{Name: f})
	}
	for _, g := range r.Groups {
		row := labelGroup{Group: g.Name}
		for _, f := range frames {
			cell := labelCell{Family: f}
			for _, voice := range voices() {
				if x := rows[key{g.Name, voice, f}]; x != nil {
					l := s.place(voice, x.Per1000, p.evidence(x.Passages))
					l.Value, l.Interval = numeral.Decimal(x.Per1000.Value, 1), numeral.Interval(x.Per1000, 1)
					cell.Lanes = append(cell.Lanes, l)
				}
			}
			cell.Lanes = withGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		v.Matrix.Rows = append(v.Matrix.Rows, row)
	}
	return v
}
