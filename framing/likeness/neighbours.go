package likeness

import (
	"cmp"
	"encoding/binary"
	"slices"

	"parallax/corpus/wording"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/study"
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
func neighbours(s *compare.Study, v *Vectors, sp *space, w *vector.Weighted) error {
	near, err := vector.Neighbours(s.Ctx, w, sp.group, leastLikeness, 3, s.Workers)
	if err != nil {
		return err
	}
	type pair struct {
		left, right int
		cosine      float64
		renamed     bool
	}
	called := calledBy(s)
	var pairs []pair
	for i, list := range near.Of {
		for _, n := range list {
			if i < n.Index && enoughWords(s, sp.rows[i], sp.rows[n.Index]) && !sameWords(sp, i, n.Index) {
				renamed := differ(called[sp.rows[i]], called[sp.rows[n.Index]])
				pairs = append(pairs, pair{i, n.Index, compare.Similarity(n.Cosine), renamed})
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
			LeftGroup: s.Sides.Groups[sp.group[p.left]].Name, RightGroup: s.Sides.Groups[sp.group[p.right]].Name,
		}
		if row.Left, err = s.Evidence.Whole(sp.rows[p.left]); err != nil {
			return err
		}
		if row.Right, err = s.Evidence.Whole(sp.rows[p.right]); err != nil {
			return err
		}
		markDifferences(s.Evidence, &row.Left, &row.Right)
		v.Neighbours = append(v.Neighbours, row)
	}
	return nil
}

func enoughWords(s *compare.Study, i, j int) bool {
	return min(s.Tally.Statements[i].Words, s.Tally.Statements[j].Words) >= neighbourWords
}

// calledBy gives each statement the family by which it calls each referent;
// a referent that it calls by names of several has "" for it.
func calledBy(s *compare.Study) map[int]map[string]string {
	out := map[int]map[string]string{}
	if s.Options.Codebook == nil {
		return out
	}
	entries := s.Options.Codebook.Entries()
	for _, m := range s.Tally.Mentions {
		e := entries[m.Entry]
		if e.Kind != codebook.LabelEntry {
			continue
		}
		of := out[m.Statement]
		if of == nil {
			of = map[string]string{}
			out[m.Statement] = of
		}
		if f, ok := of[e.Referent]; ok && f != e.Family {
			of[e.Referent] = ""
		} else {
			of[e.Referent] = e.Family
		}
	}
	return out
}

// differ reports whether two statements call one referent by different families.
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
func markDifferences(e *compare.Evidence, left, right *study.PassageRef) {
	l, r := &e.Pool[left.Passage], &e.Pool[right.Passage]
	if !l.Cut && !r.Cut {
		left.Marks, right.Marks = wording.Differences(l.Text, r.Text)
	}
}

// sameWords reports whether two statements hold the same words, however often.
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

// A NeighbourRow is two statements of different groups that say the same.
type NeighbourRow struct {
	Similarity float64 `json:"similarity" title:"Similarity" measure:"statement_cosine" print:"yes"`
	// Renamed reports whether the two call one referent by names of different families.
	Renamed    bool             `json:"renamed" title:"Renamed"`
	LeftGroup  string           `json:"left_group" title:"Left" print:"yes"`
	RightGroup string           `json:"right_group" title:"Right" after:"left" print:"yes"`
	Left       study.PassageRef `json:"left" title:"Statement" print:"yes"`
	Right      study.PassageRef `json:"right" title:"Statement" print:"yes"`
}
