package table

import (
	"fmt"
	"strings"

	"parallax/corpus"
	"parallax/framing/units"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// The tables of the commands vectors and neighbours.

// UnitSimilarity shows the cosine between every two groups.
func UnitSimilarity(v *units.Vectors) Table {
	type row struct{ left, right int }
	var rows []row
	for right := range v.Groups.Names {
		for left := range right {
			rows = append(rows, row{left, right})
		}
	}
	distance := func(c value.Value) value.Value { return c.Map(func(x float64) float64 { return 1 - x }) }
	return tabulate(Table{
		Name: "similarity", Title: "Similarity of the groups",
		Note: "Cosine between the groups' mean vectors: 1 is the same direction; of TF-IDF, and of its latent semantic analysis, whose distance is 1 − cosine.",
	}, rows, []field[row]{
		{Column{"left", "Group", Text}, func(x row) Cell { return text(v.Groups.Names[x.left]) }},
		{Column{"right", "Group", Text}, func(x row) Cell { return text(v.Groups.Names[x.right]) }},
		{Column{"cosine_tfidf", "TF-IDF", Number}, func(x row) Cell { return number(v.Cosine[x.left][x.right]) }},
		{Column{"cosine_lsa", "LSA", Number}, func(x row) Cell { return number(v.Latent[x.left][x.right]) }},
		{Column{"distance", "Distance", Number}, func(x row) Cell { return number(distance(v.Latent[x.left][x.right])) }},
	}, nil)
}

// UnitGroups shows how much of each group has a vector, and its place on the map.
func UnitGroups(v *units.Vectors) Table {
	coordinate := func(g, axis int) Cell {
		if axis < len(v.Map.Points[g]) {
			return real(v.Map.Points[g][axis])
		}
		return number(value.Undefined("%s", mapWhy(v.Map)))
	}
	all := make([]int, len(v.Groups.Names))
	for g := range all {
		all[g] = g
	}
	note := "First and second axis of the correspondence analysis of groups by terms: near means like in wording."
	for i, a := range v.Map.Axes {
		note += fmt.Sprintf(" Axis %d: inertia %.4f, %.1f %% of the whole.", i+1, a.Inertia, 100*a.Share)
	}
	return tabulate(Table{Name: "groups", Title: "Groups", Note: note}, all, []field[int]{
		{Column{"group", "Group", Text}, func(g int) Cell { return text(v.Groups.Names[g]) }},
		{Column{"units", "Units", Count}, func(g int) Cell { return count(v.Members[g]) }},
		{Column{"empty", "Without place", Count}, func(g int) Cell { return count(v.Empty[g]) }},
		{Column{"x", "First axis", Number}, func(g int) Cell { return coordinate(g, 0) }},
		{Column{"y", "Second axis", Number}, func(g int) Cell { return coordinate(g, 1) }},
	}, nil)
}

func mapWhy(m *vector.Map) string {
	if why := m.Inertia.Why(); why != "" {
		return why
	}
	return "the table of groups by terms has no more dimensions"
}

// UnitAxes shows the terms that define the ends of each axis of the map.
func UnitAxes(c *units.Collection, v *units.Vectors) Table {
	type row struct {
		axis int
		end  string
		term vector.AxisTerm
	}
	var rows []row
	for i, a := range v.Map.Axes {
		for _, t := range a.Negative {
			rows = append(rows, row{i + 1, "−", t})
		}
		for _, t := range a.Positive {
			rows = append(rows, row{i + 1, "+", t})
		}
	}
	return tabulate(Table{
		Name: "axes", Title: "Axes of the map",
		Note: "The terms that contribute most to each end of an axis.",
	}, rows, []field[row]{
		{Column{"axis", "Axis", Count}, func(x row) Cell { return count(x.axis) }},
		{Column{"end", "End", Text}, func(x row) Cell { return text(x.end) }},
		{Column{"term", "Term", Text}, func(x row) Cell { return text(c.Vocabulary.Term(uint32(x.term.Term))) }},
		{Column{"coordinate", "Place", Number}, func(x row) Cell { return real(x.term.Coordinate) }},
		{Column{"contribution", "Contribution", Share}, func(x row) Cell { return real(x.term.Contribution) }},
	}, nil)
}

// UnitMembers shows the typical or the distinct units of each group.
func UnitMembers(c *units.Collection, v *units.Vectors, t Table, members [][]vector.Member) Table {
	type row struct {
		group, rank int
		vector.Member
	}
	var rows []row
	for g, list := range members {
		for i, m := range list {
			rows = append(rows, row{g, i + 1, m})
		}
	}
	fields := []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(v.Groups.Names[x.group]) }},
		{Column{"rank", "Rank", Count}, func(x row) Cell { return count(x.rank) }},
		{Column{"score", "Score", Number}, func(x row) Cell { return real(x.Score) }},
		{Column{"rival", "Nearest other", Text}, func(x row) Cell {
			if x.Rival < 0 {
				return text("")
			}
			return text(v.Groups.Names[x.Rival])
		}},
	}
	return tabulate(t, rows, append(fields, unitFields(c.Kind, "", func(x row) *units.Unit { return &c.Units[x.Index] })...), nil)
}

