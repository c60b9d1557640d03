package story

import (
	"cmp"
	"slices"
	"strings"

	snowball "github.com/kljensen/snowball/english"

	"parallax/framing/vector"
)

// shownTerms is how many words name a story.
const shownTerms = 6

// describe tells what a reader wants to know of a story: its words by all
// their weights, its likeness by those that it was found by.
func (c *Corpus) describe(members []int, all, strong *vector.Weighted) Story {
	s := Story{Documents: slices.Clone(members)}
	slices.SortStableFunc(s.Documents, func(i, j int) int { return c.earlier(i, j) })
	outlets := map[string]bool{}
	for _, i := range s.Documents {
		d := &c.Documents[i]
		outlets[d.Outlet] = true
		if d.dated {
			if day := d.Date[:len("2006-01-02")]; s.First == "" {
				s.First, s.Last = day, day
			} else {
				s.Last = max(s.Last, day)
			}
		}
	}
	s.Outlets = len(outlets)
	s.Terms = c.heaviest(s.Documents, all)
	s.Likeness = likeness(s.Documents, strong)
	return s
}

// likeness is each document's average cosine with the others, 0 for one alone.
func likeness(members []int, w *vector.Weighted) []float64 {
	average := make([]float64, len(members))
	for p, i := range members {
		dense := map[int]float64{}
		terms, weights := w.Row(i)
		for k, t := range terms {
			dense[t] = weights[k]
		}
		for _, j := range members {
			if i == j {
				continue
			}
			terms, weights := w.Row(j)
			for k, t := range terms {
				average[p] += float64(dense[t] * weights[k])
			}
		}
		if len(members) > 1 {
			average[p] /= float64(len(members) - 1)
		}
	}
	return average
}

// earlier orders documents by date, those without one last, then as in the
// corpus.
func (c *Corpus) earlier(i, j int) int {
	a, b := &c.Documents[i], &c.Documents[j]
	switch {
	case a.dated && !b.dated:
		return -1
	case !a.dated && b.dated:
		return 1
	}
	return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(i, j))
}

// heaviest are the words with the largest sum of weights over the documents.
func (c *Corpus) heaviest(members []int, w *vector.Weighted) []string {
	sum := map[int]float64{}
	for _, i := range members {
		terms, weights := w.Row(i)
		for k, t := range terms {
			sum[t] += weights[k]
		}
	}
	terms := make([]int, 0, len(sum))
	for t := range sum {
		terms = append(terms, t)
	}
	slices.SortFunc(terms, func(a, b int) int {
		return cmp.Or(cmp.Compare(sum[b], sum[a]), cmp.Compare(c.vocabulary.Term(uint32(a)), c.vocabulary.Term(uint32(b))))
	})
	var names []string
	seen := map[string]bool{} // one form of a word is enough
	for _, t := range terms {
		if len(names) == shownTerms {
			break
		}
		name := strings.TrimSuffix(c.vocabulary.Term(uint32(t)), "'s")
		if stem := snowball.Stem(name, false); !seen[stem] {
			seen[stem] = true
			names = append(names, name)
		}
	}
	return names
}
