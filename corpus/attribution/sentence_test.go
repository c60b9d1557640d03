package attribution

import (
	"slices"
	"testing"

	"parallax/corpus"
)

// The sentences are invented.
func TestSentenceEnds(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{
		{"The crane is shown in Fig. 3 of the report.", "It fell at noon."},
		{"Lund et al. found no fault.", "The port agreed."},
		{"Lund et al. (2012) found no fault.", "The port agreed."},
		{"Rep. A. B. Lund left early.", "Sen. Dana Holt did not vote."},
		{"“Who shut the gate?” he asked.", "Nobody answered."},
		{"“Out!” the guard shouted, and they left.", "The gate fell."},
		{"He lives in Clayton, Mo.", "The quay is far away."},
		{"He moved to Clayton, Mo., in May.", "She stayed."},
		{"The inquiry by J. R. Holt ended.", "He was told in No. 4 of the letters."},
		{"It cost $3 million.", "The U.S. paid."},
		{"They work for Alba Inc.", "He left in Jan.", "The others stayed."},
	} {
		text := ""
		for _, s := range want {
			if text != "" {
				text += " "
			}
			text += s
		}
		var got []string
		for _, s := range a.Read(&corpus.Document{ID: "1", Text: text}).Sentences {
			got = append(got, s.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("sentences %q, want %q", got, want)
		}
	}
}
