// Package corpus shows what was read: outlets, voices, dates, copies.
package corpus

import (
	"embed"
	"fmt"
	"parallax/reports/page/part"

	"parallax/framing"
	"parallax/reports/numeral"
)

// shown is what was read.
type shown struct {
	Documents, Outlets, Sentences, Words, Skipped string
	Period                                        string
	Voices                                        []part.Segment
	Rows                                          []outletView
	Periods                                       int
	First, Last                                   string
	SkippedItems                                  []framing.SkippedItem
	Copies                                        []framing.CopyRow
	MoreCopies                                    int
	Page                                          string // the share of words that the pages around the articles have, "" without any
	Pieces                                        []piecesView
}

// outletView is one outlet's line.
type outletView struct {
	Name, Documents, Words, Sources, Period string
	Page                                    string
	Voices                                  []part.Segment
	Bars                                    []bar
}

// bar is one period's documents, in units of the periods and of the most
// documents that any outlet has in one.
type bar struct {
	X      int
	Y, H   string
	Period string
	N      int
}

const sparkHeight = 24

//go:embed *.html
var files embed.FS

// Section is the section on the corpus.
func Section() part.Section {
	return part.Section{ID: "corpus", Nav: "Corpus", Files: files, View: view}
}

// maxCopies is how many copies the page lists.
const maxCopies = 50

func view(r *framing.Result, p *part.Pool) any {
	c := &r.Corpus
	v := shown{
		Documents: numeral.Counted(c.Documents, "document"), Outlets: numeral.Counted(len(p.Result.Corpus.Outlets), "outlet"),
		Sentences: numeral.Counted(c.Sentences, "sentence"), Words: numeral.Counted(c.Words, "word"), Voices: part.VoiceSegments(c.Voices), SkippedItems: c.Skipped.Listed,
	}
	v.Copies = c.Copies[:min(len(c.Copies), maxCopies)]
	v.MoreCopies = len(c.Copies) - len(v.Copies)
	if c.Skipped.Records > 0 {
		v.Skipped = numeral.Counted(c.Skipped.Records, "record")
	}
	at, most := periods(c.Timeline)
	v.Periods = len(at)
	if len(c.Timeline) > 0 {
		v.First, v.Last = c.Timeline[0].Period, c.Timeline[len(c.Timeline)-1].Period
	}
	bars := map[string][]bar{}
	for _, t := range c.Timeline {
		h := float64(sparkHeight*t.Documents) / float64(max(1, most))
		bars[t.Outlet] = append(bars[t.Outlet], bar{
			X: at[t.Period], Y: fmt.Sprintf("%.4g", sparkHeight-h), H: fmt.Sprintf("%.4g", h), Period: t.Period, N: t.Documents,
		})
	}
	for _, o := range c.Outlets {
		v.Rows = append(v.Rows, outletView{
			Name: o.Outlet, Documents: numeral.Count(o.Documents), Words: numeral.Count(o.Words),
			Sources: numeral.Count(o.Sources), Period: period(o.FirstDate, o.LastDate),
			Voices: part.VoiceSegments(o.Voices), Bars: bars[o.Outlet], Page: numeral.Percent(o.Page.Share),
		})
	}
	if c.Page.Words > 0 {
		v.Page, v.Pieces = numeral.Percent(c.Page.Share), pieces(c.PagePieces, p)
	}
	return v
}

// periods gives each period its place, in the timeline's order, and the most
// documents in one cell.
func periods(rows []framing.TimelineRow) (at map[string]int, most int) {
	at = map[string]int{}
	for _, t := range rows {
		if _, ok := at[t.Period]; !ok {
			at[t.Period] = len(at)
		}
		most = max(most, t.Documents)
	}
	return at, most
}

func period(first, last string) string {
	switch {
	case first == last:
		return first
	case first == "" || last == "":
		return first + last
	}
	return first + " – " + last
}
