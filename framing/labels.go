package framing

import (
	"parallax/framing/codebook"
	"parallax/framing/inference"
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
	items   []labelItem
	entries [][]int // the items that each entry of the codebook counts for
	cells   [][]labelCell
}

// labelCell is one number of the table, by document, and what it rests on.
type labelCell struct {
	count    int
	byDoc    ratio // mentions of the item in each document, the referent's beside it
	mentions []int // places in Tally.mentions
}

// dropUnused leaves out labels that no group uses; families and referents stay,
// so that a zero is seen.
func (t *labelTable) dropUnused(groups int) {
	var items []labelItem
	var old []int
	to := make([]int, len(t.items))
	for i, item := range t.items {
		used := item.label == ""
		for g := range groups {
			used = used || t.cell(g, 0, i).count > 0
		}
		if used {
			to[i] = len(items)
			items, old = append(items, item), append(old, i)
		}
	}
	cells := grid[labelCell](groups, len(items)*len(voiceNames()))
	for g := range cells {
		for slot := range voiceNames() {
			for i, o := range old {
				cells[g][cellIndex(slot, i, len(items))] = *t.cell(g, slot, o)
			}
		}
	}
	for i := range items {
		items[i].of = to[items[i].of]
	}
	t.items, t.cells = items, cells
}

// labels fills the label table: how often each group uses each name of a
// referent, in each voice.
func (s *study) labels(r *Result) error {
	if s.options.Codebook == nil {
		return nil
	}
	t := s.labelTable()
	words := s.wordRatios()
	tests, err := s.labelContrasts(t)
	if err != nil {
		return err
	}
	shares, err := s.labelShares(t)
	if err != nil {
		return err
	}
	for g := range s.sides.groups {
		for slot, voice := range voiceNames() {
			for i, item := range t.items {
				row, err := s.labelRow(t, g, slot, i)
				if err != nil {
					return err
				}
				row.Share = shares[g][cellIndex(slot, i, len(t.items))]
				row.Group, row.Voice = s.sides.groups[g].Name, voice
				row.Referent, row.Family, row.Label = item.referent, item.family, item.label
				row.Per1000 = value.Undefined("the group has no word in this voice")
				if n, _ := words[g][slot].sums(); n > 0 {
					row.Per1000 = value.Of(1000 * float64(row.Count) / n)
				}
				row.PAdjusted = tests.p(g, cellIndex(slot, i, len(t.items)))
				r.Labels = append(r.Labels, row)
			}
		}
	}
	return nil
}

// labelShares estimates every cell's share of its referent.
func (s *study) labelShares(t *labelTable) ([][]value.Estimate, error) {
	per := len(t.items) * len(voiceNames())
	out := grid[value.Estimate](len(s.sides.groups), per)
	err := s.parallel(len(s.sides.groups)*per, func(n int) (err error) {
		g, at := n/per, n%per
		out[g][at], err = s.share(t.cells[g][at].byDoc)
		if t.items[at%len(t.items)].family == "" {
			why := value.Undefined("%s", totalOfItself)
			out[g][at].Low, out[g][at].High = why, why
		}
		return err
	})
	return out, err
}

// totalOfItself is why the share of a referent's total has no interval and no
// test.
const totalOfItself = "a referent's total is all of itself"

// labelContrasts tests each label's and family's share of its referent in each contrast.
func (s *study) labelContrasts(t *labelTable) (*ratioTests, error) {
	u := s.units()
	var ratios []inference.Ratio
	for slot := range voiceNames() {
		for i := range t.items {
			ratios = append(ratios, u.ratio(func(g int) ratio { return t.cell(g, slot, i).byDoc }, len(s.sides.groups)))
		}
	}
	return s.testRatios(u, ratios, func(column int) string {
		if item := t.items[column%len(t.items)]; item.family == "" {
			return totalOfItself
		}
		return ""
	})
}

// labelTable counts the study's mentions.
func (s *study) labelTable() *labelTable {
	t := newLabelTable(s.options.Codebook, len(s.sides.groups))
	t.count(s.tally, s.sides)
	t.dropUnused(len(s.sides.groups))
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
	t.cells = grid[labelCell](groups, len(t.items)*len(voiceNames()))
	return t
}

func (t *labelTable) cell(group, slot, item int) *labelCell {
	return &t.cells[group][cellIndex(slot, item, len(t.items))]
}

// count deals the mentions to the cells. A label counts once for itself, once
// for its family and once for its referent.
func (t *labelTable) count(tally *Tally, sides *sides) {
	for i := range tally.mentions {
		m := &tally.mentions[i]
		group := sides.of[m.statement]
		if group < 0 {
			continue
		}
		st := &tally.statements[m.statement]
		for _, slot := range slots(st.voice) {
			for _, item := range t.entries[m.entry] {
				c := t.cell(group, slot, item)
				c.count++
				c.mentions = append(c.mentions, i)
				c.byDoc.add(st.doc, 1, 0)
			}
		}
	}
	for group := range t.cells {
		for slot := range voiceNames() {
			for item := range t.items {
				c, whole := t.cell(group, slot, item), t.cell(group, slot, t.items[item].of)
				c.byDoc = within(c.byDoc, whole.byDoc)
			}
		}
	}
}

// within sets part's counts beside the whole's: a document in which the whole
// stands and the part does not counts as none of so many.
func within(part, whole ratio) ratio {
	var out ratio
	p := 0
	for i, doc := range whole.docs {
		n := 0.0
		if p < len(part.docs) && part.docs[p] == doc {
			n = part.num[p]
			p++
		}
		out.add(doc, n, whole.num[i])
	}
	return out
}
