package multiverse

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/framing/codebook"
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

func TestThinned(t *testing.T) {
	book := &codebook.Codebook{Referents: []codebook.Referent{{Name: "dockers", Families: []codebook.Family{
		{Name: "blame", Labels: []codebook.Label{{Pattern: "mob"}, {Pattern: "thugs"}, {Pattern: "mobs", Name: "mob"}}},
		{Name: "neutral", Labels: []codebook.Label{{Pattern: "dockers"}}},
	}}}}
	uses := map[string]int{"mob": 9, "thugs": 2, "dockers": 30}
	thin := Thinned(book, func(_, _, label string) int { return uses[label] })
	if d := cmp.Diff([]codebook.Label{{Pattern: "thugs"}}, thin.Referents[0].Families[0].Labels); d != "" {
		t.Error(d)
	}
	if n := len(thin.Referents[0].Families[1].Labels); n != 1 {
		t.Errorf("a family of one name has %d", n)
	}
	if len(book.Referents[0].Families[0].Labels) != 3 {
		t.Error("the codebook itself was changed")
	}
	if Thinned(thin, func(_, _, _ string) int { return 1 }) != nil {
		t.Error("there is nothing left to take away")
	}
}
