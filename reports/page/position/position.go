// Package position shows what each group says in its headlines, its leads and
// the rest of its documents.
package position

import (
	"embed"
	"slices"

	"parallax/framing"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// maxCells bounds the cells of all matrices that a page draws.
const maxCells = 360

// shown is a matrix for tone and voices, and one for each referent; a row is a
// group in one position.
type shown struct {
	Matrices []part.Matrix
	// Rest are the names of the referents that are not drawn, Untitled those of the
	// groups whose documents have no headline.
	Rest, Untitled []string
}

//go:embed *.html
var files embed.FS

// Section is the section on positions.
func Section() part.Section {
	return part.Section{
		ID: "position", Nav: "Headlines", Shows: []string{"positions"}, Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Positions},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Positions) == 0 {
		return nil
	}
	var v shown
	drawn := newDrawing(r, p)
	for i := range r.Positions {
		x := &r.Positions[i]
		if x.Position == "headline" && x.Measure == tone && x.Voice == framing.AllVoices && x.Docs == 0 {
			v.Untitled = append(v.Untitled, x.Group)
		}
	}
	cells := 0
	for i, m := range drawn.matrices() {
		if cells += len(m.Rows) * len(m.Families); i > 0 && cells > p.Cells(maxCells) {
			v.Rest = append(v.Rest, m.Name)
			continue
		}
		v.Matrices = append(v.Matrices, drawn.lanes(m))
	}
	return v
}

// The measures of the rows, by their IDs.
const (
	tone   = "sentiment_mean"
	voices = "voice_share"
)

// A drawing finds the numbers that a matrix shows.
type drawing struct {
	r    *framing.Result
	pool *part.Pool
	at   map[place][]int // rows of the result, by voice
	open map[int]int     // what a row opens, once for all its lanes
}

// A place is a cell of a matrix.
type place struct{ matrix, group, position, column string }

// toneAndVoices heads the matrix that is of no referent.
const toneAndVoices = "Tone and voices"

func newDrawing(r *framing.Result, p *part.Pool) *drawing {
	d := &drawing{r: r, pool: p, at: map[place][]int{}, open: map[int]int{}}
	for i := range r.Positions {
		x := &r.Positions[i]
		c := place{x.Referent, x.Group, x.Position, x.Family}
		switch x.Measure {
		case tone:
			c.matrix, c.column = toneAndVoices, "mean sentiment"
		case voices:
			c.matrix, c.column = toneAndVoices, x.Voice+" words"
		}
		d.at[c] = append(d.at[c], i)
	}
	return d
}

// matrices are the empty matrices, with the rows that any number is for.
func (d *drawing) matrices() []part.Matrix {
	var out []part.Matrix
	for i := range d.r.Positions {
		x := &d.r.Positions[i]
		name, column := toneAndVoices, "mean sentiment"
		switch x.Measure {
		case tone:
		case voices:
			column = x.Voice + " words"
		default:
			name, column = x.Referent, x.Family
		}
		at := slices.IndexFunc(out, func(m part.Matrix) bool { return m.Name == name })
		if at < 0 {
			at = len(out)
			out = append(out, part.Matrix{Name: name, About: name + " by position"})
		}
		m := &out[at]
		if !slices.ContainsFunc(m.Families, func(h part.Head) bool { return h.Name == column }) {
			m.Families = append(m.Families, part.Head{Name: column})
		}
		if row := rowName(x.Group, x.Position); !slices.ContainsFunc(m.Rows, func(r part.Row) bool { return r.Group == row }) {
			m.Rows = append(m.Rows, part.Row{Group: row})
		}
	}
	return out
}

func rowName(group, position string) string { return group + " · " + position }

// lanes fills a matrix, its rows in the order of groups and positions.
func (d *drawing) lanes(m part.Matrix) part.Matrix {
	has := m.Rows
	m.Rows = nil
	for _, g := range d.r.Groups {
		for _, position := range []string{"headline", "lead", "body"} {
			row := part.Row{Group: rowName(g.Name, position)}
			if !slices.ContainsFunc(has, func(r part.Row) bool { return r.Group == row.Group }) {
				continue
			}
			for _, column := range m.Families {
				row.Cells = append(row.Cells, d.cell(place{m.Name, g.Name, position, column.Name}))
			}
			m.Rows = append(m.Rows, row)
		}
	}
	return m
}

// cell has a lane for each voice, since the voices can be switched.
func (d *drawing) cell(at place) part.Cell {
	c := part.Cell{Family: at.column}
	for _, voice := range part.Voices() {
		lane := part.Lane{Voice: voice, Evidence: part.None, Why: "no mention"}
		for _, i := range d.at[at] {
			x := &d.r.Positions[i]
			if x.Voice == voice || x.Measure == voices {
				lane = d.lane(voice, i)
			}
		}
		c.Lanes = append(c.Lanes, lane)
	}
	if at.matrix != toneAndVoices {
		c.Lanes = part.WithGhosts(c.Lanes)
	}
	return c
}

func (d *drawing) lane(voice string, i int) part.Lane {
	x := &d.r.Positions[i]
	evidence, ok := d.open[i]
	if !ok {
		evidence = d.pool.Evidence(x.Passages)
		d.open[i] = evidence
	}
	l := part.ShareLane(part.Scale{High: 1}, voice, x.Value, evidence)
	if x.Measure == tone {
		l = part.NumberLane(part.Scale{Low: -1, High: 1}, voice, x.Value, evidence)
	}
	if x.Holds {
		l.Value += " *"
	}
	if x.Moves {
		l.Value += " ≠"
	}
	return l
}
