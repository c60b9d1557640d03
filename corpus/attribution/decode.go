package attribution

import (
	"slices"

	"parallax/corpus"
)

// A run is a row of items of one label.
type run struct {
	label    uint8
	from, to int // items
}

// runs joins neighbours of one label.
func runs(labels []uint8) []run {
	var out []run
	for i, l := range labels {
		if n := len(out); n > 0 && out[n-1].label == l {
			out[n-1].to = i + 1
			continue
		}
		out = append(out, run{l, i, i + 1})
	}
	return out
}

// decoded turns the labels of a line into attributions: content goes to the
// nearest cue on the side that its label names, a cue to the nearest source.
func (p *page) decoded(l line, labels []uint8) []attribution {
	rs := runs(labels)
	span := func(s run) corpus.Span { return p.span(l.items[s.from].from, l.items[s.to-1].to) }
	at := map[int]int{} // run of a cue → attribution + 1
	var out []attribution
	for i, s := range rs {
		if s.label != labelRight && s.label != labelLeft && s.label != labelAlone {
			continue
		}
		cue := -1
		switch s.label {
		case labelRight:
			cue = nearestRun(rs, i, -1, labelCue)
		case labelLeft:
			cue = nearestRun(rs, i, 1, labelCue)
		}
		if cue >= 0 && at[cue] > 0 {
			a := &out[at[cue]-1]
			a.content = append(a.content, span(s))
			continue
		}
		a := attribution{content: []corpus.Span{span(s)}}
		if cue >= 0 {
			a.cue = span(rs[cue])
			if m := sourceRun(rs, cue); m >= 0 {
				a.mention = span(rs[m])
			}
		}
		out = append(out, a)
		if cue >= 0 {
			at[cue] = len(out)
		}
	}
	for i := range out {
		slices.SortFunc(out[i].content, func(a, b corpus.Span) int { return a.Start - b.Start })
	}
	return out
}

// nearestRun is the nearest run of a label on one side, -1 for none.
func nearestRun(rs []run, i, step int, label uint8) int {
	for k := i + step; k >= 0 && k < len(rs); k += step {
		if rs[k].label == label {
			return k
		}
	}
	return -1
}

// sourceRun is the source of a cue: the nearest run on either side
// with no other cue between, else the nearest before it.
func sourceRun(rs []run, cue int) int {
	best, size := -1, 0
	for _, step := range []int{-1, 1} {
		d := 0
		for k := cue + step; k >= 0 && k < len(rs) && rs[k].label != labelCue; k += step {
			if rs[k].label == labelSource {
				if best < 0 || d < size {
					best, size = k, d
				}
				break
			}
			d += rs[k].to - rs[k].from
		}
	}
	if best < 0 {
		best = nearestRun(rs, cue, -1, labelSource)
	}
	return best
}
