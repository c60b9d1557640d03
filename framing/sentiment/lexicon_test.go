package sentiment

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestAFINN(t *testing.T) {
	// Weights from AFINN-en-165: "fed up" -3, "good" 3, "abuse" -3, "success" 2.
	text := "Fed up with abuse, they called it a good success."
	var got []string
	for _, c := range AFINN().Explain(text) {
		got = append(got, fmt.Sprintf("%s %g", c.Span.In(text), c.Weight))
	}
	if want := []string{"Fed up -3", "abuse -3", "good 3", "success 2"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	s := AFINN().Score(text)
	want := Score{Compound: -1 / math.Sqrt(16), Positive: .2, Neutral: .5, Negative: .3}
	if s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if s := AFINN().Score("… 😁 !"); !s.Empty {
		t.Errorf("no word: %+v", s)
	}
}

func TestReadLexicon(t *testing.T) {
	l, err := ReadLexicon("mine", "mine.csv", strings.NewReader("\ufeffword,weight\r\n# loaded names\nterror*,-2\nfreedom fighter,1.5\nfighter,-.5\nterrorism,-3\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := "TERRORISTS, terrorism: no freedom\nfighter, a fighter"
	var got []string
	for _, c := range l.Explain(text) {
		got = append(got, fmt.Sprintf("%q %g", c.Span.In(text), c.Weight))
	}
	want := []string{`"TERRORISTS" -2`, `"terrorism" -3`, `"freedom\nfighter" 1.5`, `"fighter" -0.5`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadLexiconErrors(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"", "has no entry"},
		{"word\tweight\n", "has no entry"},
		{"good\t1\nbad\n", "line 2: no weight"},
		{"good\t1\nbad\tvery\n", `line 2: weight "very" is not a finite number`},
		{"good\tNaN\n", "line 1"},
		{"good\t1\nGood\t2\n", `line 2: "Good" has weight 2 here and 1 before`},
		{"--\t1\n", "holds no word"},
		{"a b c d e f g h i\t1\n", "at most 8"},
		{strings.Repeat("x", 1<<13) + "\t1\n", "after line 0"},
	} {
		_, err := ReadLexicon("x", "file.tsv", strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "file.tsv") {
			t.Errorf("%.20q: error %v, want one with %q", c.file, err, c.want)
		}
	}
}

func TestByID(t *testing.T) {
	for _, s := range Scorers() {
		if got, err := ByID(s.ID()); err != nil || got.ID() != s.ID() {
			t.Errorf("ByID(%q) = %v, %v", s.ID(), got, err)
		}
	}
	if _, err := ByID("mood"); err == nil || !strings.Contains(err.Error(), "vader") {
		t.Errorf("no such scorer: %v", err)
	}
}
