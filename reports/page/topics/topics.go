// Package topics shows what the corpus writes about, and how much of its coverage each group gives to it.
package topics

import (
	"embed"
	"fmt"
	"strings"

	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

//go:embed *.html *.css
var files embed.FS

// Section is the section on topics.
func Section() part.Section {
	return part.Section{
		ID: "topics", Nav: "Topics", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Topics, table.TopicShares},
	}
}

// maxCells bounds the cells that are drawn; the table has all.
const maxCells = 900

// shown is a row for each topic, with a cell for each group.
type shown struct {
	Note   string
	Groups []string
	Many   bool // groups; their names stand upright
	Topics []shownTopic
	More   int // topics in the table alone
}

type shownTopic struct {
	Number         int
	Terms, Example string
	Documents      string
	Evidence       int
	Unsteady       string // why its shares are not tested
	Cells          []cell
}

// A cell is a group's share of the topic, shaded by how far it is from the others'.
type cell struct {
	Text, About, Shade string
	Holds              bool
	Evidence           int
}

func view(r *framing.Result, p *part.Pool) any {
	x := &r.Topics
	if len(x.Rows) == 0 && x.Note == "" {
		return nil
	}
	v := shown{Note: x.Note, Many: len(r.Groups) > 6}
	for i := range r.Groups {
		v.Groups = append(v.Groups, r.Groups[i].Name)
	}
	at := map[[2]string]*framing.TopicShareRow{}
	for i := range x.Shares {
		at[[2]string{fmt.Sprint(x.Shares[i].Topic), x.Shares[i].Group}] = &x.Shares[i]
	}
	for i := range x.Rows {
		row := &x.Rows[i]
		if i > 0 && (i+1)*len(v.Groups) > p.Cells(maxCells) {
			v.More = len(x.Rows) - i
			break
		}
		t := shownTopic{Number: row.Topic, Terms: row.Terms, Example: row.Example, Documents: numeral.Count(row.Documents), Evidence: p.Evidence(row.Passages)}
		if !row.Steady {
			t.Unsteady = "found again in halves of the corpus at " + numeral.Decimal(row.Found, 2) + " only: not tested"
		}
		for _, g := range v.Groups {
			t.Cells = append(t.Cells, cellOf(at[[2]string{fmt.Sprint(row.Topic), g}], p))
		}
		v.Topics = append(v.Topics, t)
	}
	return v
}

// step is how many points of a share are a shade.
const step = 0.02

func cellOf(row *framing.TopicShareRow, p *part.Pool) cell {
	if row == nil {
		return cell{Evidence: part.None}
	}
	c := cell{
		Text: strings.TrimSuffix(numeral.Percent(row.Share.Value), " %"), Holds: row.Holds, Evidence: p.Evidence(row.Passages),
		About: fmt.Sprintf("%s: %s of %s documents %s", row.Group, numeral.Count(row.Docs), numeral.Count(row.Of), numeral.PercentInterval(row.Share)),
	}
	if d, ok := row.Difference.Value.Get(); ok {
		c.Shade = part.Shade(d, step)
	}
	return c
}
