// Package inference says how sure a number is, with the document as the unit:
// a word repeated in one article is one observation, not fifty.
//
// It stands beside framing/measure in the one way of the data: measure turns
// counts into numbers, inference gives them intervals (a cluster bootstrap over
// documents) and p-values (documents dealt again between the groups).
//
// # The test
//
// For a term, document i has x occurrences in n tokens, and r is the rate of both
// groups together. The statistic is the sum over the target's documents of (x − r·n)/√n.
// Its variance and skewness follow from how x varies with n over all documents and from the
// n of the target's; with them it is brought to one scale, the balanced z, which is near a
// standard normal for common and rare terms, long and short documents alike. A permutation deals
// whole documents again between the groups (within the stratum, where there is one).
//
// # Why not each term's own permutations
//
// 1,000 permutations give no p under .001, and after a correction over 10,000 terms nothing
// can survive. Since all balanced z have one scale, the re-dealt values of all terms of like
// document frequency together are the reference distribution (Ge, Dudoit & Speed 2003, TEST
// 12(1), 1–77, doi:10.1007/BF02595811, call it pooling).
// Benjamini–Hochberg over these p is the default. Beside it stands the step-down
// maximum of Westfall & Young, which needs no common scale to hold its level and
// gains power from it. A small family (500 p-values at 1,000 permutations) uses each
// term's own permutations. Calibration on halves of one outlet, on unequal designs and on planted words:
// docs/inference.md.
package inference

import (
	"fmt"

	"parallax/framing/counts"
	"parallax/framing/measure"
)

// A Design is counted documents and how they were gathered: each row holds
// what one document says in one group.
type Design struct {
	// Rows are the counts of terms. May be nil where only ratios are tested.
	Rows *counts.Matrix
	// Tokens is the number of all tokens of a row.
	Tokens []int
	// Group is the group of a row, from 0; a row with a negative group is left out.
	Group []int
	// Cluster numbers what is drawn and dealt as one: the document, or the story or wire text
	// of several documents. Nil where each row is a document of its own. Rows of one cluster in
	// different groups (two voices of one document) are dealt within it.
	Cluster []int
	// Stratum numbers what documents are dealt within (the story, where
	// outlets are matched by story); nil for one stratum.
	Stratum []int
	// Drawn numbers what intervals draw as one, where that is more than a cluster: all of a
	// story, where documents are permuted within stories; nil for Cluster.
	Drawn []int
}

// observation numbers what row i is drawn with.
func (d Design) observation(i int) int {
	switch {
	case d.Drawn != nil:
		return d.Drawn[i]
	case d.Cluster != nil:
		return d.Cluster[i]
	}
	return i
}

// Rest as the reference of a Contrast is every other group.
const Rest = -1

// A Contrast is one group against another, or against the Rest.
type Contrast struct {
	Target    int `json:"target"`
	Reference int `json:"reference"`
}

// Validate says which part of the design does not fit the others.
func (d Design) Validate() error {
	n := len(d.Group)
	switch {
	case d.Rows != nil && d.Rows.Rows() != n:
		return fmt.Errorf("design: %d rows of counts, but the group of %d", d.Rows.Rows(), n)
	case d.Rows != nil && len(d.Tokens) != n:
		return fmt.Errorf("design: %d rows, but the tokens of %d", n, len(d.Tokens))
	case d.Cluster != nil && len(d.Cluster) != n:
		return fmt.Errorf("design: %d rows, but the cluster of %d", n, len(d.Cluster))
	case d.Stratum != nil && len(d.Stratum) != n:
		return fmt.Errorf("design: %d rows, but the stratum of %d", n, len(d.Stratum))
	case d.Drawn != nil && len(d.Drawn) != n:
		return fmt.Errorf("design: %d rows, but what %d are drawn with", n, len(d.Drawn))
	}
	return nil
}

// Groups is the number of groups: one more than the largest.
func (d Design) Groups() int {
	n := 0
	for _, g := range d.Group {
		n = max(n, g+1)
	}
	return n
}

// side says on which side of the contrast a group stands.
func (c Contrast) side(group int) (target, in bool) {
	switch {
	case group < 0:
		return false, false
	case group == c.Target:
		return true, true
	case c.Reference == Rest || group == c.Reference:
		return false, true
	}
	return false, false
}

// Pairs gives each term's counts in the two sides of a contrast, indexed by
// term. The documents of a side are its rows.
func (d Design) Pairs(c Contrast) ([]measure.Pair, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	if d.Rows == nil {
		return nil, fmt.Errorf("design: no counts of terms")
	}
	pairs := make([]measure.Pair, d.Rows.Cols)
	var all measure.Pair
	for i, g := range d.Group {
		target, in := c.side(g)
		if !in {
			continue
		}
		cols, ns := d.Rows.Row(i)
		if target {
			all.TargetTokens += d.Tokens[i]
			all.TargetSize++
			for k, t := range cols {
				pairs[t].Target += int(ns[k])
				pairs[t].TargetDocs++
			}
			continue
		}
		all.ReferenceTokens += d.Tokens[i]
		all.ReferenceSize++
		for k, t := range cols {
			pairs[t].Reference += int(ns[k])
			pairs[t].ReferenceDocs++
		}
	}
	for i := range pairs {
		if pairs[i].Target+pairs[i].Reference > 0 {
			all.Terms++
		}
	}
	for i := range pairs {
		p := &pairs[i]
		p.TargetTokens, p.ReferenceTokens, p.TargetSize, p.ReferenceSize, p.Terms =
			all.TargetTokens, all.ReferenceTokens, all.TargetSize, all.ReferenceSize, all.Terms
	}
	return pairs, nil
}
