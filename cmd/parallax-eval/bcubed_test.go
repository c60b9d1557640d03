package main

import (
	"math"
	"testing"
)

// The values are computed by hand. Five
// mentions of chains a a a b b in groups 1 1 2 2 2: precision (1+1+⅓+⅔+⅔)/5,
// recall (⅔+⅔+⅓+1+1)/5.
func TestBCubed(t *testing.T) {
	b := scoreBCubed([]string{"a", "a", "a", "b", "b"}, []string{"1", "1", "2", "2", "2"})
	if p, r := b.precision/5, b.recall/5; math.Abs(p-11.0/15) > 1e-12 || math.Abs(r-11.0/15) > 1e-12 {
		t.Errorf("precision %v, recall %v, want 11/15 twice", p, r)
	}
}

func TestPlaceFindsTheWordsOfAMention(t *testing.T) {
	text := "The “dossier” (so called) was Mr. Steele’s. The dossier again."
	for _, c := range []struct {
		mention string
		from    int
		want    string
		ok      bool
	}{
		{"The ``dossier''", 0, "The “dossier", true},
		{"-LRB-so called-RRB-", 0, "so called", true},
		{"The dossier", 20, "The dossier", true},
		{"The dossier", len(text) - 3, "The “dossier", true},
		{"the report", 0, "", false},
	} {
		s, ok := place(text, c.mention, c.from)
		if ok != c.ok || ok && s.In(text) != c.want {
			t.Errorf("%q from %d: %q, %v", c.mention, c.from, s.In(text), ok)
		}
	}
}
