// Package frames is the room of frames: how often each group speaks in the terms
// of a frame of the codebook.
package frames

import (
	"strings"

	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/learned"
	"parallax/framing/study"
	"parallax/framing/validation"
	"parallax/framing/value"
)

// frameItem is a frame of the codebook, or a frame inside it.
type frameItem struct{ frame, path string }

// frameCell is one number of the frame table.
type frameCell struct {
	count    int
	weighted float64
	docs     compare.Ratio
	rate     compare.Ratio // weighted count by words of each document
	mentions []int
}

// Rows is the frame table: how often each group speaks in the terms of a
// frame, in each voice, as a weighted rate per 1,000 words.
func Rows(s *compare.Study) ([]FrameRow, error) {
	if s.Options.Codebook == nil {
		return nil, nil
	}
	items, of := frameItems(s.Options.Codebook)
	if len(items) == 0 {
		return nil, nil
	}
	t := frameCells(s, len(items), of)
	words := s.WordRatios()
	for g := range t.Groups {
		for column := range len(items) * len(compare.VoiceNames()) {
			c := t.At(g, column)
			c.rate = compare.Within(c.docs, *words.At(g, column/len(items)))
		}
	}
	compared, err := compare.CompareCells(s, t, func(c *frameCell) compare.Ratio { return c.rate }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *frameCell) (FrameRow, error) {
		item := items[at.Item]
		row := FrameRow{
			Group: at.GroupName, Voice: at.Voice, Frame: item.frame, Path: item.path,
			Count: c.count, Weighted: c.weighted, Docs: len(c.docs.Docs), By: ByWords,
		}
		if r := learnedAs(s, item.frame); r != nil {
			row.By, row.variable, row.code = ByCodes, r.Variable, codeOf(r, item.path)
		}
		rate, err := s.Rate(c.rate)
		row.Per1000 = compare.Scaled(rate, 1000)
		row.P, row.PAdjusted, row.Holds = compared.P(at), compared.Adjusted(at), s.Holds(compared.Adjusted(at))
		row.AtEdge = s.Options.AtEdge(row.P, row.PAdjusted)
		if err == nil {
			rate, err = compared.Difference(at)
			row.Difference = compare.Scaled(rate, 1000)
		}
		return row, err
	}, func(_ compare.Place, c *frameCell, row *FrameRow) (err error) {
		row.Passages, err = s.MentionPassages(c.mentions)
		return err
	})
}

func frameCells(s *compare.Study, items int, of [][]int) *compare.VoiceTable[frameCell] {
	t := compare.NewVoiceTable[frameCell](len(s.Sides.Groups), items)
	entries := s.Options.Codebook.Entries()
	for i, g := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		st, weight := &s.Tally.Statements[m.Statement], entries[m.Entry].Weight
		for _, item := range of[m.Entry] {
			t.Count(g, st.Voice, item, func(c *frameCell) {
				c.count++
				c.weighted += weight
				c.docs.Add(st.Doc, weight, 0)
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

// A FrameRow is how often a group speaks in the terms of a frame, in one voice.
type FrameRow struct {
	Group string `json:"group" title:"Group"`
	Voice string `json:"voice" title:"Voice"`
	Frame string `json:"frame" title:"Frame"`
	// By is ByWords where patterns find the frame, ByCodes where statements are read as people coded others; then Count is of
	// statements.
	By string `json:"by" title:"By" column:"by"`
	// Path is the frame inside the frame, "" for the whole.
	Path     string  `json:"path" title:"Part" column:"part"`
	Count    int     `json:"count" title:"Count"`
	Weighted float64 `json:"weighted" title:"-"` // sum of the patterns' weights
	// Per1000 is the weighted count per 1,000 words, over documents.
	Per1000 value.Estimate `json:"per_1000" title:"Per 1,000 words" measure:"frame_rate"`
	Docs    int            `json:"docs" title:"Documents"`
	// Difference is the group's rate less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" measure:"frame_rate"`
	// P is that of: this group's rate is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge   bool               `json:"at_edge" title:"At the edge"`
	Passages []study.PassageRef `json:"passages"`

	variable string `title:"-"` // that was learned,
	code     string `title:"-"` // and the code of it
}

// What FrameRow.By may be.
const (
	ByWords = "words"
	ByCodes = "codes"
)

// learnedAs is the variable that was learned for a frame; nil for a frame of patterns.
func learnedAs(s *compare.Study, frame string) *learned.Reading {
	for i := range s.Learned {
		if r := &s.Learned[i]; r.Frame == frame && r.Refused == "" {
			return r
		}
	}
	return nil
}

// codeOf is the code of a part of a learned frame; of the whole, that of the one code it has.
func codeOf(r *learned.Reading, path string) string {
	code := path
	for _, c := range r.Codes {
		switch {
		case strings.ReplaceAll(c, "/", "-") == path:
			return c
		case path == "" && len(r.Codes) == 2 && !strings.EqualFold(c, validation.No) && !strings.EqualFold(c, validation.None):
			code = c
		}
	}
	return code
}
