package labels

import (
	"parallax/reports/page/part"
	"slices"

	"parallax/framing"
)

// maxTimePoints bounds the shares by period that a page holds.
const maxTimePoints = 20000

// timesData is the shares over time as the page's scripts draw them.
type timesData struct {
	// Periods are their titles, and what stands on the axis: each period's first and last day.
	Periods [][3]string `json:"periods"`
	// Voices for which there is room.
	Voices    []string         `json:"voices"`
	Referents []*timesReferent `json:"referents"`
}

// timesReferent is one referent; names are places in Pool.Strings.
type timesReferent struct {
	Name     int      `json:"r"`
	Groups   []int    `json:"g"`
	Families []int    `json:"f"`
	Wholes   []whole  `json:"w"`
	Series   []series `json:"s"`
}

// whole is what the shares of one group in one voice are of: the period, the
// mentions of the referent, and their documents.
type whole struct {
	Group  int      `json:"g"`
	Voice  string   `json:"v"`
	Points [][3]int `json:"p"`
}

// series is one group's share of one family in one voice. Group and Family are
// places in the referent's lists; Whole is that in its wholes, whose points it has one by one:
// the count, the bounds of the interval in percent (null for none) and the evidence.
// Where no share is defined the count is null, and where the family has no point, the point.
type series struct {
	Group  int     `json:"g"`
	Family int     `json:"f"`
	Whole  int     `json:"w"`
	Points [][]any `json:"p"`
	// Cut is the period from which on the share is another one; 0 where it did not move.
	Cut int `json:"m,omitempty"`
}

// timesPool puts the rows of the drawn groups on the page.
type timesPool struct {
	*part.Pool
	r        *framing.Result
	data     *timesData
	period   map[string]int
	referent map[string]*timesReferent
	at       map[seriesKey]int // places in the referent's wholes (no family) and series
	keep     int               // passages of a point
}

type seriesKey struct{ group, voice, referent, family string }

// newSeries puts the shares over time of some referents on the page, voice by voice
// while there is room; all voices together are always there.
func newSeries(r *framing.Result, p *part.Pool, referents []string) *timesData {
	lt := &r.LabelTimes
	t := &timesPool{Pool: p, r: r, data: &timesData{}, period: map[string]int{}, referent: map[string]*timesReferent{}, at: map[seriesKey]int{}}
	for i, x := range lt.Periods {
		t.period[x.Name] = i
		t.data.Periods = append(t.data.Periods, [3]string{x.Title, axisDay(lt.Unit, x.First), axisDay(lt.Unit, x.Last)})
	}
	rows := t.rows(referents)
	room := p.Of(maxTimePoints)
	for i, voice := range part.Voices() {
		if room -= len(rows[voice]); room < 0 && i > 0 {
			break
		}
		t.data.Voices = append(t.data.Voices, voice)
	}
	// Where there are many points, each has a passage less.
	t.keep = 2
	if room < p.Of(maxTimePoints)/2 {
		t.keep = 1
	}
	for _, voice := range t.data.Voices {
		for _, x := range rows[voice] {
			t.add(x)
		}
	}
	for _, c := range lt.Changes {
		k := seriesKey{c.Group, c.Voice, c.Referent, c.Family}
		if at, ok := t.at[k]; ok && c.Moved {
			t.referent[c.Referent].Series[at].Cut = t.period[c.From]
		}
	}
	return t.data
}

// rows are the rows of the groups and referents that are drawn, by voice.
func (t *timesPool) rows(referents []string) map[string][]*framing.LabelTimeRow {
	groups := map[string]bool{}
	for _, g := range t.r.Groups {
		groups[g.Name] = true
	}
	rows := map[string][]*framing.LabelTimeRow{}
	for i := range t.r.LabelTimes.Rows {
		x := &t.r.LabelTimes.Rows[i]
		if groups[x.Group] && slices.Contains(referents, x.Referent) {
			rows[x.Voice] = append(rows[x.Voice], x)
		}
	}
	return rows
}

// add puts one point behind its series, which must come in the order of time.
func (t *timesPool) add(x *framing.LabelTimeRow) {
	ref := t.referent[x.Referent]
	if ref == nil {
		ref = &timesReferent{Name: t.Intern(x.Referent)}
		t.referent[x.Referent] = ref
		t.data.Referents = append(t.data.Referents, ref)
	}
	group := placeIn(&ref.Groups, t.Intern(x.Group))
	w, has := t.at[seriesKey{x.Group, x.Voice, x.Referent, ""}]
	if !has {
		w = len(ref.Wholes)
		t.at[seriesKey{x.Group, x.Voice, x.Referent, ""}] = w
		ref.Wholes = append(ref.Wholes, whole{Group: group, Voice: x.Voice})
	}
	k := seriesKey{x.Group, x.Voice, x.Referent, x.Family}
	at, has := t.at[k]
	if !has {
		at = len(ref.Series)
		t.at[k] = at
		ref.Series = append(ref.Series, series{Group: group, Family: placeIn(&ref.Families, t.Intern(x.Family)), Whole: w})
	}
	var n any
	if x.Share.Value.Defined() {
		n = x.Count
	}
	s, place := &ref.Series[at], ref.Wholes[w].place(t.period[x.Period], x)
	for len(s.Points) <= place {
		s.Points = append(s.Points, nil)
	}
	s.Points[place] = []any{n, rounded(x.Share.Low, 100), rounded(x.Share.High, 100), t.Evidence(t.few(x.Passages))}
}

// few are the passages of a point: those that the page has already before others.
func (t *timesPool) few(refs []framing.PassageRef) []framing.PassageRef {
	sorted := slices.Clone(refs)
	slices.SortStableFunc(sorted, func(a, b framing.PassageRef) int {
		return bit(t.Holds(b)) - bit(t.Holds(a))
	})
	return sorted[:min(t.keep, len(sorted))]
}

// place is the place of a period among the points of a whole.
func (w *whole) place(period int, x *framing.LabelTimeRow) int {
	at := slices.IndexFunc(w.Points, func(p [3]int) bool { return p[0] == period })
	if at < 0 {
		at = len(w.Points)
		w.Points = append(w.Points, [3]int{period, x.Mentions, x.Docs})
	}
	return at
}

// placeIn is the place of a number in a list, behind which it is put if it is new.
func placeIn(list *[]int, n int) int {
	at := slices.Index(*list, n)
	if at < 0 {
		at = len(*list)
		*list = append(*list, n)
	}
	return at
}
