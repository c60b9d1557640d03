package linear

import (
	"strings"
	"testing"
)

// Of two candidates the one with feature 7 is always right, whatever else they have.
func cases() []Case {
	var out []Case
	for i := range uint32(40) {
		out = append(out, Case{Candidates: [][]uint32{{1 + i%3, 9}, {7, 1 + i%3}, {9}}, Right: []int{1}})
	}
	return out
}

func TestTrainFindsTheFeatureThatDecides(t *testing.T) {
	m := Train(cases(), Options{Epochs: 10, Rate: .1, Decay: 1e-3})
	if with, without := m.Score([]uint32{7, 2}), m.Score([]uint32{2, 9}); with <= without {
		t.Errorf("with the feature %d, without %d", with, without)
	}
	if again := Train(cases(), Options{Epochs: 10, Rate: .1, Decay: 1e-3}); again.Encode() != m.Encode() {
		t.Error("the same cases give other weights")
	}
}

func TestDecodeReadsWhatEncodeWrote(t *testing.T) {
	m := Train(cases(), Options{Epochs: 3, Rate: .1})
	got, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if got.Encode() != m.Encode() {
		t.Error("the weights have changed")
	}
}

func TestDecodeNamesTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"3\t5\nx\t5\n": "line 2",
		"999999\t5\n":  "feature 999999",
	} {
		if _, err := Decode(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", text, err, want)
		}
	}
}
