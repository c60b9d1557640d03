package words

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/value"
)

// A TermPlot is what a picture of all terms of a group against its reference
// needs beyond the group's rows in Keywords, which are the terms that it uses more: those
// that it uses less, the strongest evidence first, and the most frequent of
// the others, which say where common words lie.
type TermPlot struct {
	Group           string `json:"group" title:"Target" column:"target" after:"term"`
	Reference       string `json:"reference" title:"Reference" after:"target"`
	Voice           string `json:"voice" title:"Voice" after:"reference"`
	TargetTokens    int    `json:"target_tokens" title:"-"`
	ReferenceTokens int    `json:"reference_tokens" title:"-"`
	// Terms is how many words and phrases had the minimum evidence.
	Terms  int         `json:"terms" title:"-"`
	Points []TermPoint `json:"points" title:"-"`
}

// A TermPoint is one of these terms.
type TermPoint struct {
	Term           string         `json:"term" title:"Term"`
	Target         int            `json:"target_count" title:"Count"`
	ReferenceCount int            `json:"reference_count" title:"Count in reference"`
	LogRatio       value.Estimate `json:"log_ratio" title:"Log ratio" measure:"log_ratio"`
	PAdjusted      value.Value    `json:"p_adjusted" title:"p adjusted" measure:"keyword_test" kind:"p"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds"`
}

// further is how many terms of a family a plot takes beyond the keywords: so
// many that a group uses less, and so many of the most frequent others.
type further struct{ less, frequent int }

// plotted takes of the terms that were not chosen those that a plot shows.
// The candidates stand in the order of their evidence.
func (f further) plotted(candidates []*Keyword) []*Keyword {
	var less, others []*Keyword
	for _, w := range candidates {
		if w.Pair.Leans() < 0 && len(less) < f.less {
			w.less = true
			less = append(less, w)
		} else {
			others = append(others, w)
		}
	}
	slices.SortStableFunc(others, oftener)
	return append(less, others[:min(f.frequent, len(others))]...)
}

func oftener(a, b *Keyword) int {
	return cmp.Compare(b.Pair.Target+b.Pair.Reference, a.Pair.Target+a.Pair.Reference)
}

// newTermPlot fills in the plot of one contrast: the terms that the group uses
// less by their evidence, then the frequent ones.
func newTermPlot(s *compare.Study, families []*Tested, contrast int, p TermPlot) TermPlot {
	type placed struct {
		*Keyword
		point TermPoint
	}
	var list []placed
	for _, f := range families {
		k := &f.Found[contrast]
		p.Terms += k.candidates
		for i, w := range slices.Concat(k.Chosen, k.plotted) {
			p.TargetTokens, p.ReferenceTokens = w.Pair.TargetTokens, w.Pair.ReferenceTokens
			if i >= len(k.Chosen) {
				list = append(list, placed{w, TermPoint{
					Term: f.Terms.text(w.Term), Target: w.Pair.Target, ReferenceCount: w.Pair.Reference,
					LogRatio: k.Ratios[i], PAdjusted: w.Adjusted, Holds: s.Holds(w.Adjusted),
				}})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int {
		switch {
		case a.less && b.less:
			return stronger(a.Keyword, b.Keyword)
		case a.less:
			return -1
		case b.less:
			return 1
		}
		return oftener(a.Keyword, b.Keyword)
	})
	p.Points = make([]TermPoint, len(list))
	for i, x := range list {
		p.Points[i] = x.point
	}
	return p
}
