package framing

import (
	"cmp"
	"slices"

	"parallax/corpus"
)

// documents is the number of documents with a mention of the item.
func (c *labelCell) documents() int {
	n := 0
	for _, count := range c.byDoc.num {
		if count > 0 {
			n++
		}
	}
	return n
}

// formsOf counts the written forms of mentions; forms that differ in case
// alone are one, shown as it is written most often.
func (s *study) formsOf(mentions []int) []FormCount {
	written := map[uint32]int{}
	for _, m := range mentions {
		written[s.tally.mentions[m].form]++
	}
	best := map[string]FormCount{}
	total := map[string]int{}
	for id, n := range written {
		form := s.tally.forms.Term(id)
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

// mentionPassages samples the statements of mentions and marks the mentions.
func (s *study) mentionPassages(mentions []int) ([]PassageRef, error) {
	return s.firstPassages(mentions, s.options.Passages)
}

// firstPassages are the first so many of mentionPassages.
func (s *study) firstPassages(mentions []int, keep int) ([]PassageRef, error) {
	spans := map[int][]corpus.Span{}
	var statements []int
	for _, i := range mentions {
		m := &s.tally.mentions[i]
		statements = append(statements, m.statement)
		spans[m.statement] = append(spans[m.statement], corpus.Span{Start: m.start, End: m.end})
	}
	var refs []PassageRef
	sample := s.evidence.sample(statements)
	for _, i := range sample[:min(keep, len(sample))] {
		ref, err := s.evidence.mention(i, spans[i]...)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}
