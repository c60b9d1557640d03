package codebook

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/corpus"
)

// invented gives a text of about n bytes with the word lengths and the steep
// word frequencies (Zipf) of English, from a vocabulary of 20,000 made-up
// words, and that vocabulary, the most frequent first.
func invented(n int) (text string, vocabulary []string) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var w strings.Builder
		for range 1 + r.IntN(5) {
			w.WriteByte("bdfglmnprstvk"[r.IntN(13)])
			w.WriteByte("aeiou"[r.IntN(5)])
		}
		vocabulary = append(vocabulary, w.String())
	}
	zipf := rand.NewZipf(r, 1.1, 4, uint64(len(vocabulary)-1))
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(vocabulary[zipf.Uint64()])
		if r.IntN(15) == 0 {
			b.WriteString(".")
		}
		b.WriteByte(' ')
	}
	return b.String(), vocabulary
}

// fiveThousand gives a codebook of 5,000 patterns over the vocabulary's longer
// and rarer words: plain words, wildcards and phrases, as dictionaries have.
// Some 3 matches come on 100 words.
func fiveThousand(vocabulary []string) *Codebook {
	r := rand.New(rand.NewPCG(3, 4))
	c := &Codebook{Referents: []Referent{{Name: "r", Families: []Family{{Name: "f"}}}}}
	f := &c.Referents[0].Families[0]
	for i := range 5000 {
		p := ""
		for len(p) < 8 {
			p = vocabulary[2000+r.IntN(len(vocabulary)-2000)]
		}
		switch i % 4 {
		case 1:
			p += "*"
		case 2:
			p += " " + vocabulary[r.IntN(1000)]
		case 3:
			p += " " + vocabulary[r.IntN(1000)] + "*"
		}
		f.Labels = append(f.Labels, Label{Pattern: p})
	}
	return c
}

// BenchmarkTokenise and BenchmarkFind together show what matching 5,000
// patterns costs beside dividing the same text into words.
func BenchmarkTokenise(b *testing.B) {
	text, _ := invented(1 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		n := 0
		for range corpus.Words(text) {
			n++
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text, vocabulary := invented(1 << 20)
	m := fiveThousand(vocabulary).Matcher()
	words := wordsOf(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(m.Find(text, words))), "matches")
	}
}

func BenchmarkCompile(b *testing.B) {
	_, vocabulary := invented(1)
	c := fiveThousand(vocabulary)
	for b.Loop() {
		c.Matcher()
	}
}

func ExampleMatcher_Find() {
	c, err := Parse("codebook.yaml", []byte(`referents: {opposition: {families: {rebel: ["rebel*"], terrorist: ["terror group*"]}}}`))
	if err != nil {
		panic(err)
	}
	text := "The rebels, whom the minister calls terror groups, withdrew."
	for _, m := range c.Matcher().Find(text, wordsOf(text)) {
		fmt.Printf("%s: %s\n", c.Entries()[m.Entry].Family, m.Span.In(text))
	}
	// Output:
	// rebel: rebels
	// terrorist: terror groups
}
