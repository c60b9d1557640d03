package framing

import (
	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// Rest is the reference of a group that is compared with all others.
const Rest = "rest"

// inferenceOptions are the study's choices as inference takes them. Evidence
// is asked for in documents: a term in fewer than MinDocs is not tested.
func (s *study) inferenceOptions() inference.Options {
	o := inference.Defaults()
	o.Seed, o.Level = s.options.Seed, s.options.Level
	o.Permutations, o.Resamples = s.options.Permutations, s.options.Resamples
	o.MinDocs, o.Workers = s.options.MinDocs, s.workers
	return o
}

// interval is the estimate of a ratio over documents.
func (s *study) interval(r ratio) (value.Estimate, error) {
	return inference.RatioInterval(r.num, r.den, s.clustersOf(r.docs), s.inferenceOptions())
}

// share is the estimate of a share over documents.
func (s *study) share(r ratio) (value.Estimate, error) {
	return inference.ShareInterval(r.num, r.den, s.clustersOf(r.docs), s.inferenceOptions())
}

// clustersOf gives documents what is drawn as one with them.
func (s *study) clustersOf(docs []int) []int {
	out := make([]int, len(docs))
	for i, d := range docs {
		out[i] = s.clusters[d]
	}
	return out
}

// shares fills several estimates of shares.
func (s *study) shares(of map[*value.Estimate]ratio) error {
	for into, r := range of {
		e, err := s.share(r)
		if err != nil {
			return err
		}
		*into = e
	}
	return nil
}

// contrasts lists the comparisons that the study makes: each group with the
// rest, or the target with its reference.
func (s *study) contrasts() []inference.Contrast {
	reference := inference.Rest
	if s.options.Reference != "" && s.options.Reference != Rest {
		reference = s.sides.find(s.options.Reference)
	}
	if s.options.Target != "" {
		return []inference.Contrast{{Target: s.sides.find(s.options.Target), Reference: reference}}
	}
	if len(s.sides.groups) < 2 {
		return nil
	}
	out := make([]inference.Contrast, len(s.sides.groups))
	for g := range out {
		out[g] = inference.Contrast{Target: g, Reference: reference}
	}
	return out
}

// referenceName names the reference of a contrast for a table.
func (s *study) referenceName(c inference.Contrast) string {
	if c.Reference == inference.Rest {
		return Rest
	}
	return s.sides.groups[c.Reference].Name
}

// units are the rows of a design: what one document says in one group.
type units struct {
	design inference.Design
	at     map[[2]int]int // document and group → row
}

// units lists what each document says in each group, without its words.
func (s *study) units() *units {
	u := &units{at: map[[2]int]int{}}
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		key := [2]int{st.doc, g}
		row, ok := u.at[key]
		if !ok {
			row = len(u.design.Group)
			u.at[key] = row
			u.design.Group = append(u.design.Group, g)
			u.design.Cluster = append(u.design.Cluster, s.clusters[st.doc])
			u.design.Tokens = append(u.design.Tokens, 0)
		}
		u.design.Tokens[row] += st.words
	}
	return u
}

// with adds the counts of terms in the statements that take part.
func (u *units) with(s *study, take func(*statement) bool, terms terms) *units {
	rows := make([][]uint32, len(u.design.Group))
	tokens := make([]int, len(u.design.Group))
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		if !take(st) {
			continue
		}
		row := u.at[[2]int{st.doc, g}]
		if terms.tokens == nil {
			tokens[row] += st.words
		} else {
			tokens[row] += terms.tokens(i)
		}
		rows[row] = terms.of(i, rows[row])
	}
	m := counts.NewMatrix(terms.size)
	for _, list := range rows {
		m.AppendTerms(list)
	}
	d := u.design
	d.Rows, d.Tokens = m, tokens
	return &units{design: d, at: u.at}
}

// ratio lays a number of each group out by the rows of the design.
func (u *units) ratio(of func(group int) ratio, groups int) inference.Ratio {
	q := inference.Ratio{Num: make([]float64, len(u.design.Group)), Den: make([]float64, len(u.design.Group))}
	for g := range groups {
		r := of(g)
		for i, doc := range r.docs {
			row := u.at[[2]int{doc, g}]
			q.Num[row], q.Den[row] = r.num[i], r.den[i]
		}
	}
	return q
}

// ratioTests are the corrected p-values of several ratios in every group.
type ratioTests struct {
	of       map[int]int // group → its place among the contrasts
	columns  int
	adjusted []value.Value
}

// p is the corrected p of one ratio in one group.
func (t *ratioTests) p(group, column int) value.Value {
	at, ok := t.of[group]
	if !ok {
		return value.Undefined("the group is not compared")
	}
	return t.adjusted[at*t.columns+column]
}

// testRatios tests every ratio in every contrast, and corrects over all of
// them: the family that the table shows. exempt gives the reason why a ratio
// is no test, "" where it is one.
func (s *study) testRatios(u *units, ratios []inference.Ratio, exempt func(column int) string) (*ratioTests, error) {
	o := s.inferenceOptions()
	t := &ratioTests{of: map[int]int{}, columns: len(ratios)}
	var columns []int
	var tested []inference.Ratio
	for i, q := range ratios {
		if exempt(i) == "" {
			columns = append(columns, i)
			tested = append(tested, q)
		}
	}
	var family []value.Value
	for n, c := range s.contrasts() {
		t.of[c.Target] = n
		tests, err := u.design.Ratios(tested, c, o)
		if err != nil {
			return nil, err
		}
		row := make([]value.Value, len(ratios))
		for i := range row {
			row[i] = value.Undefined("%s", exempt(i))
		}
		for k, i := range columns {
			row[i] = tests.P[k]
		}
		family = append(family, row...)
	}
	t.adjusted = inference.Adjust(family, o.Correction)
	return t, nil
}

// difference is a ratio in a group less the same in its reference.
func (s *study) difference(u *units, q inference.Ratio, group int) (value.Estimate, error) {
	for _, c := range s.contrasts() {
		if c.Target == group {
			return u.design.RatioDifference(q, c, s.inferenceOptions())
		}
	}
	why := value.Undefined("the group is not compared")
	return value.Estimate{Value: why, Low: why, High: why}, nil
}
