package figure

import (
	"math"
	"unicode/utf8"

	"parallax/framing"
)

// A Placed is a group's point on a map of a given size, and where its name
// stands so that it covers no other name or point.
type Placed struct {
	Group        string
	X, Y         float64
	LabelX       float64
	LabelY       float64 // the text's base line
	Anchor       string  // start, middle or end, as SVG has it
	CrossesFrame bool    // no free place was found
}

// Margins of a map, which keep room for the names of its axes.
const (
	mapSide   = 24
	mapTop    = 28
	mapBottom = 28
)

// PlaceMap fits the points into a frame of w by h with one scale for both
// axes, as a map must have, and finds a place for each name. It gives the
// points in their order and where the axes cross.
func PlaceMap(points []framing.MapPoint, w, h, textSize float64) (placed []Placed, zeroX, zeroY float64) {
	lowX, highX, lowY, highY := 0.0, 0.0, 0.0, 0.0
	for _, p := range points {
		lowX, highX = min(lowX, p.X), max(highX, p.X)
		lowY, highY = min(lowY, p.Y), max(highY, p.Y)
	}
	// Names need room at the sides, points alone at top and bottom.
	innerW, innerH := w-2*mapSide-textSize*6, h-mapTop-mapBottom-3*textSize
	unit := min(innerW/max(highX-lowX, 1e-9), innerH/max(highY-lowY, 1e-9))
	x := func(v float64) float64 { return w/2 + (v-(lowX+highX)/2)*unit }
	y := func(v float64) float64 { return h/2 - (v-(lowY+highY)/2)*unit }
	var taken []box
	for _, p := range points {
		taken = append(taken, around(x(p.X), y(p.Y), 7))
	}
	frame := box{4, mapTop - 8, w - 4, h - mapBottom + 8}
	for _, p := range points {
		one := placeName(p.Group, x(p.X), y(p.Y), textSize, taken, frame)
		taken = append(taken, nameBox(one, textSize))
		placed = append(placed, one)
	}
	return placed, x(0), y(0)
}

type box struct{ x0, y0, x1, y1 float64 }

func around(x, y, r float64) box { return box{x - r, y - r, x + r, y + r} }

func (b box) meets(c box) bool { return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1 }

func (b box) holds(c box) bool { return b.x0 <= c.x0 && c.x1 <= b.x1 && b.y0 <= c.y0 && c.y1 <= b.y1 }

// placeName tries the sides of a point, near ones first, and takes the first
// that is free.
func placeName(name string, x, y, size float64, taken []box, frame box) Placed {
	type side struct {
		dx, dy float64
		anchor string
	}
	var sides []side
	for _, far := range []float64{1, 1.8, 2.8, 4} {
		d, v := 9*far, size*(far-0.2)
		sides = append(sides, side{9, size * 0.35, "start"}, side{-9, size * 0.35, "end"},
			side{0, -v, "middle"}, side{0, v + size*0.5, "middle"},
			side{d, -v * 0.6, "start"}, side{d, v, "start"}, side{-d, -v * 0.6, "end"}, side{-d, v, "end"})
	}
	for _, s := range sides {
		p := Placed{Group: name, X: x, Y: y, LabelX: x + s.dx, LabelY: y + s.dy, Anchor: s.anchor}
		b := nameBox(p, size)
		free := frame.holds(b)
		for _, t := range taken {
			free = free && !b.meets(t)
		}
		if free {
			return p
		}
	}
	return Placed{Group: name, X: x, Y: y, LabelX: x + 9, LabelY: y + size*0.35, Anchor: "start", CrossesFrame: true}
}

func nameBox(p Placed, size float64) box {
	w := TextWidth(p.Group, size)
	x := p.LabelX
	switch p.Anchor {
	case "middle":
		x -= w / 2
	case "end":
		x -= w
	}
	return box{x, p.LabelY - size*0.8, x + w, p.LabelY + size*0.25}
}

// TextWidth is about the width of a text in a sans serif of the given size.
func TextWidth(s string, size float64) float64 {
	return math.Ceil(float64(utf8.RuneCountInString(s)) * size * 0.55)
}
