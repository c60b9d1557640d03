package names

import (
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// fewestOfPeriod is the least number of documents that a share of a period
// rests on: one article is one article, and no trend of its outlet.
const fewestOfPeriod = 2

// LabelTimes tell how the shares of the families of names went over time.
type LabelTimes struct {
	// Unit of the periods: day, week, month, quarter, year; "" where there are none.
	Unit string `json:"unit"`
	// Note is why there are no periods; "" where there are.
	Note string `json:"note,omitempty"`
	// Rule says how the periods were chosen and what a share in one needs.
	Rule    string   `json:"rule,omitempty"`
	Periods []Period `json:"periods"`
	// Undated documents are in no period.
	Undated int            `json:"undated"`
	Rows    []LabelTimeRow `json:"rows"`
	// Family is the number of tests of change, over which p is corrected.
	Family  int              `json:"family"`
	Changes []LabelChangeRow `json:"changes"`
}

// A LabelTimeRow is one group's share of a family of names in one period and
// voice. A period in which the group does not mention the referent in that voice
// has no row.
type LabelTimeRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"`
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Family   string `json:"family" title:"Family" print:"yes"`
	Period   string `json:"period" title:"Period" print:"yes"`
	Count    int    `json:"count" title:"Count" print:"yes"`
	// Mentions of the referent, of which Count is a part, and the documents
	// that have any.
	Mentions int `json:"mentions" title:"Mentions" print:"yes"`
	Docs     int `json:"docs" title:"Documents"`
	// Share is Count of Mentions, over documents.
	Share    value.Estimate     `json:"share" title:"Share" measure:"label_share" kind:"share" print:"yes"`
	Passages []study.PassageRef `json:"passages"`
}

// Times fills in the shares by period, and whether they moved.
func Times(s *compare.Study) (into LabelTimes, err error) {
	if s.Options.Codebook == nil {
		return into, nil
	}
	c := choosePeriods(s.Tally.Docs, groupsOfDocuments(s), s.Options.MinDocs)
	if c == nil {
		into.Note = "the dates of the documents make no two periods"
		return into, nil
	}
	into.Unit, into.Periods, into.Undated, into.Rule = c.unit, c.periods, c.undated, periodRule(s.Options.MinDocs)
	t := countNames(s)
	if err := labelPeriods(s, &into, t, c); err != nil {
		return into, err
	}
	return into, labelChanges(s, &into, t, c)
}

// groupsOfDocuments lists the groups in which each document has a statement.
func groupsOfDocuments(s *compare.Study) [][]int {
	groups := make([][]int, len(s.Tally.Docs))
	for i, g := range s.StatementsInGroups() {
		if doc := s.Tally.Statements[i].Doc; !slices.Contains(groups[doc], g) {
			groups[doc] = append(groups[doc], g)
		}
	}
	return groups
}

// timeCell is one share of one period.
type timeCell struct {
	group, slot, item, period int
	byDoc                     compare.Ratio
	mentions                  []int
}

// labelPeriods fills in the rows, in the order of the label table.
func labelPeriods(s *compare.Study, into *LabelTimes, t *labelTable, c *calendar) error {
	var cells []timeCell
	for g := range s.Sides.Groups {
		for _, f := range t.families() {
			cells = append(cells, byPeriod(s, t.cell(g, f.slot, f.item), c, timeCell{group: g, slot: f.slot, item: f.item})...)
		}
	}
	shares := make([]value.Estimate, len(cells))
	err := s.Parallel(len(cells), func(n int) (err error) {
		shares[n], err = periodShare(s, cells[n].byDoc)
		return err
	})
	if err != nil {
		return err
	}
	into.Rows = make([]LabelTimeRow, len(cells))
	for n, x := range cells {
		count, mentions := x.byDoc.Sums()
		item := t.items[x.item]
		into.Rows[n] = LabelTimeRow{
			Group: s.Sides.Groups[x.group].Name, Voice: compare.VoiceNames()[x.slot], Referent: item.referent, Family: item.family,
			Period: c.periods[x.period].Name, Count: int(count), Mentions: int(mentions), Docs: len(x.byDoc.Docs), Share: shares[n],
		}
		if into.Rows[n].Passages, err = s.FirstPassages(x.mentions, compare.PeriodPassages); err != nil {
			return err
		}
	}
	return nil
}

// byPeriod divides a cell of the label table by the periods of its documents,
// leaving out periods without any.
func byPeriod(s *compare.Study, cell *labelCell, c *calendar, of timeCell) []timeCell {
	at := make([]timeCell, len(c.periods))
	for i, doc := range cell.byDoc.Docs {
		if p := c.of[doc]; p >= 0 {
			at[p].byDoc.Add(doc, cell.byDoc.Num[i], cell.byDoc.Den[i])
		}
	}
	for _, m := range cell.mentions {
		if p := c.of[s.Tally.Statements[s.Tally.Mentions[m].Statement].Doc]; p >= 0 {
			at[p].mentions = append(at[p].mentions, m)
		}
	}
	var cells []timeCell
	for p, x := range at {
		if len(x.byDoc.Docs) > 0 {
			of.period, of.byDoc, of.mentions = p, x.byDoc, x.mentions
			cells = append(cells, of)
		}
	}
	return cells
}

// periodShare is the share of a period, where it has the documents that a share needs.
func periodShare(s *compare.Study, r compare.Ratio) (value.Estimate, error) {
	clusters := s.ClustersOf(r.Docs)
	slices.Sort(clusters)
	if n := len(slices.Compact(clusters)); n < fewestOfPeriod {
		why := value.Undefined("%d document, and a share needs %d", n, fewestOfPeriod)
		return value.Estimate{Value: why, Low: why, High: why, Units: n}, nil
	}
	return s.Share(r)
}
