package attribution

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
)

// The labels that the sequence model gives to items. Content is told apart by
// where its cue stands, so that a chain of neighbours can hold a whole
// attribution together.
const (
	labelNone   = iota // the outlet's own
	labelSource        // a source's mention
	labelCue           // a cue
	labelGap           // between the parts of one attribution
	labelRight         // content behind its cue
	labelLeft          // content before its cue
	labelAlone         // content with no cue in the line
	labelCount
)

// goldLabels gives each item of the lines of a page its label after the marks
// of people: the role that most of its characters have.
func (p *page) goldLabels(lines []line, marked []gold.Attribution) [][]uint8 {
	type role struct {
		corpus.Span
		attribution int
		label       uint8
	}
	var roles []role
	for k, g := range marked {
		for _, s := range g.Source {
			roles = append(roles, role{s, k, labelSource})
		}
		for _, s := range g.Cue {
			roles = append(roles, role{s, k, labelCue})
		}
		for _, s := range g.Content {
			roles = append(roles, role{s, k, labelAlone})
		}
	}
	slices.SortStableFunc(roles, func(a, b role) int { return a.Start - b.Start })
	out := make([][]uint8, len(lines))
	from := 0
	for n, l := range lines {
		labels := make([]uint8, len(l.items))
		owner := make([]int, len(l.items))
		cues := map[int]int{}
		for i, it := range l.items {
			span := p.span(it.from, it.to)
			owner[i] = -1
			for from < len(roles) && roles[from].End <= span.Start && from+40 < len(roles) && roles[from+40].Start <= span.Start {
				from++
			}
			best := span.Len() / 2
			for _, r := range roles[from:] {
				if r.Start >= span.End {
					break
				}
				if o := r.Overlap(span); o > best {
					best, labels[i], owner[i] = o, r.label, r.attribution
				}
			}
			if labels[i] == labelCue {
				if _, ok := cues[owner[i]]; !ok {
					cues[owner[i]] = i
				}
			}
		}
		direct(labels, owner, cues)
		out[n] = labels
	}
	return out
}

// maxGap is the number of items that a gap label may run over.
const maxGap = 8

// direct tells content before its cue from content behind it, and labels the
// short gaps between the parts of one attribution.
func direct(labels []uint8, owner []int, cues map[int]int) {
	for i, lab := range labels {
		if lab != labelAlone {
			continue
		}
		if c, ok := cues[owner[i]]; ok {
			labels[i] = labelLeft
			if c < i {
				labels[i] = labelRight
			}
		}
	}
	last := -1
	for i := range labels {
		if labels[i] == labelNone {
			continue
		}
		if last >= 0 && owner[last] == owner[i] && i-last > 1 && i-last-1 <= maxGap {
			for k := last + 1; k < i; k++ {
				labels[k] = labelGap
			}
		}
		last = i
	}
}
