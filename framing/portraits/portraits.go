// Package portraits is the room of portraits: who acts, who is acted upon, which
// names are kept at a distance and how, which words go with a name, and who used a
// label first.
package portraits

import (
	"errors"
	"fmt"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/labels"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// A PortraitRow is how one group portrays a referent in one voice, by one measure.
type PortraitRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"`
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Measure  string `json:"measure" title:"Measure"` // the ID of a Method
	Title    string `json:"title" title:"Title" print:"yes"`
	// Count mentions of Of, in Docs documents that have any of Of.
	Count int `json:"count" title:"Count" print:"yes"`
	Of    int `json:"of" title:"Of" print:"yes"`
	Docs  int `json:"docs" title:"Documents"`
	// Share is Count of Of, over documents.
	Share value.Estimate `json:"share" title:"Share" measure:"row" kind:"share" print:"yes"`
	// P is that of: this group's share is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge   bool               `json:"at_edge" title:"At the edge"`
	Passages []study.PassageRef `json:"passages"`
}

// A portrayal is a measure of how a referent is portrayed: the part of its
// mentions of one kind among those of another.
type portrayal struct {
	study.Method
	part, whole func(tally.Portrait) bool
	// none is the reason where there is nothing to be a part of.
	none string
}

// portrayals lists the measures of portraits, in the order of the tables.
func portrayals() ([]portrayal, error) {
	acts := func(p tally.Portrait) bool { return p.Part == labels.Acts }
	suffers := func(p tally.Portrait) bool { return p.Part == labels.ActedOn }
	either := func(p tally.Portrait) bool { return p.Part != labels.NoPart }
	list := []portrayal{
		{study.Method{ID: "acts"}, acts, either, "no mention acts or is acted upon"},
		{study.Method{ID: "agent_deleted"}, func(p tally.Portrait) bool { return suffers(p) && p.Deleted }, suffers, "no mention is acted upon"},
		{study.Method{ID: "distanced"}, func(p tally.Portrait) bool { return p.Distanced || p.Scare }, func(tally.Portrait) bool { return true }, "no mention in this voice"},
	}
	for i := range list {
		var err error
		if list[i].Method, err = study.MethodOf(list[i].ID); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// portraitCell is one measure of one referent in one group and voice.
type portraitCell struct {
	share    compare.Ratio
	mentions []int // that count
}

// Rows is the table of how each group portrays each referent.
func Rows(s *compare.Study) ([]PortraitRow, error) {
	if !s.Portrayed {
		return nil, nil
	}
	names, of := compare.ReferentsOf(s.Options.Codebook, study.TowardAll)
	list, err := portrayals()
	if err != nil {
		return nil, err
	}
	t := portraitCells(s, len(names), of, list)
	compared, err := compare.CompareCells(s, t, func(c *portraitCell) compare.Ratio { return c.share }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *portraitCell) (PortraitRow, error) {
		m := list[at.Item%len(list)]
		count, whole := c.share.Sums()
		row := PortraitRow{
			Group: at.GroupName, Voice: at.Voice, Referent: names[at.Item/len(list)], Measure: m.ID, Title: m.Title,
			Count: int(count), Of: int(whole), Docs: len(c.share.Docs), P: compared.P(at), PAdjusted: compared.Adjusted(at), Holds: s.Holds(compared.Adjusted(at)), AtEdge: s.Options.AtEdge(compared.P(at), compared.Adjusted(at)),
		}
		if row.Docs == 0 {
			why := value.Undefined("%s", m.none)
			row.Share = value.Estimate{Value: why, Low: why, High: why}
			return row, nil
		}
		var err error
		row.Share, err = compared.Share(at, c.share)
		return row, err
	}, func(_ compare.Place, c *portraitCell, row *PortraitRow) (err error) {
		row.Passages, err = s.MentionPassages(c.mentions)
		return err
	})
}

func portraitCells(s *compare.Study, referents int, of []int, list []portrayal) *compare.VoiceTable[portraitCell] {
	t := compare.NewVoiceTable[portraitCell](len(s.Sides.Groups), referents*len(list))
	for i, g := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		if of[m.Entry] < 0 {
			continue
		}
		st := &s.Tally.Statements[m.Statement]
		for k, p := range list {
			if !p.whole(m.Portrait) {
				continue
			}
			n := 0.0
			if p.part(m.Portrait) {
				n = 1
			}
			t.Count(g, st.Voice, of[m.Entry]*len(list)+k, func(c *portraitCell) {
				c.share.Add(st.Doc, n, 1)
				if n > 0 {
					c.mentions = append(c.mentions, i)
				}
			})
		}
	}
	return t
}

// Shares are what a measure of the room says of a referent in one voice, of each group and
// by document: what PortraitRow.Share is of.
func Shares(s *compare.Study, id, referent, voice string) (func(group int) compare.Ratio, error) {
	if !s.Portrayed {
		return nil, errors.New("how names are portrayed is not read: that needs a codebook which a person has looked at, and the section portraits")
	}
	slot, err := compare.SlotOf(voice)
	if err != nil {
		return nil, err
	}
	names, of, err := compare.ReferentOf(s.Options.Codebook, referent)
	if err != nil {
		return nil, err
	}
	list, err := portrayals()
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(list, func(p portrayal) bool { return p.ID == id })
	if at < 0 {
		return nil, fmt.Errorf("no portrait measure %q", id)
	}
	t := portraitCells(s, len(names), of, list)
	return func(g int) compare.Ratio { return t.At(g, t.Column(slot, at)).share }, nil
}
