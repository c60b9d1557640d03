package toward

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
)

func scoreOf(v float64) TargetScore {
	return TargetScore{Negative: (1 - v) / 2, Positive: (1 + v) / 2, Score: v}
}

// Two outlets of ten documents, one dark in its own voice and one bright; what
// they quote is alike.
func TestAttitudes(t *testing.T) {
	var judged []Judged
	for doc := range 20 {
		group, own := "Herald", -.5
		if doc%2 == 1 {
			group, own = "Post", .5
		}
		wobble := float64(doc%5) / 64
		judged = append(judged,
			Judged{"rebels", group, corpus.Own, doc, scoreOf(own + wobble)},
			Judged{"rebels", group, corpus.Own, doc, scoreOf(own - wobble)},
			Judged{"rebels", group, corpus.Quoted, doc, scoreOf(wobble)},
		)
	}
	slices.Reverse(judged)
	o := inference.Defaults()
	o.Resamples, o.Permutations = 200, 500
	rows, err := Attitudes(judged, o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		m, _ := r.Mean.Value.Get()
		got = append(got, fmt.Sprintf("%s %s %d %d %.2f", r.Voice, r.Group, r.Mentions, r.Documents, m))
	}
	// Quoted: the mean of doc%5 over ten documents is 2, for both.
	want := []string{"own Herald 20 10 -0.50", "own Post 20 10 0.50", "quoted Herald 10 10 0.03", "quoted Post 10 10 0.03"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if p, ok := rows[0].PAdjusted.Get(); !ok || p > .05 {
		t.Errorf("own voices differ: adjusted p %v", rows[0].PAdjusted)
	}
	if p, ok := rows[2].P.Get(); !ok || p < .5 {
		t.Errorf("quoted voices are alike: p %v", rows[2].P)
	}
	if v, _ := rows[0].Negative.Value.Get(); v != 1 {
		t.Errorf("share of negative %v, want 1", v)
	}
	low, _ := rows[0].Mean.Low.Get()
	high, _ := rows[0].Mean.High.Get()
	if !(low <= -.5 && -.5 <= high) || math.Abs(high-low) > .2 {
		t.Errorf("interval %v–%v", low, high)
	}
}

func TestAttitudesOfOneGroup(t *testing.T) {
	rows, err := Attitudes([]Judged{{"rebels", "Post", corpus.Own, 0, scoreOf(.1)}}, inference.Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 || rows[0].P.Defined() || rows[0].Mean.Low.Defined() {
		t.Errorf("%+v", rows)
	}
}
