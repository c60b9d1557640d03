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
		{"On Jan. 6 the mob came.", "They met in Dec. 2019.", "He drove to Ft. Worth.", "Mt. Hale is far."},
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

// A word that the end of a line divides is one, and no statement ends within it.
func TestDividedWords(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"-\n", "-\r\n", "-\n  ", "‐\n"} {
		text := "The dockers said the terror" + end + "ists burned the port. “The gov" + end + "ernment lied,” Lena Holt said. Nobody else spoke."
		r := a.Read(&corpus.Document{ID: "1", Text: text})
		for _, s := range r.Statements {
			for _, span := range s.Spans {
				for w := range corpus.Words(text) {
					if o := span.Overlap(w); o > 0 && o < w.Len() {
						t.Errorf("%q: a statement %q ends within %q", end, span.In(text), w.In(text))
					}
				}
			}
		}
	}
}
