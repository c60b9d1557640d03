package words

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/internal/counted"
	"parallax/framing/internal/marked"
)

// Phrases found level by level are those that counting every n-gram finds.
func TestPhrasesAreTheFrequentNgrams(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := marked.Documents().Draw(rt, "corpus")
		least := rapid.IntRange(1, 3).Draw(rt, "least")
		s := counted.Study(t, docs)
		if diff := cmp.Diff(everyNgram(docs, 4, least), phraseCounts(s, findPhrases(s, 4, least))); diff != "" {
			rt.Fatalf("found by levels (+) differs from all n-grams (−):\n%s", diff)
		}
	})
}

// phraseCounts are the occurrences of each phrase.
func phraseCounts(s *compare.Study, f *phrases) map[string]int {
	found := map[string]int{}
	all := f.terms(&s.Tally.Vocabulary)
	for i := range s.Tally.Statements {
		for _, k := range all.Of(i, nil) {
			found[strings.Join(all.Name(k), " ")]++
		}
	}
	return found
}

// everyNgram counts by brute force the n-grams of 2 to most words in the
// notation of marked, of which "the" is the one function word.
func everyNgram(docs []corpus.Document, most, least int) map[string]int {
	count, in := map[string]int{}, map[string]int{}
	for _, d := range docs {
		here := map[string]int{}
		for statement := range strings.SplitSeq(strings.ToLower(d.Text), "|") {
			name, said, quoted := strings.Cut(statement, ":")
			parts := [][]string{strings.Fields(name)}
			if quoted { // the colon parts words
				parts = append([][]string{{strings.TrimPrefix(name, "~")}}, strings.Fields(said))
			}
			for _, words := range parts {
				for n := 2; n <= most; n++ {
					for i := 0; i+n <= len(words); i++ {
						if words[i] != "the" && words[i+n-1] != "the" {
							here[strings.Join(words[i:i+n], " ")]++
						}
					}
				}
			}
		}
		for g, n := range here {
			count[g] += n
			in[g]++
		}
	}
	maps.DeleteFunc(count, func(g string, n int) bool { return n < 2 || in[g] < least })
	return count
}

// Each thing is told once: set by hand.
func TestKeywordsTellOnce(t *testing.T) {
	rows := []KeywordRow{
		{Term: "dock", N: 1, Target: 9},
		{Term: "dock workers", N: 2, Target: 7},   // holds most of dock, and is told instead
		{Term: "workers", N: 1, Target: 30},       // mostly elsewhere, but part of a stronger one
		{Term: "thugs", N: 1, Target: 8},          // stands for itself
		{Term: "striking thugs", N: 2, Target: 2}, // contains a stronger one
		{Term: "sign up now", N: 3, Target: 4},    // a set text
		{Term: "now for news", N: 3, Target: 4},   // another piece of it
		{Term: "news tonight", N: 2, Target: 5},   // other counts
		{Term: "thugs's", N: 1, Target: 2},        // a possessive of a stronger one
	}
	tellOnce(rows)
	var got []string
	for _, r := range rows {
		got = append(got, r.ToldBy)
	}
	want := []string{"dock workers", "", "dock workers", "", "thugs", "", "sign up now", "", "thugs"}
	if !slices.Equal(got, want) {
		t.Errorf("told by %q, want %q", got, want)
	}
}
