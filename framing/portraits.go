package framing

import (
	"parallax/framing/inference"
	"parallax/framing/labels"
	"parallax/framing/value"
)

// A PortraitRow is how one group portrays a referent in one voice, by one measure.
type PortraitRow struct {
	Group    string `json:"group"`
	Voice    string `json:"voice"`
	Referent string `json:"referent"`
	Measure  string `json:"measure"` // the ID of a Method
	Title    string `json:"title"`
	// Count mentions of Of, in Docs documents that have any of Of.
	Count int `json:"count"`
	Of    int `json:"of"`
	Docs  int `json:"docs"`
	// Share is Count of Of, over documents.
	Share value.Estimate `json:"share"`
	// PAdjusted is the corrected p of: this group's share is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted"`
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
	cells := s.portraitCells(len(names), of, list)
	u, per := s.units(), len(names)*len(list)
	var ratios []inference.Ratio
	for at := range per * len(voiceNames()) {
		ratios = append(ratios, u.ratio(func(g int) ratio { return cells[g][at].share }, len(s.sides.groups)))
	}
	tests, err := s.testRatios(u, ratios, func(int) string { return "" })
	if err != nil {
		return err
	}
	shares := make([]value.Estimate, len(s.sides.groups)*len(ratios))
	err = s.parallel(len(shares), func(n int) (err error) {
		at := n % len(ratios)
		share := cells[n/len(ratios)][at].share
		if len(share.docs) == 0 {
			why := value.Undefined("%s", list[at%len(list)].none)
			shares[n] = value.Estimate{Value: why, Low: why, High: why}
			return nil
		}
		shares[n], err = s.share(share)
		return err
	})
	if err != nil {
		return err
	}
	for g, group := range s.sides.groups {
		for at := range ratios {
			c := &cells[g][at]
			count, whole := c.share.sums()
			m := list[at%len(list)]
			row := PortraitRow{
				Group: group.Name, Voice: voiceNames()[at/per], Referent: names[at%per/len(list)], Measure: m.ID, Title: m.Title,
				Count: int(count), Of: int(whole), Docs: len(c.share.docs), Share: shares[g*len(ratios)+at], PAdjusted: tests.p(g, at),
			}
			if row.Passages, err = s.mentionPassages(c.mentions); err != nil {
				return err
			}
			r.Portraits = append(r.Portraits, row)
		}
	}
	return nil
}

func (s *study) portraitCells(referents int, of []int, list []portrayal) [][]portraitCell {
	cells := grid[portraitCell](len(s.sides.groups), len(voiceNames())*referents*len(list))
	for i := range s.tally.mentions {
		m := &s.tally.mentions[i]
		g := s.sides.of[m.statement]
		if g < 0 || of[m.entry] < 0 {
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
			for _, slot := range slots(st.voice) {
				c := &cells[g][cellIndex(slot, of[m.entry]*len(list)+k, referents*len(list))]
				c.share.add(st.doc, n, 1)
				if n > 0 {
					c.mentions = append(c.mentions, i)
				}
			}
		}
	}
	return cells
}
