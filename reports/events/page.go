// Package events writes stories side by side: for one event a column for each outlet, on a page that opens by a double click
// and asks the network for nothing. It decides nothing; framing/event does.
package events

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"parallax/corpus/wording"
	"parallax/framing/event"
	"parallax/reports/page/part"
)

// A Story is an event with its heading.
type Story struct {
	// Number is its place among the stories of the corpus, from 1.
	Number      int
	Terms       []string
	First, Last string
	Event       *event.Event
}

//go:embed page.html
var pageHTML string

// Bounds of what a page shows of a story; claims.csv has all.
const (
	maxClaims = 30
	maxOnly   = 6
	maxHeard  = 6
	maxNames  = 8
)

// Page writes the stories, in their order. Left is how many more the corpus has.
func Page(w io.Writer, stories []Story, left int) error {
	t, err := template.New("events").Parse(pageHTML)
	if err != nil {
		return fmt.Errorf("page of stories: %w", err)
	}
	shown := struct {
		Stories []storyView
		Left    int
	}{Left: left}
	for i := range stories {
		shown.Stories = append(shown.Stories, viewOf(&stories[i]))
	}
	return t.Execute(w, shown)
}

// storyView is a story as the page shows it: the outlets' columns, and the claims of several with a cell for each outlet.
type storyView struct {
	Number      int
	Terms, When string
	Columns     []columnView
	Claims      []claimView
	// Alike counts the claims that all who make them print in the same words, as copies do; MoreClaims those for which
	// the page has no room.
	Alike, MoreClaims int
	// Cut is how many statements were not compared.
	Cut int
}

type columnView struct {
	Outlet    string
	Headlines []string
	Copied    string
	Heard     []string
	Names     []string
	Only      []string
	MoreOnly  int
	LeavesOut []string
	Claims    int
}

type claimView struct {
	Renamed bool
	Cells   []cellView
}

// cellView is an outlet's wording of a claim; Order is its place among the outlet's claims, 0 where it does not make it.
type cellView struct {
	Outlet string
	Order  int
	By     string // whose words it is, "" for the outlet's own
	Pieces []part.Piece
}

func viewOf(s *Story) storyView {
	e := s.Event
	v := storyView{Number: s.Number, Terms: strings.Join(s.Terms, ", "), When: when(s), Cut: e.Cut}
	for i := range e.Tellings {
		v.Columns = append(v.Columns, columnOf(e, &e.Tellings[i]))
	}
	for i := range e.Claims {
		c := &e.Claims[i]
		if len(c.Outlets) < 2 {
			continue
		}
		if !c.Reworded {
			v.Alike++
			continue
		}
		if len(v.Claims) == maxClaims {
			v.MoreClaims++
			continue
		}
		view := claimView{Renamed: c.Renamed}
		for k := range e.Tellings {
			view.Cells = append(view.Cells, cellOf(e, i, &e.Tellings[k]))
		}
		v.Claims = append(v.Claims, view)
	}
	return v
}

func when(s *Story) string {
	if s.First == s.Last {
		return s.First
	}
	return s.First + " to " + s.Last
}

func columnOf(e *event.Event, t *event.Telling) columnView {
	v := columnView{Outlet: t.Outlet, Headlines: t.Headlines, Copied: strings.Join(t.Copied, ", "), Claims: len(t.Claims)}
	for _, h := range t.Heard[:min(len(t.Heard), maxHeard)] {
		v.Heard = append(v.Heard, fmt.Sprintf("%s (%d)", h.Source, h.Statements))
	}
	for _, n := range t.Names[:min(len(t.Names), maxNames)] {
		v.Names = append(v.Names, fmt.Sprintf("%s: “%s” (%d)", strings.ReplaceAll(n.Referent, "_", " "), n.Form, n.Count))
	}
	for _, c := range t.Only[:min(len(t.Only), maxOnly)] {
		v.Only = append(v.Only, e.Text(c))
	}
	v.MoreOnly = len(t.Only) - len(v.Only)
	for _, c := range t.LeavesOut {
		v.LeavesOut = append(v.LeavesOut, e.Text(c))
	}
	return v
}

// cellOf is the first wording of a claim in an outlet, with what differs from the claim's own marked.
func cellOf(e *event.Event, claim int, t *event.Telling) cellView {
	v := cellView{Outlet: t.Outlet}
	for order, c := range t.Claims {
		if c == claim {
			v.Order = order + 1
		}
	}
	whole := e.Text(claim)
	for _, p := range e.Claims[claim].Places {
		d := &e.Documents[p.Document]
		if d.Outlet != t.Outlet {
			continue
		}
		st := &d.Statements[p.Statement]
		if st.Voice.Sourced() {
			v.By = st.Voice.String() + " " + st.Source
		}
		_, marks := wording.Differences(whole, st.Text)
		v.Pieces = part.Pieces(st.Text, marks)
		break
	}
	return v
}
