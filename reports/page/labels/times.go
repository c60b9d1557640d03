package labels

import (
	"fmt"
	"time"

	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
)

// Up to so many groups the charts over time are open from the start; so many
// shares that moved are told in words.
const (
	openTimeGroups = 12
	maxMoved       = 4
)

// timesView is the charts of one referent over time, and in words what moved.
type timesView struct {
	Referent, Span string
	Open           bool
	Voices         []movedView
}

// movedView tells which shares moved in one voice.
type movedView struct {
	Voice string
	Moved []movedShare
	// More moved as well; of Tests shares it was asked.
	More, Tests int
}

// movedShare is one share that moved, as a sentence.
type movedShare struct {
	Group, Family string
	Sentence      []part.Run
}

// newTimesViews tells of each referent how its names went over time.
func newTimesViews(r *framing.Result) map[string]*timesView {
	lt := &r.LabelTimes
	views := map[string]*timesView{}
	title := map[string]string{}
	for _, p := range lt.Periods {
		title[p.Name] = p.Title
	}
	groups := map[string]bool{}
	for _, g := range r.Groups {
		groups[g.Name] = true
	}
	for _, x := range lt.Changes {
		if !groups[x.Group] {
			continue
		}
		v := views[x.Referent]
		if v == nil {
			v = &timesView{Referent: x.Referent, Span: span(lt), Open: len(r.Groups) <= openTimeGroups}
			for _, voice := range part.Voices() {
				v.Voices = append(v.Voices, movedView{Voice: voice})
			}
			views[x.Referent] = v
		}
		for i := range v.Voices {
			if m := &v.Voices[i]; m.Voice == x.Voice {
				m.add(x, title[x.From])
			}
		}
	}
	for _, v := range views {
		for i := range v.Voices {
			v.Voices[i].shorten()
		}
	}
	return views
}

// add takes in one share.
func (m *movedView) add(x framing.LabelChangeRow, from string) {
	if x.P.Defined() {
		m.Tests++
	}
	if !x.Moved {
		return
	}
	m.Moved = append(m.Moved, movedShare{x.Group, x.Family, part.Runs(fmt.Sprintf("%s %s before %s, %s %s from then on (%s)",
		numeral.Percent(x.Before.Value), numeral.PercentInterval(x.Before), from,
		numeral.Percent(x.After.Value), numeral.PercentInterval(x.After), pIs(x.PAdjusted)))})
}

// shorten keeps the first of the shares that moved, and counts the others: the rows stand by their certainty.
func (m *movedView) shorten() {
	m.More = max(0, len(m.Moved)-maxMoved)
	m.Moved = m.Moved[:len(m.Moved)-m.More]
}

// span says what stands on the time axis.
func span(lt *framing.LabelTimes) string {
	n := len(lt.Periods)
	return fmt.Sprintf("%s, %s to %s", numeral.Counted(n, lt.Unit), axisDay(lt.Unit, lt.Periods[0].First), axisDay(lt.Unit, lt.Periods[n-1].Last))
}

// axisDay is an ISO date as the axis shows it, as exactly as periods of that
// unit ask; another text stays as it is.
func axisDay(unit, iso string) string {
	t, err := time.Parse("2006-01-02", iso)
	switch {
	case err != nil:
		return iso
	case unit == "year":
		return t.Format("2006")
	case unit == "month" || unit == "quarter":
		return t.Format("Jan 2006")
	}
	return t.Format("2 Jan 2006")
}
