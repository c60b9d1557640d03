package portraits

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
)

// companionDocs is the least number of a group's documents in which a word goes
// with a name.
const companionDocs = 2

// A CompanionRow is a word that goes with a referent: a modifier in the phrase
// that names it, or a verb, by what the referent does in its clause.
type CompanionRow struct {
	Referent string `json:"referent" title:"Referent"`
	Group    string `json:"group" title:"Group"`
	// Part is "modifier", "acts" or "acted upon".
	Part  string `json:"part" title:"Part"`
	Word  string `json:"word" title:"Word"`
	Count int    `json:"count" title:"Count"`
	Docs  int    `json:"docs" title:"Documents"`
}

// Companions gives the words that go with each referent in at least two documents
// of a group, in all voices: by referent and group, the most frequent first.
func Companions(s *compare.Study) []CompanionRow {
	if !s.Portrayed {
		return nil
	}
	names, of := compare.ReferentsOf(s.Options.Codebook, study.TowardAll)
	type key struct {
		referent, group int
		part            string
		word            uint32
	}
	type count struct{ n, docs, last int }
	found := map[key]*count{}
	for _, c := range s.Tally.Companions {
		m := &s.Tally.Mentions[c.Mention]
		g := s.Sides.Of[m.Statement]
		if g < 0 || of[m.Entry] < 0 {
			continue
		}
		k := key{of[m.Entry], g, m.Portrait.Part.String(), c.Word}
		if c.Modifier {
			k.part = "modifier"
		}
		n := found[k]
		if n == nil {
			n = &count{last: -1}
			found[k] = n
		}
		n.n++
		if doc := s.Tally.Statements[m.Statement].Doc; n.last != doc {
			n.docs++
			n.last = doc
		}
	}
	var rows []CompanionRow
	for k, n := range found {
		if n.docs >= companionDocs {
			rows = append(rows, CompanionRow{names[k.referent], s.Sides.Groups[k.group].Name, k.part, s.Tally.Company.Term(k.word), n.n, n.docs})
		}
	}
	slices.SortFunc(rows, func(a, b CompanionRow) int {
		return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Group, b.Group), cmp.Compare(a.Part, b.Part),
			cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	return rows
}
