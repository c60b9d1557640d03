// Package likeness shows how alike the groups are: their map, and the cosine of
// every two.
package likeness

import (
	"embed"
	"fmt"
	"math"
	"slices"

	"parallax/framing"
	"parallax/reports/figure"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
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

// likeness is how much more alike two groups are than by chance; Shade is its class, of which the largest difference has the darkest.
type likeness struct {
	Text, About, Shade string
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
	v.Groups, v.Matrix = matrix(r)
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

// matrix has the groups in the order in which alike ones stand together.
func matrix(r *framing.Result) (groups []string, rows [][]likeness) {
	x := &r.Vectors
	order := slices.DeleteFunc(slices.Clone(x.Order), func(g int) bool { return g < 0 || g >= len(r.Groups) })
	most := 0.0
	for _, i := range order {
		for _, j := range order {
			if _, more := x.AgainstChance(i, j); i != j {
				d, _ := more.Get()
				most = max(most, math.Abs(d))
			}
		}
	}
	for _, i := range order {
		groups = append(groups, r.Groups[i].Name)
		var row []likeness
		for _, j := range order {
			row = append(row, cellOf(r, i, j, most))
		}
		rows = append(rows, row)
	}
	return groups, rows
}

func cellOf(r *framing.Result, i, j int, most float64) likeness {
	chance, more := r.Vectors.AgainstChance(i, j)
	d, ok := more.Get()
	switch {
	case i == j:
		return likeness{}
	case !ok:
		return likeness{Text: "–", About: more.Why()}
	}
	cell := likeness{
		Text:  numeral.Signed(more, 2),
		About: fmt.Sprintf("%s and %s: cosine %s, by chance %s", r.Groups[i].Name, r.Groups[j].Name, numeral.Decimal(r.Vectors.Cosine[i][j], 3), numeral.Decimal(chance, 3)),
	}
	if most > 0 {
		cell.Shade = part.Shade(d, part.ShadeStep(most))
	}
	return cell
}
