package table

import (
	"fmt"
	"strings"

	"parallax/framing/event"
)

// An EventRow is a statement of a claim, of one story.
type EventRow struct {
	Story    int     `json:"story" title:"Story"`
	Claim    int     `json:"claim" title:"Claim"`
	Outlets  int     `json:"outlets" title:"Outlets that make it"`
	Renamed  bool    `json:"renamed" title:"Renamed"`
	Reworded bool    `json:"reworded" title:"Reworded"`
	Likeness float64 `json:"likeness" title:"Likeness"`
	Outlet   string  `json:"outlet" title:"Outlet"`
	Doc      string  `json:"doc" title:"Document"`
	Start    int     `json:"start" title:"Start"`
	End      int     `json:"end" title:"End"`
	Voice    string  `json:"voice" title:"Voice"`
	Source   string  `json:"source" title:"Source"`
	Text     string  `json:"text" title:"Statement"`
}

// Claims shows a statement a row, claim by claim.
func Claims(number []int, events []*event.Event) Table {
	var rows []EventRow
	for i, e := range events {
		for n := range e.Claims {
			c := &e.Claims[n]
			for _, p := range c.Places {
				d := &e.Documents[p.Document]
				s := &d.Statements[p.Statement]
				rows = append(rows, EventRow{
					Story: number[i], Claim: n + 1, Outlets: len(c.Outlets), Renamed: c.Renamed, Reworded: c.Reworded, Likeness: c.Likeness, Outlet: d.Outlet, Doc: d.ID,
					Start: s.Start, End: s.End, Voice: s.Voice.String(), Source: s.Source, Text: s.Text,
				})
			}
		}
	}
	return Of(Table{
		Name: "claims", Title: "Claims of the stories",
		Note: "Statements of one number say nearly the same; likeness is the mean of their pairs.",
	}, rows)
}

// A TellingRow is how one outlet tells one story.
type TellingRow struct {
	Story     int    `json:"story" title:"Story"`
	Outlet    string `json:"outlet" title:"Outlet"`
	Documents int    `json:"documents" title:"Documents"`
	Headline  string `json:"headline" title:"Headline"`
	Heard     string `json:"heard" title:"Who is heard"`
	Names     string `json:"names" title:"Names it says"`
	Claims    int    `json:"claims" title:"Claims"`
	Only      int    `json:"only" title:"Claims of it alone"`
	LeavesOut int    `json:"leaves_out" title:"Left out by it alone"`
	// Order are the numbers of the claims of several outlets, as it tells them.
	Order string `json:"order" title:"Order of the shared claims"`
}

// Tellings shows an outlet a row, story by story.
func Tellings(number []int, events []*event.Event) Table {
	var rows []TellingRow
	for i, e := range events {
		for k := range e.Tellings {
			t := &e.Tellings[k]
			row := TellingRow{
				Story: number[i], Outlet: t.Outlet, Documents: len(t.Documents), Headline: strings.Join(t.Headlines, " / "), Claims: len(t.Claims), Only: len(t.Only), LeavesOut: len(t.LeavesOut),
			}
			var heard, names, order []string
			for _, h := range t.Heard {
				heard = append(heard, fmt.Sprintf("%s %d", h.Source, h.Statements))
			}
			for _, n := range t.Names {
				names = append(names, fmt.Sprintf("%s: %s %d", n.Referent, n.Form, n.Count))
			}
			for _, c := range t.Claims {
				if len(e.Claims[c].Outlets) > 1 {
					order = append(order, fmt.Sprint(c+1))
				}
			}
			row.Heard, row.Names, row.Order = strings.Join(heard, ", "), strings.Join(names, ", "), strings.Join(order, " ")
			rows = append(rows, row)
		}
	}
	return Of(Table{Name: "tellings", Title: "How each outlet tells a story"}, rows)
}
