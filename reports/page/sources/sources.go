// Package sources shows who is heard, outlet by outlet.
package sources

import (
	"embed"
	"fmt"
	"math"
	"parallax/reports/page/part"
	"parallax/reports/table"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// maxSources is how many sources an outlet shows before its table.
const maxSources = 6

// shown is who is heard, outlet by outlet.
type shown struct {
	Outlets []sourceOutlet
	Rows    int
	// Top is the right end of the strips.
	Top string
}

type sourceOutlet struct {
	Outlet  string
	Sources []sourceView
	More    int
}

type sourceView struct {
	Name, Class string
	Lane        part.Lane
	Statements  string
	Split       []part.Segment
	Verbs       []verbView
}

// verbView is a verb that attributes; Class is doubting, endorsing or nothing.
type verbView struct{ Verb, Class, Count string }

//go:embed *.html *.css
var files embed.FS

// Section is the section on sources.
func Section() part.Section {
	return part.Section{
		ID: "sources", Nav: "Sources", Shows: []string{"heard"}, Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Sources, table.Heard},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Sources) == 0 {
		return nil
	}
	v := shown{Rows: len(r.Sources)}
	at := map[string]int{}
	shown := map[string]int{}
	s := part.Scale{High: 0.1}
	for i := range r.Sources {
		x := &r.Sources[i]
		if shown[x.Outlet]++; shown[x.Outlet] <= maxSources {
			s.High = max(s.High, roundUp(x.Share))
		}
	}
	v.Top = numeral.Percent(value.Of(s.High))
	clear(shown)
	for i := range r.Sources {
		x := &r.Sources[i]
		n, ok := at[x.Outlet]
		if !ok {
			n = len(v.Outlets)
			at[x.Outlet] = n
			v.Outlets = append(v.Outlets, sourceOutlet{Outlet: x.Outlet})
		}
		if shown[x.Outlet]++; shown[x.Outlet] > maxSources {
			v.Outlets[n].More++
			continue
		}
		v.Outlets[n].Sources = append(v.Outlets[n].Sources, newSource(x, p, s))
	}
	return v
}

func newSource(x *framing.SourceRow, p *part.Pool, s part.Scale) sourceView {
	v := sourceView{
		Name: x.Source, Class: x.Class, Lane: part.ShareLane(s, framing.AllVoices, x.Share, p.Evidence(x.Passages)),
		Statements: fmt.Sprintf("%s quoted, %s reported", numeral.Count(x.Quoted), numeral.Count(x.Reported)),
	}
	if x.Statements > 0 {
		quoted := float64(x.Quoted) / float64(x.Statements)
		v.Split = part.Segments([]string{"quoted", "reported"}, []value.Value{value.Of(quoted), value.Of(1 - quoted)})
	}
	for _, c := range x.Verbs[:min(3, len(x.Verbs))] {
		class := ""
		if c.Class == "doubting" || c.Class == "endorsing" {
			class = c.Class
		}
		v.Verbs = append(v.Verbs, verbView{c.Verb, class, numeral.Count(c.Count)})
	}
	return v
}

// roundUp is the tenth at or above an estimate and its interval, to end a
// scale on.
func roundUp(e value.Estimate) float64 {
	x, ok := e.High.Get()
	if !ok {
		x, _ = e.Value.Get()
	}
	return min(1, math.Ceil(x*10)/10)
}
