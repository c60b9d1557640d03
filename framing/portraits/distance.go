package portraits

import (
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// A DistanceRow counts by what a group keeps a referent's name at arm's length.
// One mention may be counted in several columns.
type DistanceRow struct {
	Group    string `json:"group" title:"Group"`
	Voice    string `json:"voice" title:"Voice"`
	Referent string `json:"referent" title:"Referent"`
	Mentions int    `json:"mentions" title:"Mentions"`
	// Worded: words of distance (so-called, alleged, what it calls); Scare: in quotation
	// marks that quote nobody. The measure "distanced" counts either.
	Worded int `json:"worded" title:"Words of distance"`
	Scare  int `json:"scare_quoted" title:"Scare quotes"`
	// Hedged: in a sentence with a hedge. Negated: denied (not a terrorist).
	Hedged  int `json:"hedged" title:"Hedged"`
	Negated int `json:"negated" title:"Negated"`
}

func (r *DistanceRow) add(p tally.Portrait) {
	r.Mentions++
	for _, x := range []struct {
		n  *int
		is bool
	}{{&r.Worded, p.Distanced}, {&r.Scare, p.Scare}, {&r.Hedged, p.Hedged}, {&r.Negated, p.Negated}} {
		if x.is {
			*x.n++
		}
	}
}

// Distances is the table of how names are kept at a distance.
func Distances(s *compare.Study) ([]DistanceRow, error) {
	if !s.Portrayed {
		return nil, nil
	}
	names, of := compare.ReferentsOf(s.Options.Codebook, study.TowardAll)
	t := compare.NewVoiceTable[DistanceRow](len(s.Sides.Groups), len(names))
	for i, g := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		if of[m.Entry] >= 0 {
			t.Count(g, s.Tally.Statements[m.Statement].Voice, of[m.Entry], func(r *DistanceRow) { r.add(m.Portrait) })
		}
	}
	return compare.TableRows(s, t, func(at compare.Place, r *DistanceRow) (DistanceRow, error) {
		row := *r
		row.Group, row.Voice, row.Referent = at.GroupName, at.Voice, names[at.Item]
		return row, nil
	}, func(compare.Place, *DistanceRow, *DistanceRow) error { return nil })
}
