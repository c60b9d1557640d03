package sources

import (
	"parallax/corpus/identity"
	"parallax/framing/compare"
)

// A NameRow is a name that was taken for a source, and by what right.
type NameRow struct {
	Source string `json:"source" title:"Source"`
	Name   string `json:"name" title:"Name"`
	// Why is spelling, middle name, nickname, form (of a body), short form or
	// codebook.
	Why identity.Why `json:"why" title:"By right of"`
	// Statements and documents that give the name.
	Statements int `json:"statements" title:"Statements"`
	Documents  int `json:"documents" title:"Documents" column:"docs"`
	// Both is how many documents give the short form and the full name.
	Both int `json:"both,omitempty" title:"Documents that give both" none:"no short form"`
}

// maxAliases is the most other names shown of one source: those used most.
const maxAliases = 40

// newRow starts the row of a source.
func newRow(s *compare.Study, outlet, source, class string) SourceRow {
	row := SourceRow{Outlet: outlet, Source: source, Class: class, Aliases: []string{}}
	if known := s.Identity.Source(source); known != nil {
		row.Type = known.Type
		for _, a := range known.Aliases[:min(len(known.Aliases), maxAliases)] {
			row.Aliases = append(row.Aliases, a.Name)
		}
	}
	return row
}

// Names tells by what right the other names of the sources shown are theirs.
func Names(s *compare.Study, shown []SourceRow) []NameRow {
	out := []NameRow{}
	done := map[string]bool{}
	for _, row := range shown {
		known := s.Identity.Source(row.Source)
		if known == nil || done[row.Source] {
			continue
		}
		done[row.Source] = true
		for _, a := range known.Aliases[:min(len(known.Aliases), maxAliases)] {
			out = append(out, NameRow{row.Source, a.Name, a.Why, a.Statements, a.Documents, a.Both})
		}
	}
	return out
}
