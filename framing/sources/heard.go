package sources

import (
	"cmp"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A HeardRow is how much one group hears a source, or all sources of a class, beside its reference.
type HeardRow struct {
	Group string `json:"group" title:"Group" print:"yes"`
	// Kind is OfClass or OfSource, and Name that of the class or the source.
	Kind       string `json:"kind" title:"Kind" print:"yes"`
	Name       string `json:"name" title:"Name" print:"yes"`
	Statements int    `json:"statements" title:"Statements" print:"yes"`
	Docs       int    `json:"docs" title:"Documents"`
	// Share of the group's quoted and reported statements that are theirs.
	Share value.Estimate `json:"share" title:"Share" measure:"source_share" kind:"share" print:"yes"`
	// Difference is the group's share less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" measure:"source_share" kind:"share"`
	// P is that of: this group's share is that of the rest. PAdjusted is corrected for how many stand in the table.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// Passages are kept of differences that hold.
	Passages []study.PassageRef `json:"passages"`
}

// What a row of HeardRow is of.
const (
	OfClass  = "class"
	OfSource = "source"
)

// maxHeard is the most sources that are compared: those in most documents.
const maxHeard = 60

// column is a class or a source, and how each group hears it.
type column struct {
	kind, name string
	docs       map[int]bool
	groups     []voiceOf
}

// voiceOf is what a group prints of a class or a source.
type voiceOf struct {
	said       compare.Ratio
	statements []int
}

// Heard compares between the groups how much they hear each class of sources, and each source that stands in as many documents as
// a test needs. Groups that are made of sources or voices hear nobody else, and have no rows.
func Heard(s *compare.Study) ([]HeardRow, error) {
	if slices.Contains(s.Sides.By, "source") || slices.Contains(s.Sides.By, "voice") || len(s.Sides.Groups) < 2 {
		return nil, nil
	}
	columns, all := heardBy(s)
	for _, c := range columns {
		for g := range c.groups {
			c.groups[g].said = compare.Within(c.groups[g].said, all[g])
		}
	}
	compared, err := s.CompareColumns(len(columns), func(g, k int) compare.Ratio { return columns[k].groups[g].said })
	if err != nil {
		return nil, err
	}
	rows := make([]HeardRow, len(s.Sides.Groups)*len(columns))
	err = s.Parallel(len(rows), func(n int) (err error) {
		g, k := n/len(columns), n%len(columns)
		at, c := compare.Place{Group: g, Column: k}, columns[k]
		row := &rows[n]
		*row = HeardRow{
			Group: s.Sides.Groups[g].Name, Kind: c.kind, Name: c.name, Statements: len(c.groups[g].statements), P: compared.P(at), PAdjusted: compared.Adjusted(at),
		}
		row.Holds, row.AtEdge = s.Holds(row.PAdjusted), s.Options.AtEdge(row.P, row.PAdjusted)
		for _, n := range c.groups[g].said.Num {
			if n > 0 {
				row.Docs++
			}
		}
		if row.Share, err = compared.Share(at, c.groups[g].said); err == nil {
			row.Difference, err = compared.Difference(at)
		}
		return err
	})
	for n := range rows {
		if row := &rows[n]; err == nil && row.Holds {
			row.Passages, err = s.Wholes(s.Evidence.Sample(columns[n%len(columns)].groups[n/len(columns)].statements))
		}
	}
	return rows, err
}

// heardBy divides the quoted and reported statements by group, and by class and source; the second answer is all such
// statements of each group.
func heardBy(s *compare.Study) ([]*column, []compare.Ratio) {
	classes := sourceClasses(s)
	at := map[[2]string]*column{}
	all := make([]compare.Ratio, len(s.Sides.Groups))
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		if !st.Voice.Sourced() {
			continue
		}
		all[g].Add(st.Doc, 1, 1)
		name := s.Names[st.Source]
		for _, key := range [][2]string{{OfClass, classes[name]}, {OfSource, name}} {
			if key[1] == "" || name == corpus.Unnamed && key[0] == OfSource {
				continue
			}
			c := at[key]
			if c == nil {
				c = &column{kind: key[0], name: key[1], docs: map[int]bool{}, groups: make([]voiceOf, len(s.Sides.Groups))}
				at[key] = c
			}
			c.docs[st.Doc] = true
			c.groups[g].said.Add(st.Doc, 1, 0)
			c.groups[g].statements = append(c.groups[g].statements, i)
		}
	}
	columns := slices.SortedFunc(maps.Values(at), func(a, b *column) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(len(b.docs), len(a.docs)), cmp.Compare(a.name, b.name))
	})
	columns = slices.DeleteFunc(columns, func(c *column) bool { return len(c.docs) < s.Options.MinDocs })
	sources := slices.IndexFunc(columns, func(c *column) bool { return c.kind == OfSource })
	if sources >= 0 {
		columns = columns[:min(len(columns), sources+maxHeard)]
	}
	return columns, all
}
