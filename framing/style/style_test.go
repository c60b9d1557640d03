package style

import (
	"encoding/csv"
	"strconv"
	"testing"

	"parallax/corpus"
	"parallax/framing/counts"
	"parallax/internal/realnews"
)

// TestSyllables: words counted by hand.
func TestSyllables(t *testing.T) {
	for w, want := range map[string]int{"the": 1, "state": 1, "states": 1, "table": 2, "wanted": 2, "walked": 1, "houses": 2, "nation": 2,
		"media": 3, "video": 3, "government": 3, "Assad's": 2, "12": 1, "school": 1, "year": 1} {
		if got := Syllables(w); got != want {
			t.Errorf("%s has %d syllables, want %d", w, got, want)
		}
	}
}

// TestSyllablesOfNews: against quanteda's nsyllable (the CMU dictionary) on the words of real news.
func TestSyllablesOfNews(t *testing.T) {
	rows, err := csv.NewReader(realnews.Gunzip(t, "oracles", "q_nsyllable.csv.gz")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	same, n := 0, 0
	for _, r := range rows[1:] {
		want, err := strconv.Atoi(r[1])
		if err != nil {
			continue
		}
		n++
		if Syllables(r[0]) == want {
			same++
		}
	}
	share := float64(same) / float64(n)
	t.Logf("%d of %d words (%.3f) have the syllables of the dictionary", same, n, share)
	if share < 0.88 {
		t.Errorf("%.3f of the words have the syllables of the dictionary", share)
	}
}

// TestOf: counts of an invented sentence by hand.
func TestOf(t *testing.T) {
	text := "The minister denied it. Nobody knew!"
	got := Of(text, []corpus.Span{{Start: 0, End: len(text)}}, 2, new(counts.Vocabulary))
	if got.Words != 6 || got.Letters != 29 || got.LongWords != 2 || got.Sentences != 2 || len(got.Terms) != 6 {
		t.Errorf("%+v", got.TextCount)
	}
}
