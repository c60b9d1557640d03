package sentiment

import (
	"math"
	"testing"
)

// By hand: rated words war (-3) and hope (2) of the target 3 and 1, of the
// reference 1 and 1; the other word has no weight. Means -1.75 and -.5;
// δ(war) = (3/4 − 1/2)(−3 + .5) = −.625, δ(hope) = (1/4 − 1/2)(2 + .5) =
// −.625: each is half of the difference of -1.25.
func TestShift(t *testing.T) {
	weights := func(w string) (float64, bool) {
		v, ok := map[string]float64{"war": -3, "hope": 2}[w]
		return v, ok
	}
	s, err := NewShift([]string{"war", "the", "hope"}, []int{3, 50, 1}, []int{1, 10, 1}, weights)
	if err != nil {
		t.Fatal(err)
	}
	if d, _ := s.Difference.Get(); math.Abs(d+1.25) > 1e-12 {
		t.Errorf("difference %v, want -1.25", s.Difference)
	}
	if len(s.Words) != 2 || s.Words[0].Word != "hope" || s.Words[1].Word != "war" {
		t.Fatalf("words %+v", s.Words)
	}
	for _, w := range s.Words {
		if v, _ := w.Share.Get(); math.Abs(v+.5) > 1e-12 {
			t.Errorf("%s: share %v, want -1/2", w.Word, w.Share)
		}
	}
}

func TestShiftUndefined(t *testing.T) {
	weights, err := ListWeights("vader")
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewShift([]string{"war", "the"}, []int{0, 4}, []int{2, 4}, weights)
	if err != nil {
		t.Fatal(err)
	}
	if s.Target.Defined() || s.Difference.Defined() || s.Words != nil {
		t.Errorf("%+v", s)
	}
	if _, err := NewShift([]string{"war"}, nil, []int{1}, weights); err == nil {
		t.Error("counts of other words")
	}
	if _, err := ListWeights("mood"); err == nil {
		t.Error("no such list")
	}
}
