package event

import (
	"fmt"
	"strings"

	"parallax/framing/study"
)

// A ClaimRow is a statement of a claim of one story.
type ClaimRow struct {
	Story    int     `json:"story" title:"Story"`
	Claim    int     `json:"claim" title:"Claim"`
	Outlets  int     `json:"outlets" title:"Outlets that make it"`
	Renamed  bool    `json:"renamed" title:"Renamed"`
	Charged  bool    `json:"charged" title:"Charged"`
	Reworded bool    `json:"reworded" title:"Reworded"`
	Likeness float64 `json:"likeness" title:"Likeness" measure:"claim_likeness"`
	Outlet   string  `json:"outlet" title:"Outlet"`
	Doc      string  `json:"doc" title:"Document"`
	Start    int     `json:"start" title:"Start"`
	End      int     `json:"end" title:"End"`
	Voice    string  `json:"voice" title:"Voice"`
	Source   string  `json:"source" title:"Source"`
	Text     string  `json:"text" title:"Statement"`
	// Passages is the statement, with what differs from the claim's own wording marked; none outside a study.
	Passages []study.PassageRef `json:"passages,omitempty"`
}

// ClaimRows tells the claims of a story, a statement a row, claim by claim.
func ClaimRows(story int, e *Event) []ClaimRow {
	var rows []ClaimRow
	for n := range e.Claims {
		c := &e.Claims[n]
		for _, p := range c.Places {
			d := &e.Documents[p.Document]
			s := &d.Statements[p.Statement]
			rows = append(rows, ClaimRow{
				Story: story, Claim: n + 1, Outlets: len(c.Outlets), Renamed: c.Renamed, Charged: c.Charged, Reworded: c.Reworded, Likeness: c.Likeness, Outlet: d.Outlet, Doc: d.ID,
				Start: s.Start, End: s.End, Voice: s.Voice.String(), Source: s.Source, Text: s.Text,
			})
		}
	}
	return rows
}

// A TellingRow is how one outlet tells one story.
type TellingRow struct {
	Story     int    `json:"story" title:"Story"`
	Outlet    string `json:"outlet" title:"Outlet"`
	Documents int    `json:"documents" title:"Documents"`
	Headline  string `json:"headline" title:"Headline"`
	// Opening is how its first document begins, where none has a headline.
	Opening   string `json:"opening" title:"Beginning"`
	Copied    string `json:"copied" title:"Took over the text of"`
	Heard     string `json:"heard" title:"Who is heard"`
	Names     string `json:"names" title:"Names it says"`
	Claims    int    `json:"claims" title:"Claims"`
	Only      int    `json:"only" title:"Claims of it alone"`
	LeavesOut int    `json:"leaves_out" title:"Left out by it alone"`
	// Order are the numbers of the claims of several outlets, as it tells them.
	Order string `json:"order" title:"Order of the shared claims"`
	// OnlyShown and LeftOutShown are the first of its own claims, and of those that it alone leaves out; none outside a study.
	OnlyShown    []study.PassageRef `json:"only_shown,omitempty"`
	LeftOutShown []study.PassageRef `json:"left_out_shown,omitempty"`
}

// Bounds of what a row tells of an outlet.
const (
	maxHeard = 6
	maxNames = 8
)

// TellingRows tells how each outlet tells a story.
func TellingRows(story int, e *Event) []TellingRow {
	var rows []TellingRow
	for k := range e.Tellings {
		t := &e.Tellings[k]
		var heard, names, order []string
		for _, h := range t.Heard[:min(len(t.Heard), maxHeard)] {
			heard = append(heard, fmt.Sprintf("%s (%d)", h.Source, h.Statements))
		}
		for _, n := range t.Names[:min(len(t.Names), maxNames)] {
			names = append(names, fmt.Sprintf("%s: “%s” (%d)", strings.ReplaceAll(n.Referent, "_", " "), n.Form, n.Count))
		}
		for _, c := range t.Claims {
			if len(e.Claims[c].Outlets) > 1 {
				order = append(order, fmt.Sprint(c+1))
			}
		}
		opening := ""
		if first := e.Documents[t.Documents[0]].Statements; len(t.Headlines) == 0 && len(first) > 0 {
			opening = first[0].Text
		}
		rows = append(rows, TellingRow{
			Story: story, Outlet: t.Outlet, Documents: len(t.Documents), Headline: strings.Join(t.Headlines, " / "), Copied: strings.Join(t.Copied, ", "),
			Heard: strings.Join(heard, ", "), Names: strings.Join(names, "; "), Claims: len(t.Claims), Only: len(t.Only), LeavesOut: len(t.LeavesOut),
			Order: strings.Join(order, " "), Opening: opening,
		})
	}
	return rows
}
