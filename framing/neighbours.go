package framing

import (
	"cmp"
	"encoding/binary"
	"slices"

	"parallax/corpus/wording"
	"parallax/framing/codebook"
	"parallax/framing/vector"
)

const (
	// leastLikeness is the cosine from which two statements may say the same.
	leastLikeness = 0.7
	// neighbourWords is how many words the shorter of two statements has: fewer
	// say too little to be said in another way.
	neighbourWords = 8
	// shownNeighbours is how many pairs are shown, and of two groups.
	shownNeighbours    = 60
	neighboursOfGroups = 4
)

// neighbours pairs statements of different groups that say the same thing in
// other words: first those that call one referent by names of different
// families, then the nearest. Pairs of the same words say nothing of framing and
// are left out, and what was shown is not shown again in another pair.
func (s *study) neighbours(v *Vectors, sp *space, w *vector.Weighted) error {
	near, err := vector.Neighbours(s.ctx, w, sp.group, leastLikeness, 3, s.workers)
	if err != nil {
		return err
	}
	type pair struct {
		left, right int
		cosine      float64
		renamed     bool
	}
	called := s.calledBy()
	var pairs []pair
	for i, list := range near.Of {
		for _, n := range list {
			if i < n.Index && s.enoughWords(sp.rows[i], sp.rows[n.Index]) && !sameWords(sp, i, n.Index) {
				renamed := differ(called[sp.rows[i]], called[sp.rows[n.Index]])
				pairs = append(pairs, pair{i, n.Index, similarity(n.Cosine), renamed})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.renamed != b.renamed {
			if a.renamed {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	of := map[[2]int]int{}
	shown := map[string]bool{}
	for _, p := range pairs {
		groups := [2]int{min(sp.group[p.left], sp.group[p.right]), max(sp.group[p.left], sp.group[p.right])}
		if len(v.Neighbours) == shownNeighbours {
			break
		}
		left, right := sp.wordSet(p.left), sp.wordSet(p.right)
		if of[groups] == neighboursOfGroups || shown[left] || shown[right] {
			continue
		}
		of[groups]++
		shown[left], shown[right] = true, true
		row := NeighbourRow{
			Similarity: p.cosine, Renamed: p.renamed,
			LeftGroup: s.sides.groups[sp.group[p.left]].Name, RightGroup: s.sides.groups[sp.group[p.right]].Name,
		}
		if row.Left, err = s.evidence.whole(sp.rows[p.left]); err != nil {
			return err
		}
		if row.Right, err = s.evidence.whole(sp.rows[p.right]); err != nil {
			return err
		}
		s.evidence.markDifferences(&row.Left, &row.Right)
		v.Neighbours = append(v.Neighbours, row)
	}
	return nil
}

func (s *study) enoughWords(i, j int) bool {
	return min(s.tally.statements[i].words, s.tally.statements[j].words) >= neighbourWords
}

// calledBy gives each statement the family by which it calls each referent;
// a referent that it calls by names of several has "" for it.
func (s *study) calledBy() map[int]map[string]string {
	out := map[int]map[string]string{}
	if s.options.Codebook == nil {
		return out
	}
	entries := s.options.Codebook.Entries()
	for _, m := range s.tally.mentions {
		e := entries[m.entry]
		if e.Kind != codebook.LabelEntry {
			continue
		}
		of := out[m.statement]
		if of == nil {
			of = map[string]string{}
			out[m.statement] = of
		}
		if f, ok := of[e.Referent]; ok && f != e.Family {
			of[e.Referent] = ""
		} else {
			of[e.Referent] = e.Family
		}
	}
	return out
}

// differ says that two statements call one referent by different families.
func differ(a, b map[string]string) bool {
	for referent, family := range a {
		if other := b[referent]; family != "" && other != "" && family != other {
			return true
		}
	}
	return false
}

// markDifferences marks in two passages the words that the other lacks; not
// where one is shown in part.
func (e *evidence) markDifferences(left, right *PassageRef) {
	l, r := &e.pool[left.Passage], &e.pool[right.Passage]
	if !l.Cut && !r.Cut {
		left.Marks, right.Marks = wording.Differences(l.Text, r.Text)
	}
}

// sameWords says that two statements hold the same words, however often.
func sameWords(sp *space, i, j int) bool {
	a, _ := sp.terms.Row(i)
	b, _ := sp.terms.Row(j)
	return slices.Equal(a, b)
}

// wordSet is equal for statements of the same words.
func (sp *space) wordSet(i int) string {
	terms, _ := sp.terms.Row(i)
	b := make([]byte, 0, 4*len(terms))
	for _, t := range terms {
		b = binary.LittleEndian.AppendUint32(b, t)
	}
	return string(b)
}
