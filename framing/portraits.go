package framing

import (
	"parallax/framing/labels"
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
	Share value.Estimate `json:"share" title:"Share" kind:"share" print:"yes"`
	// PAdjusted is the corrected p of: this group's share is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	Passages  []PassageRef `json:"passages"`
}

// A portrayal is a measure of how a referent is portrayed: the part of its
// mentions of one kind among those of another.
type portrayal struct {
	Method
	part, whole func(portrait) bool
	// none says that there is nothing to be a part of.
	none string
}

// portrayals lists the measures of portraits, in the order of the tables.
func portrayals() []portrayal {
	acts := func(p portrait) bool { return p.part == labels.Acts }
	suffers := func(p portrait) bool { return p.part == labels.ActedOn }
	either := func(p portrait) bool { return p.part != labels.NoPart }
	agency := []string{"van Leeuwen (1996), The representation of social actors, in Caldas-Coulthard & Coulthard (eds.), Texts and Practices, Routledge, 32–70"}
	return []portrayal{
		{Method{
			ID: "acts", Title: "Acts", Answers: "Of a referent in a deed, how often does it act, and how often is it acted upon?",
			Formula: "Σ mentions that act / Σ mentions that act or are acted upon, over documents; subject of an active verb or “by …”, against object or subject of a passive, by rules on word classes",
			Unit:    "share of deeds", Range: "[0, 1]", Undefined: "where no mention acts or is acted upon in this voice", References: agency,
		}, acts, either, "no mention acts or is acted upon"},
		{Method{
			ID: "agent_deleted", Title: "Agent deleted", Answers: "Of what is done to a referent, how often is nobody told who does it?",
			Formula: "Σ mentions acted upon without an agent / Σ mentions acted upon, over documents; a passive without “by”, or a verbal noun without who did it",
			Unit:    "share of deeds done to it", Range: "[0, 1]", Undefined: "where no mention is acted upon in this voice", References: agency,
		}, func(p portrait) bool { return suffers(p) && p.deleted }, suffers, "no mention is acted upon"},
		{Method{
			ID: "distanced", Title: "Kept at a distance", Answers: "How often is the name kept at arm's length?",
			Formula: "Σ mentions with a word of distance before them (so-called, alleged, what it calls) or in quotation marks that quote nobody / Σ mentions, over documents",
			Unit:    "share of mentions", Range: "[0, 1]", Undefined: "where the group never names the referent in this voice",
			References: []string{"Predelli (2003), Scare quotes and their relation to other semantic issues, Linguistics and Philosophy 26(1), 1–28"},
		}, func(p portrait) bool { return p.distanced }, func(portrait) bool { return true }, "no mention in this voice"},
	}
}

// portraitCell is one measure of one referent in one group and voice.
type portraitCell struct {
	share    ratio
	mentions []int // that count
}

// portraitRows fills the table of how each group portrays each referent.
func (s *study) portraitRows(r *Result) error {
	if s.portraits == nil {
		return nil
	}
	names, of := referentsOf(s.options.Codebook, TowardAll)
	list := portrayals()
	t := s.portraitCells(len(names), of, list)
	compared, err := compareCells(s, t, func(c *portraitCell) ratio { return c.share }, nil)
	if err != nil {
		return err
	}
	r.Portraits, err = tableRows(s, t, func(at place, c *portraitCell) (PortraitRow, error) {
		m := list[at.item%len(list)]
		count, whole := c.share.sums()
		row := PortraitRow{
			Group: at.groupName, Voice: at.voice, Referent: names[at.item/len(list)], Measure: m.ID, Title: m.Title,
			Count: int(count), Of: int(whole), Docs: len(c.share.docs), PAdjusted: compared.p(at),
		}
		if row.Docs == 0 {
			why := value.Undefined("%s", m.none)
			row.Share = value.Estimate{Value: why, Low: why, High: why}
			return row, nil
		}
		var err error
		row.Share, err = s.share(c.share)
		return row, err
	}, func(_ place, c *portraitCell, row *PortraitRow) (err error) {
		row.Passages, err = s.mentionPassages(c.mentions)
		return err
	})
	return err
}

func (s *study) portraitCells(referents int, of []int, list []portrayal) *voiceTable[portraitCell] {
	t := newVoiceTable[portraitCell](len(s.sides.groups), referents*len(list))
	for i, g := range s.mentionsInGroups() {
		m := &s.tally.mentions[i]
		if of[m.entry] < 0 {
			continue
		}
		st := &s.tally.statements[m.statement]
		for k, p := range list {
			if !p.whole(s.portraits[i]) {
				continue
			}
			n := 0.0
			if p.part(s.portraits[i]) {
				n = 1
			}
			t.count(g, st.voice, of[m.entry]*len(list)+k, func(c *portraitCell) {
				c.share.add(st.doc, n, 1)
				if n > 0 {
					c.mentions = append(c.mentions, i)
				}
			})
		}
	}
	return t
}
