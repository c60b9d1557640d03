// Package likeness shows how alike the groups are: their map, and the cosine of
// every two.
package likeness

import (
	"embed"
	"fmt"
	"parallax/reports/page/part"
	"parallax/reports/table"

	"parallax/framing"
	"parallax/reports/figure"
	"parallax/reports/numeral"
)

// shown is the map of the groups, and how alike they are.
type shown struct {
	Note    string
	Plots   []mapPlot // the same map for wide and for narrow windows
	Inertia []string
	Axes    []framing.MapAxis
	Groups  []string
	Matrix  [][]likeness
	Many    bool // groups; their names stand upright over the matrix
	Unit    string
	Size    string
}

// likeness is the cosine of two groups; Shade is from 0 to 9.
type likeness struct {
	Text, Why string
	Shade     int
}

// mapPlot is the map drawn for one width.
type mapPlot struct {
	Class        string
	Size         float64 // of its text
	W, H         float64
	ZeroX, ZeroY float64
	Points       []mapPoint
}

type mapPoint struct {
	figure.Placed
	Evidence int
}

func newMapPlot(class string, m *framing.Map, w, h float64, evidence map[string]int) mapPlot {
	size := 14.0
	if len(m.Points) > 10 {
		size = 12
	}
	placed, zeroX, zeroY := figure.PlaceMap(m.Points, w, h, size)
	v := mapPlot{Class: class, Size: size, W: w, H: h, ZeroX: zeroX, ZeroY: zeroY}
	for _, p := range placed {
		e, ok := evidence[p.Group]
		if !ok {
			e = part.None
		}
		v.Points = append(v.Points, mapPoint{p, e})
	}
	return v
}

//go:embed *.html *.css
var files embed.FS

// Section is the section of the map.
func Section() part.Section {
	return part.Section{
		ID: "map", Nav: "Map", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Distances},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	x := &r.Vectors
	v := shown{Note: x.Note, Unit: x.Unit, Axes: x.Map.Axes,
		Size: fmt.Sprintf("%s vectors of %s terms in %s dimensions", numeral.Count(x.Vectors), numeral.Count(x.Terms), numeral.Count(x.Dims))}
	if v.Note == "" {
		v.Note = x.Map.Note
	}
	for _, share := range x.Map.Inertia {
		v.Inertia = append(v.Inertia, numeral.Percent(share))
	}
	v.Many = len(r.Groups) > 8
	for _, g := range r.Groups {
		v.Groups = append(v.Groups, g.Name)
	}
	for _, line := range x.Cosine {
		var row []likeness
		for _, c := range line {
			f, ok := c.Get()
			cell := likeness{Text: numeral.Decimal(c, 2), Why: c.Why()}
			if ok {
				cell.Shade = int(max(0, min(9, f*10)))
			}
			row = append(row, cell)
		}
		v.Matrix = append(v.Matrix, row)
	}
	if len(x.Map.Points) > 0 {
		evidence := map[string]int{}
		for _, g := range x.Typical {
			var refs []framing.PassageRef
			for _, s := range g.Statements {
				refs = append(refs, s.Passage)
			}
			evidence[g.Group] = p.Evidence(refs)
		}
		v.Plots = []mapPlot{newMapPlot("wide", &x.Map, 720, 440, evidence), newMapPlot("narrow", &x.Map, 360, 360, evidence)}
	}
	return v
}
