package names

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
)

// documents is the number of documents with a mention of the item.
func (c *labelCell) documents() int {
	n := 0
	for _, count := range c.byDoc.Num {
		if count > 0 {
			n++
		}
	}
	return n
}

// formsOf counts the written forms of mentions; forms that differ in case
// alone are one, shown as it is written most often.
func formsOf(s *compare.Study, mentions []int) []FormCount {
	written := map[uint32]int{}
	for _, m := range mentions {
		written[s.Tally.Mentions[m].Form]++
	}
	best := map[string]FormCount{}
	total := map[string]int{}
	for id, n := range written {
		form := s.Tally.Forms.Term(id)
		key := corpus.Fold(form)
		total[key] += n
		if b := best[key]; n > b.Count || n == b.Count && form > b.Form {
			best[key] = FormCount{form, n}
		}
	}
	out := make([]FormCount, 0, len(best))
	for key, b := range best {
		out = append(out, FormCount{b.Form, total[key]})
	}
	slices.SortFunc(out, func(a, b FormCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Form, b.Form))
	})
	return out
}
