package samequotation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"
	"pgregory.net/rapid"
)

func numbers(text string) []uint64 {
	var out []uint64
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		out = append(out, xxhash.Sum64String(w))
	}
	return out
}

// Invented quotations: three documents print parts of one, the fourth says
// something else, and seven words in common are too few.
func TestQuotations(t *testing.T) {
	texts := []string{
		"the dam will hold as long as the gates are open and nobody sleeps at the pumps",
		"as long as the gates are open and nobody sleeps",
		"we lost the harbour and we lost the bridge before the sun came up on Friday",
		"nobody sleeps at the pumps",
		"I know that as long as the gates are shut we are safe",
		"and nobody sleeps at the pumps he told us in the rain",
		"open and nobody sleeps at the pumps of the lower town",
		// Eight words that many say, in quotations that go on differently.
		"my heart goes out to all who lost somebody in the flood and I will not rest until the last of them is found",
		"my heart goes out to all who lost a house this week and the council will pay for what the water took",
	}
	var f Finder
	for i, text := range texts {
		f.Add(Printing{Unit: i, Statement: i}, numbers(text))
	}
	got := f.Quotations()
	if len(got) != 1 || len(got[0]) != 2 || got[0][0].Statement != 0 || got[0][1].Statement != 1 {
		t.Errorf("got %v", got)
	}
}

// B and C share nothing; A prints both.
func TestAThirdTiesTwo(t *testing.T) {
	b, c := "one two three four five six seven eight", "alpha beta gamma delta epsilon zeta eta theta"
	var f Finder
	f.Add(Printing{7, 0}, numbers(b))
	f.Add(Printing{8, 1}, numbers(b+" and "+c))
	f.Add(Printing{9, 2}, numbers(c))
	if got := f.Quotations(); len(got) != 1 || len(got[0]) != 3 {
		t.Errorf("got %v", got)
	}
}

func TestADocumentAloneShowsNothing(t *testing.T) {
	words := numbers("the gates are open and nobody sleeps at the pumps")
	var f Finder
	f.Add(Printing{3, 0}, words)
	f.Add(Printing{3, 1}, words)
	if got := f.Quotations(); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestCredit(t *testing.T) {
	q := Quotation{{0, 0}, {1, 1}, {2, 2}, {2, 3}, {3, 4}}
	names := []string{"Hart", "Hart", "Drum", "Hart", ""}
	// Pairs of different units: 10 pairs less {2,3}. Hart–Hart: 0-1, 0-3, 1-3.
	// Without a name: 4 with each of the four others.
	want := Credits{Pairs: 9, Agree: 3, Differ: 2, Unnamed: 4}
	if got := q.Credit(func(s int) string { return names[s] }); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// The counts are those of looking at every pair.
func TestCreditCountsPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "printings")
		var q Quotation
		names := make([]string, n)
		for i := range n {
			q = append(q, Printing{rapid.IntRange(0, 5).Draw(t, "unit"), i})
			names[i] = rapid.SampledFrom([]string{"", "Hart", "Drum", "Ruiz"}).Draw(t, "name")
		}
		var want Credits
		for i, a := range q {
			for j, b := range q[:i] {
				if a.Unit == b.Unit {
					continue
				}
				want.Pairs++
				switch {
				case names[i] == "" || names[j] == "":
					want.Unnamed++
				case names[i] == names[j]:
					want.Agree++
				default:
					want.Differ++
				}
			}
		}
		if got := q.Credit(func(s int) string { return names[s] }); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}

// The order of adding makes no difference.
func TestAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []string
		for i := range rapid.IntRange(1, 8).Draw(t, "statements") {
			start := rapid.IntRange(0, 10).Draw(t, "start")
			var words []string
			for w := range rapid.IntRange(6, 14).Draw(t, "words") {
				words = append(words, fmt.Sprint(start+w))
			}
			if i%3 == 2 {
				words = append(words, "x", "y")
			}
			all = append(all, strings.Join(words, " "))
		}
		find := func(order []int) string {
			var f Finder
			for _, i := range order {
				f.Add(Printing{i, i}, numbers(all[i]))
			}
			return fmt.Sprint(f.Quotations())
		}
		order := make([]int, len(all))
		for i := range order {
			order[i] = i
		}
		want := find(order)
		if got := find(rapid.Permutation(slices.Clone(order)).Draw(t, "order")); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

func BenchmarkFinder(b *testing.B) {
	// 20,000 printings of one quotation of forty words: the pairs would be 200 million.
	words := numbers(strings.Repeat("the gates are open and nobody sleeps at the pumps ", 4))
	b.SetBytes(int64(20000 * len(words)))
	for b.Loop() {
		var f Finder
		for i := range 20000 {
			f.Add(Printing{i, i}, words)
		}
		q := f.Quotations()
		q[0].Credit(func(s int) string { return "Hart" })
	}
}
