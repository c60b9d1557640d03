package sentiment

import "testing"

// Invented sentences, counted by hand.
func TestReadTone(t *testing.T) {
	for _, c := range []struct {
		text string
		want Tone
	}{
		{"The council met on Tuesday.", Tone{Words: 5}},
		{"Perhaps they may go, it seems.", Tone{Words: 6, Hedges: 2, Possibility: 1}},
		{"Of course this is clearly a very ugly lie.", Tone{Words: 9, Boosters: 2, Intensifiers: 1, Opinion: 3}}, // clearly, ugly, lie
		{"They must stop and will have to pay.", Tone{Words: 8, Necessity: 2, Prediction: 1}},
		{"Then Trump spoke with Grace.", Tone{Words: 5}}, // names
		{"", Tone{}},
	} {
		if got := ReadTone(c.text); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.text, got, c.want)
		}
	}
}

func TestToneSays(t *testing.T) {
	sure := ReadTone("It is clearly a disgrace and a shameful lie.")
	if !sure.Subjective() || !sure.Certain() || sure.Hedged() || sure.Intensified() {
		t.Errorf("%+v", sure)
	}
	if v, ok := sure.Certainty().Get(); !ok || v != 1 {
		t.Errorf("certainty %v", sure.Certainty())
	}
	careful := ReadTone("Perhaps it might rain.")
	if v, _ := sure.Plus(careful).Certainty().Get(); v != -1./3 { // one booster, two of caution
		t.Errorf("together %v, want -1/3", v)
	}
	if v := ReadTone("It rained.").Certainty(); v.Defined() {
		t.Errorf("certainty of a plain sentence: %v", v)
	}
}
