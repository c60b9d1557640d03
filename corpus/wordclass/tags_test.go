package wordclass

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// odd are words that a tagger may trip over: marks, numbers, faces, empty ones.
func odd() []string {
	return []string{"-", "--", ":)", ":-(", "@someone", "0", "*", "*-1", "*T*-2", "-LRB-", "-NONE-", "1999", "+123", "-123", "12", "4th", "e-mail", "-ing",
		"", "é", "Ärger", "ÉTAT", "x", "I", "“", "don't", "n't", "$", "%", "U.S.", "XDD", "8D", "New York", "the", "The", "THE", "of", "and", "to", "said", "that"}
}

// TestTagsAreThoseOfProse: sentences of the model's own words and of odd ones, drawn at random; with listed words and without.
func TestTagsAreThoseOfProse(t *testing.T) {
	m, err := decode(aptagmodel.English)
	if err != nil {
		t.Fatal(err)
	}
	words := odd()
	for w := range m.words {
		words = append(words, w, strings.ToUpper(w[:min(1, len(w))])+w[min(1, len(w)):])
	}
	for w := range m.always {
		words = append(words, w)
	}
	slices.Sort(words)
	rng := rand.New(rand.NewPCG(1, 2))
	listed := map[string]string{"said": "VBD", "odd": "ODD", "Paris": "NNP", "run": "VB"}
	words = append(words, "odd", "Odd", "Paris", "PARIS", "run", "Run")
	for name, list := range map[string]map[string]string{"none listed": nil, "listed": listed} {
		prose, err := tag.New(tag.WithLexicon(list))
		if err != nil {
			t.Fatal(err)
		}
		own, err := NewTags(list)
		if err != nil {
			t.Fatal(err)
		}
		for range 6000 {
			sentence := make([]tag.Token, 1+rng.IntN(12))
			for i := range sentence {
				if rng.IntN(3) == 0 {
					sentence[i].Text = odd()[rng.IntN(len(odd()))]
				} else {
					sentence[i].Text = words[rng.IntN(len(words))]
				}
			}
			want := slices.Clone(sentence)
			prose.TagTokens(want)
			own.TagTokens(sentence)
			if !slices.Equal(sentence, want) {
				t.Fatalf("%s:\n got %v\nwant %v", name, sentence, want)
			}
		}
	}
}

func TestModelCutShort(t *testing.T) {
	for _, n := range []int{0, 7, 11, 15, 40, 300, 2_000_000, len(aptagmodel.English) - 1} {
		if _, err := decode(aptagmodel.English[:n]); err == nil {
			t.Errorf("%d bytes of the model, and no error", n)
		}
	}
}

func BenchmarkTags(b *testing.B) {
	text := strings.Fields("The mayor of Ostria said on Monday that the harbour would stay closed , and that nobody had told her when 300 workers might return .")
	sentence := make([]tag.Token, len(text))
	for i, w := range text {
		sentence[i].Text = w
	}
	prose, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	own, err := NewTags(nil)
	if err != nil {
		b.Fatal(err)
	}
	for name, t := range map[string]interface{ TagTokens([]tag.Token) }{"own": own, "prose": prose} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				t.TagTokens(sentence)
			}
		})
	}
}
