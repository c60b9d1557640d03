// Package names is the room of names: what each group calls each referent, in
// which voice, between whom the shares of a family of names differ, and whether
// they moved over time.
package names

import (
	"fmt"

	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A labelItem is a row of the label table, for every group and voice: a label,
// a family's total or a referent's.
type labelItem struct {
	referent, family, label string
	of                      int // the item of its referent's total: the denominator
}

// labelTable counts mentions for each group, voice and item.
type labelTable struct {
	*compare.VoiceTable[labelCell]
	items   []labelItem
	entries [][]int // the items that each entry of the codebook counts for
}

// labelCell is one number of the table, by document, and what it rests on.
type labelCell struct {
	count    int
	byDoc    compare.Ratio // mentions of the item in each document, the referent's beside it
	mentions []int         // places in Tally.mentions
}

// dropUnused leaves out labels that no group uses; families and referents stay,
// so that a zero is seen.
func (t *labelTable) dropUnused() {
	var items []labelItem
	var old []int
	to := make([]int, len(t.items))
	for i, item := range t.items {
		used := item.label == ""
		for g := range t.Groups {
			used = used || t.cell(g, 0, i).count > 0
		}
		if used {
			to[i] = len(items)
			items, old = append(items, item), append(old, i)
		}
	}
	kept := compare.NewVoiceTable[labelCell](t.Groups, len(items))
	for g := range t.Groups {
		for slot := range compare.VoiceNames() {
			for i, o := range old {
				*kept.At(g, kept.Column(slot, i)) = *t.cell(g, slot, o)
			}
		}
	}
	for i := range items {
		items[i].of = to[items[i].of]
	}
	t.items, t.VoiceTable = items, kept
}

// Rows is the label table: how often each group uses each name of a
// referent, in each voice.
func Rows(s *compare.Study) ([]LabelRow, error) {
	if s.Options.Codebook == nil {
		return nil, nil
	}
	t := countNames(s)
	words := s.WordRatios()
	compared, err := compare.CompareCells(s, t.VoiceTable, func(c *labelCell) compare.Ratio { return c.byDoc }, t.noTest)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t.VoiceTable, func(at compare.Place, c *labelCell) (LabelRow, error) {
		item := t.items[at.Item]
		row := LabelRow{
			Group: at.GroupName, Voice: at.Voice, Referent: item.referent, Family: item.family, Label: item.label,
			Count: c.count, Docs: c.documents(), Forms: formsOf(s, c.mentions), P: compared.P(at), PAdjusted: compared.Adjusted(at), Holds: s.Holds(compared.Adjusted(at)), AtEdge: s.Options.AtEdge(compared.P(at), compared.Adjusted(at)),
			Per1000: value.Undefined("the group has no word in this voice"),
		}
		if n, _ := words.At(at.Group, at.Column/len(t.items)).Sums(); n > 0 {
			row.Per1000 = value.Of(1000 * float64(c.count) / n)
		}
		var err error
		row.Share, err = compared.Share(at, c.byDoc)
		if why := t.noTest(at.Item); why != "" {
			row.Share.Low, row.Share.High = value.Undefined("%s", why), value.Undefined("%s", why)
		}
		return row, err
	}, func(_ compare.Place, c *labelCell, row *LabelRow) (err error) {
		row.Passages, err = s.MentionPassages(c.mentions)
		return err
	})
}

// totalOfItself is why the share of a referent's total has no interval and no
// test.
const totalOfItself = "a referent's total is all of itself"

// noTest is why an item has no test, "" where it has one.
func (t *labelTable) noTest(item int) string {
	if t.items[item].family == "" {
		return totalOfItself
	}
	return ""
}

// FamilyShares are each group's mentions of a family of names of a referent in one voice,
// by document, among all its mentions of the referent.
func FamilyShares(s *compare.Study, referent, family, voice string) (func(group int) compare.Ratio, error) {
	if s.Options.Codebook != nil {
		t := countNames(s)
		for _, c := range t.families() {
			if c.referent == referent && c.family == family && compare.VoiceNames()[c.slot] == voice {
				return func(g int) compare.Ratio { return t.cell(g, c.slot, c.item).byDoc }, nil
			}
		}
	}
	return nil, fmt.Errorf("the codebook has no family %q of a referent %q", family, referent)
}

// countNames counts the study's mentions.
func countNames(s *compare.Study) *labelTable {
	t := newLabelTable(s.Options.Codebook, len(s.Sides.Groups))
	t.countMentions(s)
	t.dropUnused()
	return t
}

func newLabelTable(c *codebook.Codebook, groups int) *labelTable {
	t := &labelTable{}
	place := map[labelItem]int{}
	item := func(referent, family, label string, of int) int {
		key := labelItem{referent: referent, family: family, label: label}
		if i, ok := place[key]; ok {
			return i
		}
		i := len(t.items)
		place[key] = i
		if of < 0 {
			of = i
		}
		key.of = of
		t.items = append(t.items, key)
		return i
	}
	for _, e := range c.Entries() {
		if e.Kind != codebook.LabelEntry {
			t.entries = append(t.entries, nil)
			continue
		}
		total := item(e.Referent, "", "", -1)
		t.entries = append(t.entries, []int{
			total, item(e.Referent, e.Family, "", total), item(e.Referent, e.Family, e.Label, total),
		})
	}
	t.VoiceTable = compare.NewVoiceTable[labelCell](groups, len(t.items))
	return t
}

func (t *labelTable) cell(group, slot, item int) *labelCell {
	return t.At(group, t.Column(slot, item))
}

// countMentions counts each mention for its label, its family and its referent.
func (t *labelTable) countMentions(s *compare.Study) {
	for i, group := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		st := &s.Tally.Statements[m.Statement]
		for _, item := range t.entries[m.Entry] {
			t.Count(group, st.Voice, item, func(c *labelCell) {
				c.count++
				c.mentions = append(c.mentions, i)
				c.byDoc.Add(st.Doc, 1, 0)
			})
		}
	}
	for group := range t.Groups {
		for slot := range compare.VoiceNames() {
			for item := range t.items {
				c, whole := t.cell(group, slot, item), t.cell(group, slot, t.items[item].of)
				c.byDoc = compare.Within(c.byDoc, whole.byDoc)
			}
		}
	}
}

// A LabelRow is how often a group uses a label for a referent, in one voice.
// With an empty Label it is the family's total, with an empty Family too the
// referent's.
type LabelRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"` // all, own, quoted, reported
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Family   string `json:"family" title:"Family" print:"yes"`
	Label    string `json:"label" title:"Label" print:"yes"`
	Count    int    `json:"count" title:"Count" print:"yes"`
	// Share of the group's mentions of the referent in this voice.
	Share value.Estimate `json:"share" title:"Share" measure:"label_share" kind:"share" print:"yes"`
	// Per1000 is mentions per 1,000 words of the group in this voice.
	Per1000 value.Value `json:"per_1000" title:"Per 1,000 words" measure:"label_rate"`
	Docs    int         `json:"docs" title:"Documents"`
	// P is that of: this group's share is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p" after:"p_adjusted"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// Forms are the words that matched, as written, most frequent first.
	Forms    []FormCount        `json:"forms" title:"-"`
	Passages []study.PassageRef `json:"passages"`
}

// A FormCount is how often a name stands in one form: "terror groups".
type FormCount struct {
	Form  string `json:"form"`
	Count int    `json:"count"`
}
