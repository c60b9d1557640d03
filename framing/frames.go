package framing

import "parallax/framing/codebook"

// frameItem is a frame of the codebook, or a frame inside it.
type frameItem struct{ frame, path string }

// frameCell is one number of the frame table.
type frameCell struct {
	count    int
	weighted float64
	docs     ratio
	mentions []int
}

// frames fills the frame table: how often each group speaks in the terms of a
// frame, in each voice, as a weighted rate per 1,000 words.
func (s *study) frames(r *Result) error {
	if s.options.Codebook == nil {
		return nil
	}
	items, of := frameItems(s.options.Codebook)
	if len(items) == 0 {
		return nil
	}
	t := s.frameCells(len(items), of)
	words := s.wordRatios()
	var err error
	r.Frames, err = tableRows(s, t, func(at place, c *frameCell) (FrameRow, error) {
		item := items[at.item]
		row := FrameRow{
			Group: at.groupName, Voice: at.voice, Frame: item.frame, Path: item.path,
			Count: c.count, Weighted: c.weighted, Docs: len(c.docs.docs),
		}
		rate, err := s.interval(within(c.docs, *words.at(at.group, at.column/len(items))))
		row.Per1000 = scaled(rate, 1000)
		return row, err
	}, func(_ place, c *frameCell, row *FrameRow) (err error) {
		row.Passages, err = s.mentionPassages(c.mentions)
		return err
	})
	return err
}

func (s *study) frameCells(items int, of [][]int) *voiceTable[frameCell] {
	t := newVoiceTable[frameCell](len(s.sides.groups), items)
	entries := s.options.Codebook.Entries()
	for i, g := range s.mentionsInGroups() {
		m := &s.tally.mentions[i]
		st, weight := &s.tally.statements[m.statement], entries[m.entry].Weight
		for _, item := range of[m.entry] {
			t.count(g, st.voice, item, func(c *frameCell) {
				c.count++
				c.weighted += weight
				c.docs.add(st.doc, weight, 0)
				c.mentions = append(c.mentions, i)
			})
		}
	}
	return t
}

// frameItems lists the frames in the codebook's order, and for each entry
// those that it counts for.
func frameItems(c *codebook.Codebook) (items []frameItem, of [][]int) {
	place := map[frameItem]int{}
	add := func(item frameItem) int {
		i, ok := place[item]
		if !ok {
			i = len(items)
			place[item] = i
			items = append(items, item)
		}
		return i
	}
	for _, e := range c.Entries() {
		var counts []int
		if e.Kind == codebook.FrameEntry {
			counts = append(counts, add(frameItem{frame: e.Referent}))
			for _, path := range e.Families() {
				counts = append(counts, add(frameItem{e.Referent, path}))
			}
		}
		of = append(of, counts)
	}
	return items, of
}

// wordRatios are each group's words by document, in all voices and in each.
func (s *study) wordRatios() *voiceTable[ratio] {
	t := newVoiceTable[ratio](len(s.sides.groups), 1)
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		t.count(g, st.voice, 0, func(words *ratio) { words.add(st.doc, float64(st.words), 0) })
	}
	return t
}
