package corpus

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The article and the page share no byte and are together the text.
func TestArticle(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := Document{Text: rapid.StringN(0, 60, 60).Draw(rt, "text")}
		edges := rapid.SliceOfNDistinct(rapid.IntRange(0, len(d.Text)), 0, 8, rapid.ID[int]).Draw(rt, "edges")
		slices.Sort(edges)
		for ; len(edges) > 1; edges = edges[2:] {
			d.Page = append(d.Page, Span{Start: edges[0], End: edges[1]})
		}
		owner := make([]int, len(d.Text))
		for k, list := range [][]Span{d.Article(), d.Page} {
			last := 0
			for _, s := range list {
				if s.Start < last {
					rt.Fatalf("span %v lies before %d", s, last)
				}
				last = s.End
				for i := s.Start; i < s.End; i++ {
					owner[i] += k + 1
				}
			}
		}
		for i, n := range owner {
			if n != 1 && n != 2 {
				rt.Fatalf("byte %d is in %d of article and page", i, n)
			}
			if page := d.OnPage(Span{Start: i, End: i + 1}); page != (n == 2) {
				rt.Fatalf("OnPage(%d) is %t", i, page)
			}
		}
	})
}

func TestAmong(t *testing.T) {
	for _, c := range []struct {
		v      Voice
		chosen []Voice
		want   bool
	}{
		{Own, nil, true}, {Reported, nil, true}, {Page, nil, false},
		{Page, []Voice{Page}, true}, {Own, []Voice{Page}, false}, {Quoted, []Voice{Own, Quoted}, true},
	} {
		if got := c.v.Among(c.chosen); got != c.want {
			t.Errorf("%v among %v: %t", c.v, c.chosen, got)
		}
	}
}
