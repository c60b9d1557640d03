package part

// A Matrix is groups by columns, with a strip for each voice in each cell.
type Matrix struct {
	Name, About string
	// Counted reports whether the rows tell their mentions.
	Counted bool
	// Families head the columns.
	Families []Head
	Rows     []Row
	// Silent are the groups that have nothing to show.
	Silent []string
	// Tests of all groups, by family.
	Tests []TestCell
}

// A Head heads a column: the family and the labels in it.
type Head struct {
	Name   string
	Labels []string
}

// A Row is one group's line: how often it names the referent, by voice, and a
// cell for each column.
type Row struct {
	Group    string
	Mentions []Mention
	Cells    []Cell
}

// A Mention is the number of mentions in one voice.
type Mention struct {
	Voice, Count string
	Evidence     int
}

// A Cell is the strips of one group in one column.
type Cell struct {
	Family string
	Lanes  []Lane
}

// A TestCell is what the tests over all groups say of one family, by voice.
type TestCell struct {
	Family string
	Lanes  []TestLane
}

// A TestLane is the line of one voice; Pairs is the place of its pair tests, or
// None.
type TestLane struct {
	Voice, Text, Why string
	Pairs            int
}
