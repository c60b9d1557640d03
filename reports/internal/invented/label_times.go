package invented

import (
	"fmt"
	"math"
	"time"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// labelTests invents, from the shares that labels made, whether the outlets differ.
func (w *writer) labelTests() {
	lt := &w.r.LabelTests
	share := map[[4]string]value.Estimate{}
	var columns []framing.LabelTestRow
	for _, x := range w.r.Labels {
		if x.Family == "" || x.Label != "" {
			continue
		}
		share[[4]string{x.Group, x.Voice, x.Referent, x.Family}] = x.Share
		if x.Group == outlets()[0].name {
			columns = append(columns, framing.LabelTestRow{Voice: x.Voice, Referent: x.Referent, Family: x.Family})
		}
	}
	for _, c := range columns {
		c.Z, c.P, c.PAdjusted = value.Of(1.1), value.Of(0.4), value.Of(0.5)
		if c.Differ = c.Family != "striker"; c.Differ {
			c.Z, c.P, c.PAdjusted = value.Of(4.6), value.Of(0.00002), value.Of(0.0001)
			for i, a := range outlets() {
				for _, b := range outlets()[i+1:] {
					of := func(o outlet) float64 {
						v, _ := share[[4]string{o.name, c.Voice, c.Referent, c.Family}].Value.Get()
						return v
					}
					d := of(a) - of(b)
					row := framing.LabelPairRow{
						Voice: c.Voice, Referent: c.Referent, Family: c.Family, Group: a.name, Other: b.name,
						Difference: around(d, 0.12, a.docs+b.docs), P: value.Of(math.Exp(-25 * math.Abs(d))), PAdjusted: value.Of(min(1, 2*math.Exp(-25*math.Abs(d)))),
					}
					c.Pairs++
					if p, _ := row.PAdjusted.Get(); p < 0.05 {
						row.Holds = true
						c.PairsHold++
					}
					lt.Pairs = append(lt.Pairs, row)
				}
			}
		}
		lt.Rows = append(lt.Rows, c)
	}
	lt.Family, lt.PairFamily = len(lt.Rows), len(lt.Pairs)
}

// labelTimes invents eight weeks: the Gazette turns to "mob", the rest stay
// as they are; the Tide is silent in the third week and has one article in the fourth.
func (w *writer) labelTimes() {
	lt := &w.r.LabelTimes
	lt.Unit, lt.Rule, lt.Undated = "week", "Periods are weeks.", 2
	first := time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC)
	for i := range 8 {
		from := first.AddDate(0, 0, 7*i)
		lt.Periods = append(lt.Periods, framing.Period{
			Name: fmt.Sprintf("2031-W%02d", 10+i), Title: "the week of " + from.Format("2 January 2006"), First: from.Format("2006-01-02"), Last: from.AddDate(0, 0, 6).Format("2006-01-02"),
		})
	}
	for _, x := range w.r.Labels {
		p, ok := x.Share.Value.Get()
		if x.Family == "" || x.Label != "" || !ok {
			continue
		}
		turns := x.Group == outlets()[0].name && x.Family == "mob"
		for i, period := range lt.Periods {
			silent := x.Group == outlets()[2].name
			if silent && i == 2 {
				continue
			}
			now := p * (1 + 0.2*math.Sin(float64(i*3+len(x.Family))))
			if turns && i < 4 {
				now = p / 5
			}
			now = min(1, now)
			row := framing.LabelTimeRow{
				Group: x.Group, Voice: x.Voice, Referent: x.Referent, Family: x.Family, Period: period.Name,
				Count: int(now * 12), Mentions: 12, Docs: 6, Share: share(now, 6),
			}
			if row.Count > 0 {
				row.Passages = w.passages(1, x.Group, corpus.Own, "", words[len(x.Family)%len(words)])
			}
			if silent && i == 3 {
				why := value.Undefined("1 document, and a share over time needs 2")
				row.Docs, row.Share = 1, value.Estimate{Value: why, Low: why, High: why}
			}
			lt.Rows = append(lt.Rows, row)
		}
		change := framing.LabelChangeRow{
			Group: x.Group, Voice: x.Voice, Referent: x.Referent, Family: x.Family, From: lt.Periods[4].Name,
			Before: share(p, 24), After: share(p, 24), P: value.Of(0.5), PAdjusted: value.Of(0.8),
		}
		if turns {
			change.Before, change.P, change.PAdjusted, change.Moved = share(p/5, 24), value.Of(0.0002), value.Of(0.004), true
		}
		lt.Changes = append(lt.Changes, change)
	}
	lt.Family = len(lt.Changes)
}
