package duplicate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

func words(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("w%d", r.IntN(5000))
	}
	return out
}

func runs(list []string) map[string]bool {
	out := map[string]bool{}
	for i := 0; i+run <= len(list); i++ {
		out[strings.Join(list[i:i+run], " ")] = true
	}
	return out
}

// The estimate lies near the Jaccard similarity counted from the sets.
func TestSimilarity(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, kept := range []int{0, 100, 200, 300, 380, 400} {
		a := words(r, 400)
		b := append(append([]string{}, a[:kept]...), words(r, 400-kept)...)
		x, y := runs(a), runs(b)
		both := 0
		for k := range x {
			if y[k] {
				both++
			}
		}
		want := float64(both) / float64(len(x)+len(y)-both)
		p, _ := sign(strings.Join(a, " "))
		q, _ := sign(strings.ToUpper(strings.Join(b, ", ")))
		if got := p.similarity(&q); math.Abs(got-want) > 4*.044 {
			t.Errorf("%d words kept: similarity %.3f, want %.3f", kept, got, want)
		}
	}
}

func TestFinder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var f Finder
	first, second := words(r, 300), words(r, 300)
	for _, c := range []struct {
		id, text string
		want     bool
	}{
		{"a", strings.Join(first, " "), false},
		{"b", strings.Join(second, " "), false},
		{"a again", "A new headline\n\n" + strings.Join(first[:280], " "), true},
		{"a in part", strings.Join(append(words(r, 250), first[:50]...), " "), false},
		{"b again", strings.Join(second, "  "), true},
		{"empty", "", false},
		{"empty too", " — ", false},
		{"short", "one two", false},
		{"short again", "One, two.", true},
		{"short other", "one three", false},
	} {
		if got := f.Add(&corpus.Document{ID: c.id, Text: c.text}); got != c.want {
			t.Errorf("%s: repeats another: %v, want %v", c.id, got, c.want)
		}
	}
	copies := f.Copies()
	if len(copies) != 3 || f.Documents() != 10 {
		t.Fatalf("%d copies of %d documents: %+v", len(copies), f.Documents(), copies)
	}
	for i, of := range []string{"a", "b", "short"} {
		if copies[i].Of != of || copies[i].Similarity < Threshold || copies[i].Similarity > 1 {
			t.Errorf("%s repeats %s at %g, want %s", copies[i].ID, copies[i].Of, copies[i].Similarity, of)
		}
	}
}

// examples/README.md: one article of the example corpus is wire copy.
func TestWireCopyInExample(t *testing.T) {
	var f Finder
	paths, err := filepath.Glob(filepath.Join("..", "..", "examples", "harbour", "articles", "*", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		f.Add(&corpus.Document{ID: filepath.Base(p), Text: string(text)})
	}
	copies := f.Copies()
	if len(copies) != 1 || copies[0].ID != "2023-03-10-court.txt" || copies[0].Of != "2023-03-11-deadline.txt" {
		t.Errorf("copies %+v, want Northwire's of 10 March and the Courier's of 11 March", copies)
	}
}

// Thousands of prints of one text are copies of it, each found among few
// comparisons: no band keeps more than crowd of them.
func TestCrowd(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	text := words(r, 200)
	var f Finder
	const prints = 1000
	for i := range prints {
		print := slices.Clone(text)
		print[i%len(print)] = fmt.Sprintf("changed%d", i)
		f.Add(&corpus.Document{ID: fmt.Sprint(i), Text: strings.Join(print, " ")})
	}
	if got := len(f.Copies()); got != prints-1 {
		t.Errorf("%d copies of %d prints", got, prints)
	}
	for b := range f.bands {
		for _, held := range f.bands[b] {
			if len(held) > crowd {
				t.Fatalf("a band keeps %d documents for one value", len(held))
			}
		}
	}
}

// The time for a print grows no more once the bands are full.
func BenchmarkPrints(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	text := strings.Join(words(r, 200), " ")
	for _, n := range []int{1000, 4000, 16000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				var f Finder
				for i := range n {
					f.Add(&corpus.Document{ID: fmt.Sprint(i), Text: text})
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/document")
		})
	}
}

func BenchmarkAdd(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	text := strings.Join(words(r, 1000), " ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sign(text)
	}
}
