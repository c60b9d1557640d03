package framing

import (
	"parallax/framing/codebook"
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
	*voiceTable[labelCell]
	items   []labelItem
	entries [][]int // the items that each entry of the codebook counts for
}

// labelCell is one number of the table, by document, and what it rests on.
type labelCell struct {
	count    int
	byDoc    ratio // mentions of the item in each document, the referent's beside it
	mentions []int // places in Tally.mentions
}

// dropUnused leaves out labels that no group uses; families and referents stay,
// so that a zero is seen.
func (t *labelTable) dropUnused() {
	var items []labelItem
	var old []int
	to := make([]int, len(t.items))
	for i, item := range t.items {
		used := item.label == ""
		for g := range t.groups {
			used = used || t.cell(g, 0, i).count > 0
		}
		if used {
			to[i] = len(items)
			items, old = append(items, item), append(old, i)
		}
	}
	kept := newVoiceTable[labelCell](t.groups, len(items))
	for g := range t.groups {
		for slot := range voiceNames() {
			for i, o := range old {
				*kept.at(g, kept.column(slot, i)) = *t.cell(g, slot, o)
			}
		}
	}
	for i := range items {
		items[i].of = to[items[i].of]
	}
	t.items, t.voiceTable = items, kept
}

// labels fills the label table: how often each group uses each name of a
// referent, in each voice.
func (s *study) labels(r *Result) error {
	if s.options.Codebook == nil {
		return nil
	}
	t := s.labelTable()
	words := s.wordRatios()
	compared, err := compareCells(s, t.voiceTable, func(c *labelCell) ratio { return c.byDoc }, t.noTest)
	if err != nil {
		return err
	}
	r.Labels, err = tableRows(s, t.voiceTable, func(at place, c *labelCell) (LabelRow, error) {
		item := t.items[at.item]
		row := LabelRow{
			Group: at.groupName, Voice: at.voice, Referent: item.referent, Family: item.family, Label: item.label,
			Count: c.count, Docs: c.documents(), Forms: s.formsOf(c.mentions), PAdjusted: compared.p(at),
			Per1000: value.Undefined("the group has no word in this voice"),
		}
		if n, _ := words.at(at.group, at.column/len(t.items)).sums(); n > 0 {
			row.Per1000 = value.Of(1000 * float64(c.count) / n)
		}
		var err error
		row.Share, err = s.share(c.byDoc)
		if why := t.noTest(at.item); why != "" {
			row.Share.Low, row.Share.High = value.Undefined("%s", why), value.Undefined("%s", why)
		}
		return row, err
	}, func(_ place, c *labelCell, row *LabelRow) (err error) {
		row.Passages, err = s.mentionPassages(c.mentions)
		return err
	})
	return err
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

// labelTable counts the study's mentions.
func (s *study) labelTable() *labelTable {
	t := newLabelTable(s.options.Codebook, len(s.sides.groups))
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
	t.voiceTable = newVoiceTable[labelCell](groups, len(t.items))
	return t
}

func (t *labelTable) cell(group, slot, item int) *labelCell {
	return t.at(group, t.column(slot, item))
}

// countMentions counts each mention for its label, its family and its referent.
func (t *labelTable) countMentions(s *study) {
	for i, group := range s.mentionsInGroups() {
		m := &s.tally.mentions[i]
		st := &s.tally.statements[m.statement]
		for _, item := range t.entries[m.entry] {
			t.count(group, st.voice, item, func(c *labelCell) {
				c.count++
				c.mentions = append(c.mentions, i)
				c.byDoc.add(st.doc, 1, 0)
			})
		}
	}
	for group := range t.groups {
		for slot := range voiceNames() {
			for item := range t.items {
				c, whole := t.cell(group, slot, item), t.cell(group, slot, t.items[item].of)
				c.byDoc = within(c.byDoc, whole.byDoc)
			}
		}
	}
}
