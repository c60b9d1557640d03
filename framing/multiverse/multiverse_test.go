package multiverse

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCount(t *testing.T) {
	questions := [][]Choice{
		{{"voices", "all"}, {"voices", "own"}},
		{{"names", "as they are"}}, // no choice
		{{"copies", "one"}, {"copies", "each"}},
	}
	ways := Ways(questions)
	want := []Way{
		{{"voices", "all"}, {"copies", "one"}}, {{"voices", "all"}, {"copies", "each"}},
		{{"voices", "own"}, {"copies", "one"}}, {{"voices", "own"}, {"copies", "each"}},
	}
	if d := cmp.Diff(want, ways); d != "" {
		t.Fatal(d)
	}
	table := Count([]string{"always", "in all voices"}, questions, ways, [][]bool{{true, true}, {true, true}, {true, false}, {true, false}})
	got := map[string][2]int{}
	for _, s := range table.Sentences {
		got[s.Text] = [2]int{s.Holds, s.Ways}
	}
	for _, p := range table.Choices {
		if p.Number == 2 {
			got[p.Question+" "+p.Answer] = [2]int{p.Holds, p.Ways}
		}
	}
	if d := cmp.Diff(map[string][2]int{
		"always": {4, 4}, "in all voices": {2, 4}, "voices all": {2, 2}, "voices own": {0, 2}, "copies one": {1, 2}, "copies each": {1, 2},
	}, got); d != "" {
		t.Error(d)
	}
}
