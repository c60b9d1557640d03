// Package stories shows one event as several outlets tell it, statement beside statement.
package stories

import (
	"embed"
	"fmt"

	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// Bounds of what the page shows: stories, their claims and an outlet's own.
const (
	maxStories = 12
	maxClaims  = 6
	maxAlone   = 3
)

type shown struct {
	Stories []storyView
	// About tells how many stories there are; More is how many are not shown here.
	About string
	More  int
}

type storyView struct {
	Open    bool
	Terms   string
	About   string
	Outlets []outletView
	Claims  []claimView
	// MoreClaims have no room, Alike are those in the same words.
	MoreClaims, Alike int
	// Alone reports whether an outlet tells or leaves out something alone.
	Alone bool
}

type outletView struct {
	Outlet, Headline, Opening, Copied, Heard, Names string
	Only, LeftOut                                   []alone
	MoreOnly, MoreLeftOut                           int
}

// alone is a statement of one outlet, or one that it leaves out.
type alone struct {
	Text     string
	Evidence int
}

type claimView struct {
	Renamed bool
	Quotes  []part.Quote
}

//go:embed *.html *.css
var files embed.FS

// Section is the section of stories.
func Section() part.Section {
	return part.Section{
		ID: "stories", Nav: "Same event", Shows: []string{"story_claims"}, Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.ToldStories},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	all := &r.Stories
	if len(all.Rows) == 0 {
		return nil
	}
	v := shown{About: numeral.Counted(all.Several, "event")}
	rows := all.Rows[:min(len(all.Rows), max(1, p.Of(maxStories)))]
	v.More = all.Several - len(rows)
	for i := range rows {
		v.Stories = append(v.Stories, viewOf(r, p, i))
	}
	return v
}

func viewOf(r *framing.Result, p *part.Pool, i int) storyView {
	row := &r.Stories.Rows[i]
	v := storyView{Open: i == 0, Terms: row.Terms, Alike: row.Alike, About: about(row)}
	last := 0
	for k := range r.Stories.Claims {
		c := &r.Stories.Claims[k]
		if c.Story != row.Story || len(c.Passages) == 0 {
			continue
		}
		if c.Claim != last {
			if last = c.Claim; len(v.Claims) == maxClaims {
				v.MoreClaims++
				continue
			}
			v.Claims = append(v.Claims, claimView{Renamed: c.Renamed})
		}
		if v.MoreClaims == 0 {
			claim := &v.Claims[len(v.Claims)-1]
			claim.Quotes = append(claim.Quotes, part.Quoted(r, p, c.Outlet, c.Passages[0]))
		}
	}
	for k := range r.Stories.Tellings {
		t := &r.Stories.Tellings[k]
		if t.Story != row.Story {
			continue
		}
		o := outletView{Outlet: t.Outlet, Headline: t.Headline, Copied: t.Copied, Heard: t.Heard, Names: t.Names, Opening: t.Opening}
		o.Only, o.MoreOnly = statements(r, p, t.OnlyShown, t.Only)
		o.LeftOut, o.MoreLeftOut = statements(r, p, t.LeftOutShown, t.LeavesOut)
		v.Alone = v.Alone || len(o.Only)+len(o.LeftOut) > 0
		v.Outlets = append(v.Outlets, o)
	}
	return v
}

func about(row *framing.StoryRow) string {
	text := row.First
	if row.Last != row.First {
		text += " to " + row.Last
	}
	if text != "" {
		text += " · "
	}
	text += numeral.Counted(row.Outlets, "outlet") + " · " + numeral.Counted(row.Claims, "shared claim")
	if row.Renamed > 0 {
		text += fmt.Sprintf(", %d renamed", row.Renamed)
	}
	return text
}

// statements are the first of so many, and how many more there are.
func statements(r *framing.Result, p *part.Pool, refs []framing.PassageRef, all int) (list []alone, more int) {
	for _, ref := range refs[:min(len(refs), maxAlone)] {
		list = append(list, alone{Text: r.Passages[ref.Passage].Text, Evidence: p.Evidence([]framing.PassageRef{ref})})
	}
	return list, all - len(list)
}
