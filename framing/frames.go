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
	cells := grid[frameCell](len(s.sides.groups), len(items)*len(voiceNames()))
	entries := s.options.Codebook.Entries()
	for i := range s.tally.mentions {
		m := &s.tally.mentions[i]
		g := s.sides.of[m.statement]
		if g < 0 {
			continue
		}
		st := &s.tally.statements[m.statement]
		for _, slot := range slots(st.voice) {
			for _, item := range of[m.entry] {
				c := &cells[g][cellIndex(slot, item, len(items))]
				c.count++
				c.weighted += entries[m.entry].Weight
				c.docs.add(st.doc, entries[m.entry].Weight, 0)
				c.mentions = append(c.mentions, i)
			}
		}
	}
	words := s.wordRatios()
	for g, group := range s.sides.groups {
		for slot, voice := range voiceNames() {
			for i, item := range items {
				c := &cells[g][cellIndex(slot, i, len(items))]
				row := FrameRow{
					Group: group.Name, Voice: voice, Frame: item.frame, Path: item.path,
					Count: c.count, Weighted: c.weighted, Docs: len(c.docs.docs),
				}
				rate, err := s.interval(within(c.docs, words[g][slot]))
				if err != nil {
					return err
				}
				row.Per1000 = scaled(rate, 1000)
				if row.Passages, err = s.mentionPassages(c.mentions); err != nil {
					return err
				}
				r.Frames = append(r.Frames, row)
			}
		}
	}
	return nil
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
func (s *study) wordRatios() [][]ratio {
	words := grid[ratio](len(s.sides.groups), len(voiceNames()))
	for i := range s.tally.statements {
		if g, st := s.sides.of[i], &s.tally.statements[i]; g >= 0 {
			for _, slot := range slots(st.voice) {
				words[g][slot].add(st.doc, float64(st.words), 0)
			}
		}
	}
	return words
}
