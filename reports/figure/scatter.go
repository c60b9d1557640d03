package figure

import (
	"math"
	"unicode/utf8"

	"parallax/framing"
)

// A Placed is a group's point on a map of a given size, and where its name
// stands so that it covers no other name or point.
type Placed struct {
	Group  string
	X, Y   float64
	LabelX float64
	LabelY float64 // the text's base line
	Anchor string  // start, middle or end, as SVG has it
	// Far reports whether the name stands so far off that a line must lead to it,
	// which ends at LeadX, LeadY.
	Far          bool
	LeadX, LeadY float64
}

// Margins of a map.
const (
	mapSide = 24
	mapEdge = 28
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
	innerW, innerH := w-2*mapSide-textSize*6, h-2*mapEdge-3*textSize
	unit := min(innerW/max(highX-lowX, 1e-9), innerH/max(highY-lowY, 1e-9))
	x := func(v float64) float64 { return w/2 + float64((v-(lowX+highX)/2)*unit) }
	y := func(v float64) float64 { return h/2 - float64((v-(lowY+highY)/2)*unit) }
	var taken []box
	for _, p := range points {
		taken = append(taken, around(x(p.X), y(p.Y), 7))
	}
	frame := box{4, 4, w - 4, h - 4}
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

// placeName walks around a point in wider and wider rings, to the right first,
// and takes the first place that is free; beside the point where none is.
func placeName(name string, x, y, size float64, taken []box, frame box) Placed {
	const directions = 16
	beside := Placed{Group: name, X: x, Y: y, LabelX: x + 9, LabelY: y + size*0.35, Anchor: "start"}
	for _, r := range []float64{9, 16, 28, 42, 60, 80, 105, 135} {
		for i := range directions {
			// right, left, above, below, and then what lies between them
			turn := float64([directions]int{0, 8, 12, 4, 14, 10, 2, 6, 15, 9, 1, 7, 13, 11, 3, 5}[i]) * 2 * math.Pi / directions
			p := beside
			dx, dy := float64(r*math.Cos(turn)), float64(r*math.Sin(turn))
			p.LeadX, p.LeadY, p.Far = x+dx, y+dy, r > 16
			p.LabelX, p.LabelY = x+dx, y+dy+size*0.35
			switch {
			case math.Abs(dx) < r/2 && dy < 0:
				p.Anchor, p.LabelY = "middle", y+dy-size*0.15
			case math.Abs(dx) < r/2:
				p.Anchor, p.LabelY = "middle", y+dy+size*0.85
			case dx < 0:
				p.Anchor = "end"
			}
			b := nameBox(p, size)
			free := frame.holds(b)
			for _, t := range taken {
				free = free && !b.meets(t)
			}
			if free {
				return p
			}
		}
	}
	return beside
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
