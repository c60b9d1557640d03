package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// InferenceOptions are the study's choices as inference takes them. Evidence
// is asked for in documents: a term in fewer than MinDocs is not tested.
func (s *Study) InferenceOptions() inference.Options {
	o := inference.Defaults()
	o.Seed, o.Level = s.Options.Seed, s.Options.Level
	o.Permutations, o.Resamples = s.Options.Permutations, s.Options.Resamples
	o.MinDocs, o.Workers, o.Draws = s.Options.MinDocs, s.Workers, s.draws
	return o
}

// Holds reports whether a corrected p calls a difference at the study's level.
// It is asked once for each row, and the row keeps the answer.
func (s *Study) Holds(adjusted value.Value) bool {
	return inference.Holds(adjusted, s.Options.Level)
}

// Rate is the estimate of a rate over documents, whose numerator counts what happens in the denominator.
func (s *Study) Rate(r Ratio) (value.Estimate, error) {
	r.Rate = true
	return s.Interval(r)
}

// Interval is the estimate of a ratio over documents.
func (s *Study) Interval(r Ratio) (value.Estimate, error) {
	of := inference.RatioInterval
	if r.Rate {
		of = inference.RateInterval
	}
	return of(r.Num, r.Den, s.ClustersOf(r.Docs), s.InferenceOptions())
}

// Share is the estimate of a share over documents.
func (s *Study) Share(r Ratio) (value.Estimate, error) {
	return s.shareBeside(r, value.Undefined("its own documents say how alike they are"))
}

func (s *Study) shareBeside(r Ratio, alike value.Value) (value.Estimate, error) {
	return inference.ShareInterval(r.Num, r.Den, s.ClustersOf(r.Docs), alike, s.InferenceOptions())
}

// ClustersOf gives documents what is drawn as one with them.
func (s *Study) ClustersOf(docs []int) []int {
	of := s.Observations.Drawn
	if of == nil {
		of = s.Observations.Cluster
	}
	return among(of, docs)
}

// PermutedWith gives documents what is permuted as one with them.
func (s *Study) PermutedWith(docs []int) []int {
	if s.Observations.Cluster == nil {
		return docs
	}
	return among(s.Observations.Cluster, docs)
}

// among gives the numbers of some documents; nil where documents have none.
func among(of, docs []int) []int {
	if of == nil {
		return nil
	}
	out := make([]int, len(docs))
	for i, d := range docs {
		out[i] = of[d]
	}
	return out
}

// Shares fills several estimates of shares.
func (s *Study) Shares(of map[*value.Estimate]Ratio) error {
	for into, r := range of {
		e, err := s.Share(r)
		if err != nil {
			return err
		}
		*into = e
	}
	return nil
}

// Contrasts lists the comparisons that the study makes: each group with the
// rest, or the target with its reference.
func (s *Study) Contrasts() []inference.Contrast {
	reference := inference.Rest
	if s.Options.Reference != "" && s.Options.Reference != study.Rest {
		reference = s.Sides.find(s.Options.Reference)
	}
	if s.Options.Target != "" {
		return []inference.Contrast{{Target: s.Sides.find(s.Options.Target), Reference: reference}}
	}
	if len(s.Sides.Groups) < 2 {
		return nil
	}
	out := make([]inference.Contrast, len(s.Sides.Groups))
	for g := range out {
		out[g] = inference.Contrast{Target: g, Reference: reference}
	}
	return out
}

// ContrastOf is a contrast of two groups by their names, of which the second may be study.Rest.
func (s *Study) ContrastOf(target, reference string) (inference.Contrast, error) {
	c := inference.Contrast{Target: s.Sides.find(target), Reference: inference.Rest}
	if reference != study.Rest {
		c.Reference = s.Sides.find(reference)
	}
	if c.Target < 0 || reference != study.Rest && c.Reference < 0 {
		var names []string
		for _, g := range s.Sides.Groups {
			names = append(names, g.Name)
		}
		return c, fmt.Errorf("no group %q or %q: the groups by %s are %s", target, reference, strings.Join(s.Sides.By, ","), strings.Join(names, "; "))
	}
	return c, nil
}

// Chosen is the one contrast that the study asks for; nil where all groups are compared.
func (s *Study) Chosen() *inference.Contrast {
	if s.Options.Target == "" {
		return nil
	}
	return &s.Contrasts()[0]
}

// ReferenceName names the reference of a contrast for a table.
func (s *Study) ReferenceName(c inference.Contrast) string {
	if c.Reference == inference.Rest {
		return study.Rest
	}
	return s.Sides.Groups[c.Reference].Name
}

// Units are the rows of a design: what one document says in one group.
type Units struct {
	Design inference.Design
	at     map[[2]int]int // document and group → row
}

