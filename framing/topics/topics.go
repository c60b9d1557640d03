package topics

import (
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Topics are what the corpus writes about, and how the groups share it.
type Topics struct {
	Rows   []Row      `json:"rows"`
	Shares []ShareRow `json:"shares"`
	// Note is why there are no topics; "" where there are.
	Note string `json:"note,omitempty"`
}

// A Row is one topic.
type Row struct {
	Topic int `json:"topic" title:"Topic" print:"yes"`
	// Terms are the words that weigh most in it.
	Terms     string `json:"terms" title:"About" print:"yes"`
	Documents int    `json:"documents" title:"Documents" print:"yes"`
	// Example is the title of its most typical document that has one.
	Example string `json:"example" title:"For instance" print:"yes"`
	// Found is how nearly halves of the corpus have the topic too, 0 to 1.
	Found value.Value `json:"found" title:"Found again" measure:"topic_found" print:"yes"`
	// Steady reports whether that is enough for its shares to be tested.
	Steady   bool               `json:"steady" title:"Steady" print:"yes"`
	Passages []study.PassageRef `json:"passages"`
}

// A ShareRow is how much of a group's coverage is of a topic.
type ShareRow struct {
	Topic int    `json:"topic" title:"Topic" print:"yes"`
	Terms string `json:"terms" title:"About" print:"yes"`
	Group string `json:"group" title:"Group" print:"yes"`
	// Docs of the group are of the topic, of so many.
	Docs int `json:"docs" title:"Documents" print:"yes"`
	Of   int `json:"of" title:"Of" print:"yes"`
	// Share of the group's documents that are of the topic.
	Share value.Estimate `json:"share" title:"Share" measure:"topic_share" kind:"share" print:"yes"`
	// Difference is the group's share less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" measure:"topic_share" kind:"share"`
	// P is that of: this group's share is that of the rest. PAdjusted is corrected over the topics and groups.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge   bool               `json:"at_edge" title:"At the edge"`
	Passages []study.PassageRef `json:"passages"`
}

// steady is the least that a topic is found again to be tested; in documents of words drawn by chance it is under .4 for all.
const steady = 0.5

// Of finds the topics of a study and compares its groups' shares of them. Groups that are made of sources or voices have no shares.
func Of(s *compare.Study) (Topics, error) {
	m, err := Find(s)
	if err != nil {
		return Topics{}, err
	}
	out := Topics{Note: m.Note, Rows: make([]Row, len(m.topics))}
	first := openings(s)
	for t := range out.Rows {
		if out.Rows[t], err = m.row(s, t, first); err != nil {
			return out, err
		}
	}
	if slices.Contains(s.Sides.By, "source") || slices.Contains(s.Sides.By, "voice") {
		return out, nil // who speaks in documents does not choose what they are about
	}
	out.Shares, err = m.shares(s, out.Rows, first)
	return out, err
}

func (m *Model) row(s *compare.Study, t int, first []int) (Row, error) {
	found := compare.Similarity(m.topics[t].Found)
	row := Row{Topic: t + 1, Terms: m.terms[t], Found: value.Of(found), Steady: found >= steady}
	for _, of := range m.of {
		if of == t {
			row.Documents++
		}
	}
	var typical []int
	for _, d := range m.topics[t].Documents {
		if row.Example == "" {
			row.Example = s.Tally.Docs[d].Title
		}
		if len(typical) < s.Options.Passages && first[d] >= 0 {
			typical = append(typical, first[d])
		}
	}
	var err error
	row.Passages, err = s.Wholes(typical)
	return row, err
}

// openings are the statement that shows what each document is about: its headline, else the first of its article; −1 for none.
func openings(s *compare.Study) []int {
	first := make([]int, len(s.Tally.Docs))
	for d := range first {
		first[d] = -1
	}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		if st.OnPage() || st.Frame || s.Drops(i) {
			continue
		}
		at := first[st.Doc]
		if at < 0 || st.Position < s.Tally.Statements[at].Position {
			first[st.Doc] = i
		}
	}
	return first
}

// coverage is a topic's part of a group.
type coverage struct {
	docs   compare.Ratio
	number int
	shown  []int
}

// shares compares each steady topic's share of the documents of each group, and tells the others'.
func (m *Model) shares(s *compare.Study, rows []Row, first []int) ([]ShareRow, error) {
	table := compare.Grid[coverage](len(s.Sides.Groups), len(m.topics))
	last := make([]int, len(s.Sides.Groups)) // the document counted last, from 1
	for i, g := range s.StatementsInGroups() {
		d := s.Tally.Statements[i].Doc
		if last[g] == d+1 || s.Tally.Statements[i].OnPage() {
			continue
		}
		last[g] = d + 1
		for t := range m.topics {
			c := &table[g][t]
			if m.of[d] != t {
				c.docs.Add(d, 0, 1)
				continue
			}
			c.docs.Add(d, 1, 1)
			c.number++
			if first[d] >= 0 {
				c.shown = append(c.shown, first[d])
			}
		}
	}
	var tested []int
	for t := range rows {
		if rows[t].Steady {
			tested = append(tested, t)
		}
	}
	compared, err := s.CompareColumns(len(tested), func(g, column int) compare.Ratio { return table[g][tested[column]].docs })
	if err != nil {
		return nil, err
	}
	var out []ShareRow
	for t := range rows {
		for g := range table {
			c := &table[g][t]
			out = append(out, ShareRow{Topic: rows[t].Topic, Terms: rows[t].Terms, Group: s.Sides.Groups[g].Name, Docs: c.number, Of: len(c.docs.Docs)})
			row := &out[len(out)-1]
			why := value.Undefined("halves of the corpus do not find the topic again")
			row.P, row.PAdjusted, row.Difference = why, why, value.Estimate{Value: why, Low: why, High: why}
			if row.Passages, err = s.Wholes(s.Evidence.Sample(c.shown)); err != nil {
				return nil, err
			}
		}
	}
	column := map[int]int{}
	for i, t := range tested {
		column[t] = i
	}
	err = s.Parallel(len(out), func(n int) (err error) {
		g, t := n/len(rows), n%len(rows) // one group after the other: its resamples are drawn once
		row := &out[t*len(table)+g]
		i, is := column[t]
		if !is {
			row.Share, err = s.Share(table[g][t].docs)
			return err
		}
		at := compare.Place{Group: g, Column: i, Item: i}
		row.P, row.PAdjusted, row.Holds = compared.P(at), compared.Adjusted(at), s.Holds(compared.Adjusted(at))
		row.AtEdge = s.Options.AtEdge(row.P, row.PAdjusted)
		if row.Share, err = compared.Share(at, table[g][t].docs); err == nil {
			row.Difference, err = compared.Difference(at)
		}
		return err
	})
	return out, err
}
