package ranking

import (
	"strings"

	"parallax/corpus"
	"parallax/framing/study"
)

// What a passage has that is read at a glance, in bytes.
const (
	shortShown = 60
	longShown  = 280
)

// show chooses of each side the passage that shows the finding best: with the words of the sentence, whole, neither a
// fragment nor long, and not shown before; of equals the first. A finding without sides shows the best of its passages.
func show(f *study.Finding, pool []study.Passage, seen map[int]bool) []study.PassageRef {
	sides := f.Sides
	if len(sides) == 0 {
		sides = [][]study.PassageRef{f.Passages}
	}
	var out []study.PassageRef
	for _, refs := range sides {
		best, most := -1, -1
		for i, ref := range refs {
			if ref.Passage < 0 || ref.Passage >= len(pool) || seen[ref.Passage] {
				continue
			}
			if n := clarity(f, ref, &pool[ref.Passage]); n > most {
				best, most = i, n
			}
		}
		if best >= 0 {
			out = append(out, refs[best])
			seen[refs[best].Passage] = true
		}
	}
	return out
}

// clarity is how well a passage shows a finding: by the very words that the sentence gives, above all.
func clarity(f *study.Finding, ref study.PassageRef, p *study.Passage) int {
	n := 0
	for _, m := range ref.Marks {
		if strings.Contains(corpus.Fold(f.Text), "“"+corpus.Fold(m.In(p.Text))) {
			n = 8
		}
	}
	if len(ref.Marks) > 0 {
		n += 4
	}
	if len(p.Text) >= shortShown && len(p.Text) <= longShown {
		n += 2
	}
	if !p.Cut {
		n++
	}
	return n
}