// Typical is the heading for UnitMembers of units.Vectors.Typical.
func Typical() Table {
	return Table{
		Name: "typical", Title: "Typical of each group",
		Note:  "The units nearest to their group's mean; score is the cosine.",
		Print: []string{"group", "score", "doc", "text"},
	}
}

// Distinct is the heading for UnitMembers of units.Vectors.Distinct.
func Distinct() Table {
	return Table{
		Name: "distinct", Title: "What sets each group apart",
		Note:  "Score is the cosine with the rest of the unit's group less that with the nearest other group's mean.",
		Print: []string{"group", "score", "rival", "doc", "text"},
	}
}

// UnitPairs shows which units of different groups say the same thing.
func UnitPairs(c *units.Collection, g *units.Groups, p *units.Pairs) Table {
	type row = units.Pair
	note := fmt.Sprintf("%d pairs of different groups, %d of them shown, nearest first; %d more are of the same words.", p.Found, len(p.List), p.Same)
	if p.Cut > 0 {
		note += fmt.Sprintf(" The search of %d units was cut short: they repeat what thousands of others say.", p.Cut)
	}
	left := func(x row) *units.Unit { return &c.Units[x.Left] }
	right := func(x row) *units.Unit { return &c.Units[x.Right] }
	fields := []field[row]{
		{Column{"similarity", "Similarity", Number}, func(x row) Cell { return real(x.Cosine) }},
		{Column{"left_group", "Left", Text}, func(x row) Cell { return text(g.Names[g.Of[x.Left]]) }},
	}
	fields = append(fields, unitFields(c.Kind, "left_", left)...)
	fields = append(fields, field[row]{Column{"left_only", "Only left", Text}, func(x row) Cell { return text(spansOf(left(x).Text, x.LeftOnly)) }},
		field[row]{Column{"right_group", "Right", Text}, func(x row) Cell { return text(g.Names[g.Of[x.Right]]) }})
	fields = append(fields, unitFields(c.Kind, "right_", right)...)
	fields = append(fields, field[row]{Column{"right_only", "Only right", Text}, func(x row) Cell { return text(spansOf(right(x).Text, x.RightOnly)) }})
	return tabulate(Table{
		Name: "neighbours", Title: "Side by side", Note: note, Wrap: true,
		Print: []string{"similarity", "left_group", "left_text", "right_group", "right_text"},
	}, p.List, fields, nil)
}

// unitFields tell where a unit stands, who says it and its text.
func unitFields[Row any](kind units.Kind, prefix string, of func(Row) *units.Unit) []field[Row] {
	voice := func(u *units.Unit) Cell {
		if kind == units.Document {
			return text("")
		}
		return text(u.Voice.String())
	}
	return []field[Row]{
		{Column{prefix + "doc", "Document", Text}, func(x Row) Cell { return text(of(x).Doc.ID) }},
		{Column{prefix + "start", "Start", Count}, func(x Row) Cell { return count(of(x).Start) }},
		{Column{prefix + "end", "End", Count}, func(x Row) Cell { return count(of(x).End) }},
		{Column{prefix + "voice", "Voice", Text}, func(x Row) Cell { return voice(of(x)) }},
		{Column{prefix + "source", "Source", Text}, func(x Row) Cell { return text(of(x).Source) }},
		{Column{prefix + "text", "Text", Text}, func(x Row) Cell { return text(shown(kind, of(x))) }},
	}
}

// shown is a statement's text, and of a document its title or first line.
func shown(kind units.Kind, u *units.Unit) string {
	switch {
	case kind == units.Statement:
		return u.Text
	case u.Doc.Title != "":
		return u.Doc.Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(u.Text), "\n")
	return line
}

func spansOf(s string, spans []corpus.Span) string {
	var parts []string
	for _, span := range spans {
		parts = append(parts, span.In(s))
	}
	return strings.Join(parts, "; ")
}
