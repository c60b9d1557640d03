package corrected

import (
	"errors"
	"fmt"
	"math"

	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/validation"
)

// coded are the statements of a sample, found again in a study.
type coded struct {
	*validation.HandCodes
	statement []int // of each item, in the study's tally
	moved     int   // items whose statement is cut otherwise than it was
	stratum   []int
	clusters  int
	clusterOf []int // of each document
}

// mostMoved is the part of a sample that another version may cut otherwise.
const mostMoved = 0.1

// find looks for each item's statement where it was drawn. One that this version cuts otherwise is the statement with most of
// its text; where these are many the sample is no longer one of this study's statements.
func find(s *compare.Study) (*coded, error) {
	c := &coded{HandCodes: s.Coded}
	c.number(s)
	if err := c.place(s); err != nil {
		return nil, err
	}
	strata := map[[2]string]int{}
	c.stratum = make([]int, len(c.Sample.Items))
	for i, item := range c.Sample.Items {
		key := [2]string{item.Group, string(item.Part)}
		if _, ok := strata[key]; !ok {
			strata[key] = len(strata)
		}
		c.stratum[i] = strata[key]
		if item.Probability <= 0 || item.Probability > 1 {
			return nil, fmt.Errorf("item %s: the key gives it the probability %g: draw again with 'parallax sample'", item.ID, item.Probability)
		}
	}
	return c, nil
}

// place finds the statement of each item.
func (c *coded) place(s *compare.Study) error {
	items := map[string][]int{} // by document
	for i, item := range c.Sample.Items {
		items[item.Doc] = append(items[item.Doc], i)
	}
	c.statement = make([]int, len(c.Sample.Items))
	shared := make([]int, len(c.Sample.Items)) // bytes
	for i := range c.statement {
		c.statement[i] = -1
	}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		hull := st.Hull()
		for _, k := range items[s.Tally.Docs[st.Doc].ID] {
			item := &c.Sample.Items[k]
			n := min(hull.End, item.End) - max(hull.Start, item.Start)
			if hull.Start == item.Start && hull.End == item.End {
				n = math.MaxInt
			}
			if n > shared[k] {
				c.statement[k], shared[k] = i, n
			}
		}
	}
	var wrong []error
	for k, item := range c.Sample.Items {
		if shared[k] == math.MaxInt {
			continue
		}
		c.moved++
		wrong = append(wrong, fmt.Errorf("item %s: this version reads no statement of document %s from byte %d to %d", item.ID, item.Doc, item.Start, item.End))
		if c.statement[k] < 0 {
			return fmt.Errorf("the statements are not those of this corpus: %w", wrong[len(wrong)-1])
		}
	}
	if float64(c.moved) > mostMoved*float64(len(c.Sample.Items)) {
		return fmt.Errorf("the statements were drawn by another version, or from other options: draw again with 'parallax sample'\n%w", errors.Join(wrong...))
	}
	return nil
}

// number gives documents that are one observation one number, from 0.
func (c *coded) number(s *compare.Study) {
	docs := make([]int, len(s.Tally.Docs))
	for i := range docs {
		docs[i] = i
	}
	of := s.ClustersOf(docs)
	if of == nil {
		of = docs
	}
	at := map[int]int{}
	c.clusterOf = make([]int, len(docs))
	for i, k := range of {
		n, ok := at[k]
		if !ok {
			n = len(at)
			at[k] = n
		}
		c.clusterOf[i] = n
	}
	c.clusters = len(at)
}

// A sampled is a draw of the statements that were coded by all of some variables.
type sampled struct {
	draw  *correction.Draw
	items []int // of the sample
	codes [][][]string
}

// with is the draw of the items that some coder answered these variables of. Where not all of a stratum were, those
// that were stand for all: their weight is as much greater.
func (c *coded) with(s *compare.Study, variables []int) (*sampled, error) {
	out := &sampled{}
	drawn, answered := map[int]int{}, map[int]int{}
	for i := range c.Sample.Items {
		drawn[c.stratum[i]]++
		if codes := c.Of(i, variables); len(codes) > 0 {
			answered[c.stratum[i]]++
			out.items, out.codes = append(out.items, i), append(out.codes, codes)
		}
	}
	list := make([]correction.Item, len(out.items))
	for k, i := range out.items {
		h := c.stratum[i]
		list[k] = correction.Item{
			Stratum: h, Cluster: c.clusterOf[s.Tally.Statements[c.statement[i]].Doc],
			Weight: float64(drawn[h]) / float64(answered[h]) / c.Sample.Items[i].Probability,
		}
	}
	var err error
	out.draw, err = correction.NewDraw(list)
	return out, err
}