// Units lists what each document says in each group, without its words: in the order of the
// documents and, in one, of the groups' names, as wordlist.List has them, so that both are
// permuted alike.
func (s *Study) Units() *Units {
	words := map[[2]int]int{} // by document and group
	var order [][2]int
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		key := [2]int{st.Doc, g}
		if _, ok := words[key]; !ok {
			order = append(order, key)
		}
		words[key] += st.Words
	}
	slices.SortFunc(order, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(s.Sides.Groups[a[1]].Name, s.Sides.Groups[b[1]].Name))
	})
	u := &Units{at: make(map[[2]int]int, len(order))}
	docs := make([]int, len(order)) // of the rows
	for row, key := range order {
		u.at[key], docs[row] = row, key[0]
		u.Design.Group = append(u.Design.Group, key[1])
		u.Design.Tokens = append(u.Design.Tokens, words[key])
	}
	of := s.Observations
	u.Design.Cluster, u.Design.Stratum, u.Design.Drawn = among(of.Cluster, docs), among(of.Stratum, docs), among(of.Drawn, docs)
	return u
}

// Row is the row of what a document says in a group, which says something in it.
func (u *Units) Row(doc, group int) int { return u.at[[2]int{doc, group}] }

// Countable is what can be counted in statements: terms, numbered from 0.
type Countable struct {
	Size int
	// Of appends the terms of a statement to a list, one for each occurrence.
	Of func(statement int, to []uint32) []uint32
	// Tokens is how many places a statement has for a term; nil for its words.
	Tokens func(statement int) int
}

// AllWords are the words of the study.
func (s *Study) AllWords() Countable {
	return Countable{Size: s.Tally.Vocabulary.Len(), Of: s.Tally.Words.Terms}
}

// With adds the counts of terms in the statements that take part.
func (u *Units) With(s *Study, take func(*tally.Statement) bool, terms Countable) *Units {
	rows := make([][]uint32, len(u.Design.Group))
	tokens := make([]int, len(u.Design.Group))
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		if !take(st) {
			continue
		}
		row := u.at[[2]int{st.Doc, g}]
		if terms.Tokens == nil {
			tokens[row] += st.Words
		} else {
			tokens[row] += terms.Tokens(i)
		}
		rows[row] = terms.Of(i, rows[row])
	}
	m := counts.NewMatrix(terms.Size)
	for _, list := range rows {
		m.AppendTerms(list)
	}
	d := u.Design
	d.Rows, d.Tokens = m, tokens
	return &Units{Design: d, at: u.at}
}

// Ratio lays a number of each group out by the rows of the design.
func (u *Units) Ratio(of func(group int) Ratio, groups int) inference.Ratio {
	q := inference.Ratio{Num: make([]float64, len(u.Design.Group)), Den: make([]float64, len(u.Design.Group))}
	for g := range groups {
		r := of(g)
		q.Rate = q.Rate || r.Rate
		for i, doc := range r.Docs {
			row := u.at[[2]int{doc, g}]
			q.Num[row], q.Den[row] = r.Num[i], r.Den[i]
		}
	}
	return q
}

// ratioTests are the corrected p-values of several ratios in every group.
type ratioTests struct {
	of       map[int]int // group → its place among the contrasts
	columns  int
	raw      []value.Value
	adjusted []value.Value
}

// p is the p of one ratio in one group, and the corrected one.
func (t *ratioTests) p(group, column int) (raw, adjusted value.Value) {
	at, ok := t.of[group]
	if !ok {
		v := value.Undefined("the group is not compared")
		return v, v
	}
	return t.raw[at*t.columns+column], t.adjusted[at*t.columns+column]
}

// testRatios tests every ratio in every contrast, and corrects over all of
// them: the family that the table shows. exempt gives the reason why a ratio
// is no test, "" where it is one.
func (s *Study) testRatios(u *Units, ratios []inference.Ratio, exempt func(column int) string) (*ratioTests, error) {
	o := s.InferenceOptions()
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
	o.Family = len(tested) * len(s.Contrasts())
	for n, c := range s.Contrasts() {
		t.of[c.Target] = n
		tests, err := u.Design.Ratios(tested, c, o)
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
	t.raw, t.adjusted = family, inference.Adjust(family, o.Correction)
	return t, nil
}

// difference is a ratio in a group less the same in its reference.
func (s *Study) difference(u *Units, q inference.Ratio, group int) (value.Estimate, error) {
	for _, c := range s.Contrasts() {
		if c.Target == group {
			return u.Design.RatioDifference(q, c, s.InferenceOptions())
		}
	}
	why := value.Undefined("the group is not compared")
	return value.Estimate{Value: why, Low: why, High: why}, nil
}
