package keywords

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// MaxGroups is the most groups that are tested, each against the rest or all at
// once, and MaxPairGroups the most of which every two are compared: of more,
// those of most words.
const (
	MaxGroups     = 60
	MaxPairGroups = 20
)

// pairValues is how many permuted values the terms of a pair share as their
// reference, and fewestPermutations how often documents are permuted at the least: of a
// large vocabulary fewer permutations give p down to 1e-6 as well.
const (
	pairValues         = 1_000_000
	fewestPermutations = 200
)

// A GroupRow is one term, tested for any difference among all groups.
type GroupRow struct {
	Term        string
	Count, Docs int // in all groups, and the documents (parts of a group) that have it
	// Highest and Lowest are the groups of the highest and the lowest rate, with
	// the rates in occurrences per 1,000 words.
	Highest, Lowest         string
	HighestRate, LowestRate value.Value
	// Z is the largest |balanced z| of a group against the others.
	Z, P, PAdjusted value.Value
}

// A GroupTable is how the terms differ among all groups, and between whom.
type GroupTable struct {
	// Omnibus are the terms of the strongest evidence, at most Options.Top.
	Omnibus []GroupRow
	// Pairs are, of the terms of Omnibus that are called, the contrasts of every two
	// groups of which one has the term.
	Pairs []Row
	// Family and PairFamily are how many p-values were corrected together.
	Family, PairFamily int
	// PairPermutations is how often documents were permuted for each pair.
	PairPermutations int
	// Called is how many terms have a corrected p of at most 1 − level.
	Called int
	// Why tells why no term was tested; "" where one was.
	Why string
	// Single is how many groups have fewer than two documents, which are tested only
	// as a part of the others.
	Single int
	// Left and LeftOfPairs are how many groups, those of fewest words, were too many.
	Left, LeftOfPairs int
}

// FindAmong tests the terms of a list for any difference among all groups, and
// with pairs those that are called between every two groups.
func FindAmong(l *wordlist.List, o Options, pairs bool) (*GroupTable, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if o.Inference.Permutations == 0 {
		return nil, fmt.Errorf("a test of all groups needs permutations, and none were asked for")
	}
	if len(l.Groups) < 2 {
		return nil, oneGroup(l.Groups)
	}
	t := new(GroupTable)
	list, left := largest(l, MaxGroups)
	t.Left = left
	tests, err := list.Design().Omnibus(o.Inference)
	if err != nil {
		return nil, err
	}
	t.Family = tests.Family
	if t.Family == 0 && len(tests.P) > 0 {
		t.Why = tests.P[0].Why()
	}
	for _, n := range tests.Units {
		if n < 2 {
			t.Single++
		}
	}
	order := ranked(tests)
	called := slices.DeleteFunc(slices.Clone(order), func(j uint32) bool {
		return !inference.Holds(tests.Adjusted[j], o.Inference.Level)
	})
	t.Called = len(called)
	if o.Top > 0 {
		order = order[:min(o.Top, len(order))]
	}
	t.Omnibus = overGroups(list, order)
	for k, j := range order {
		r := &t.Omnibus[k]
		r.Z, r.P, r.PAdjusted = tests.Z[j], tests.P[j], tests.Adjusted[j]
	}
	if !pairs {
		return t, nil
	}
	few, left := largest(l, MaxPairGroups)
	t.LeftOfPairs = left
	return t, t.findPairs(few, called, called[:min(len(called), len(order))], o)
}

// ranked are the terms that are tested, those of the strongest evidence first.
func ranked(tests *inference.Tests) []uint32 {
	var terms []uint32
	for j, p := range tests.P {
		if p.Defined() {
			terms = append(terms, uint32(j))
		}
	}
	slices.SortStableFunc(terms, func(a, b uint32) int {
		x, _ := tests.Z[a].Get()
		y, _ := tests.Z[b].Get()
		return cmp.Compare(y, x)
	})
	return terms
}

// findPairs tests the called terms between every two groups, and describes
// those that are shown.
func (t *GroupTable) findPairs(l *wordlist.List, called, shown []uint32, o Options) error {
	if len(called) == 0 {
		return nil
	}
	design := l.Design()
	o.Inference.Permutations = min(o.Inference.Permutations, max(fewestPermutations, pairValues/max(1, t.Family)))
	t.PairPermutations = o.Inference.Permutations
	tests, err := design.Pairwise(called, o.Inference)
	if err != nil {
		return err
	}
	place := make(map[uint32]int, len(called))
	for k, j := range called {
		place[j] = k
	}
	byTerm := make([][]Row, len(shown))
	for _, pair := range tests {
		for _, p := range pair.P {
			if p.Defined() {
				t.PairFamily++
			}
		}
		p := make([]value.Value, len(l.Terms))
		adjusted := make([]value.Value, len(l.Terms))
		for _, j := range shown {
			p[j], adjusted[j] = pair.P[place[j]], pair.Adjusted[place[j]]
			if o.Inference.Correction == inference.WestfallYoung {
				adjusted[j] = overContrasts(pair.StepDown[place[j]:place[j]+1], len(tests))[0]
			}
		}
		rows, err := describe(l, design, pair.Contrast, shown, p, adjusted, o)
		if err != nil {
			return err
		}
		for k, r := range rows {
			if r.Pair.Target+r.Pair.Reference > 0 {
				byTerm[k] = append(byTerm[k], r)
			}
		}
	}
	t.Pairs = slices.Concat(byTerm...)
	return nil
}

// largest keeps the groups of most words, at most so many, and says how many
// are left out.
func largest(l *wordlist.List, most int) (*wordlist.List, int) {
	if len(l.Groups) <= most {
		return l, 0
	}
	out := *l
	out.Groups, out.Group = nil, slices.Clone(l.Group)
	to := make([]int, len(l.Groups))
	for g := range to {
		to[g] = -1
	}
	for n, g := range largestGroups(l, most) {
		to[g] = n
		out.Groups = append(out.Groups, l.Groups[g])
	}
	for i, g := range l.Group {
		out.Group[i] = to[g]
	}
	return &out, len(l.Groups) - most
}

// largestGroups are the groups of most words, at most so many, in their order.
func largestGroups(l *wordlist.List, most int) []int {
	words := make([]int, len(l.Groups))
	for i, g := range l.Group {
		words[g] += l.Tokens[i]
	}
	order := make([]int, len(l.Groups))
	for g := range order {
		order[g] = g
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(words[b], words[a]) })
	kept := slices.Clone(order[:min(most, len(order))])
	slices.Sort(kept)
	return kept
}
