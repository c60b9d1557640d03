package ranking

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/study"
)

func finding(kind, referent, text string, worth float64) study.Finding {
	return study.Finding{Kind: kind, Referent: referent, Text: text, Worth: Of(worth, 1, 1)}
}

func texts(found []study.Finding) string {
	var out []string
	for _, f := range found {
		out = append(out, f.Text)
	}
	return strings.Join(out, " ")
}

// Every referent has a sentence before one has its third.
func TestTwoOfAReferentBeforeTheThird(t *testing.T) {
	got := texts(Choose([]study.Finding{
		finding("labels", "police", "p1", 0.9), finding("labels", "police", "p2", 0.89), finding("labels", "police", "p3", 0.88),
		finding("labels", "mayor", "m1", 0.06), finding("labels", "port", "h1", 0.07),
	}, nil))
	if want := "p1 p2 h1 m1 p3"; got != want {
		t.Errorf("told %s, want %s", got, want)
	}
}

// An answer has seven sentences at most; house style is the last, and one.
func TestSevenSentences(t *testing.T) {
	var found []study.Finding
	for i := range 12 {
		found = append(found, finding("labels", fmt.Sprint("r", i), fmt.Sprint(i), 0.9))
	}
	if got := Choose(found, nil); len(got) != MaxSentences {
		t.Errorf("%d sentences", len(got))
	}
	style := study.Finding{Kind: study.HouseStyle, Text: "style"}
	got := Choose(append([]study.Finding{style, style}, found...), nil)
	if texts(got) != "0 1 2 3 4 5 style" {
		t.Errorf("told %s", texts(got))
	}
}

// Other kinds get a word in: what was told makes the next of its kind worth less.
func TestKindsTakeTurns(t *testing.T) {
	got := texts(Choose([]study.Finding{
		finding("labels", "a", "a", 0.5), finding("labels", "b", "b", 0.5), finding("labels", "c", "c", 0.5), finding("portraits", "d", "agency", 0.4),
	}, nil))
	if want := "a agency b c"; got != want {
		t.Errorf("told %s, want %s", got, want)
	}
}

// What is too small for a sentence is not told, however sure it is.
func TestTooSmallIsNotTold(t *testing.T) {
	tiny := finding("sentiment", "", "tiny", 1)
	tiny.Worth = Of(1, OfMeans(0.01), 1)
	if got := Choose([]study.Finding{tiny}, nil); len(got) != 0 {
		t.Errorf("told %v", got)
	}
}

// The passage shown has the very word of the sentence; none is shown twice.
func TestShown(t *testing.T) {
	pool := []study.Passage{
		{Text: "The militants left."},
		{Text: "Nobody in the street had seen the thugs before they came to the gate of the port."},
		{Text: "So he said."},
	}
	mark := func(p int, word string) study.PassageRef {
		at := strings.Index(pool[p].Text, word)
		return study.PassageRef{Passage: p, Marks: []corpus.Span{{Start: at, End: at + len(word)}}}
	}
	var found []study.Finding
	for i := range 4 {
		f := finding("labels", fmt.Sprint(i), "calls them “thugs”", 0.9)
		f.Sides = [][]study.PassageRef{{mark(0, "militants"), mark(1, "thugs")}, {{Passage: 2}}}
		found = append(found, f)
	}
	want := [][]int{{1, 2}, {0}, nil, nil} // the best of each side, none twice
	for i, f := range Choose(found, pool) {
		var got []int
		for _, ref := range f.Shown {
			got = append(got, ref.Passage)
		}
		if !slices.Equal(got, want[i]) || f.Sides != nil {
			t.Errorf("sentence %d shows %v, want %v", i, got, want[i])
		}
	}
}

// Cohen (1988), table 6.2.2: h of .50 and .30 is 1.571 − 1.159 = .41; of 1 and 0 it is π.
func TestOfShares(t *testing.T) {
	if got := OfShares(0.5, 0.3) * math.Pi; math.Abs(got-0.412) > 0.001 {
		t.Errorf("h of .5 and .3 is %.3f", got)
	}
	if got := OfShares(0, 1); math.Abs(got-1) > 1e-12 {
		t.Errorf("none against all is %g", got)
	}
}

func TestCertaintyFallsWithP(t *testing.T) {
	last := 2.0
	for _, p := range []float64{0, 0.0005, 0.005, 0.05} {
		c := Certainty(p)
		if c > last || c < 0.6-1e-12 || c > 1 {
			t.Errorf("p %g: %g after %g", p, c, last)
		}
		last = c
	}
}
