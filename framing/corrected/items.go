package corrected

import (
	"errors"
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/validation"
)

// coded are the statements of a sample, found again in a study.
type coded struct {
	*validation.HandCodes
	statement []int // of each item, in the study's tally
	stratum   []int
	clusters  int
	clusterOf []int // of each document
}

// find looks for each item's statement where it was drawn.
func find(s *compare.Study) (*coded, error) {
	c := &coded{HandCodes: s.Coded}
	c.number(s)
	type place struct {
		doc        string
		start, end int
	}
	wanted := map[place]int{}
	for i, item := range c.Sample.Items {
		wanted[place{item.Doc, item.Start, item.End}] = i
	}
	c.statement = make([]int, len(c.Sample.Items))
	for i := range c.statement {
		c.statement[i] = -1
	}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		hull := st.Hull()
		if item, ok := wanted[place{s.Tally.Docs[st.Doc].ID, hull.Start, hull.End}]; ok {
			c.statement[item] = i
		}
	}
	strata := map[[2]string]int{}
	c.stratum = make([]int, len(c.Sample.Items))
	var wrong []error
	for i, item := range c.Sample.Items {
		key := [2]string{item.Group, string(item.Part)}
		if _, ok := strata[key]; !ok {
			strata[key] = len(strata)
		}
		c.stratum[i] = strata[key]
		switch {
		case item.Probability <= 0 || item.Probability > 1:
			wrong = append(wrong, fmt.Errorf("item %s: the key gives it the probability %g", item.ID, item.Probability))
		case c.statement[i] < 0:
			wrong = append(wrong, fmt.Errorf("item %s: this version reads no statement of document %s from byte %d to %d", item.ID, item.Doc, item.Start, item.End))
		}
	}
	if len(wrong) > 0 {
		return nil, fmt.Errorf("the statements were drawn by another version, or from other options: draw again with 'parallax sample'\n%w", errors.Join(wrong...))
	}
	return c, nil
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
