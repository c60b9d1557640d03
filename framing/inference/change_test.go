package inference

import (
	"testing"
)

// months are twelve periods of ten documents, eight of which name the referent.
func months(seed uint64, share func(month int) float64) (Design, []Ratio) {
	docs, naming := make([]int, 12), make([]float64, 12)
	for i := range docs {
		docs[i], naming[i] = 10, 0.8
	}
	return named(seed, 3, docs, naming, share)
}

// TestChangesAreFound: a step is found and placed, a drift and a turn back are found.
func TestChangesAreFound(t *testing.T) {
	for name, share := range map[string]func(int) float64{
		"step":  func(m int) float64 { return []float64{0.2, 0.6}[min(1, m/7)] },
		"drift": func(m int) float64 { return 0.15 + 0.05*float64(m) },
		"turn":  func(m int) float64 { return []float64{0.2, 0.8, 0.2}[m/4] },
	} {
		d, ratios := months(1, share)
		c, err := d.Changes(ratios, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if p, ok := c.Adjusted[0].Get(); !ok || p > 0.05 {
			t.Errorf("%s: p is %v", name, c.Adjusted[0])
		}
		if name == "step" && c.At[0] != 7 {
			t.Errorf("a step at 7 is placed at %d", c.At[0])
		}
	}
}

// TestChangesHoldTheirLevel: where nothing moves, few groups have a share that is said to.
func TestChangesHoldTheirLevel(t *testing.T) {
	const corpora = 200
	o := Defaults()
	o.Permutations = 300
	called := 0
	for s := range uint64(corpora) {
		d, ratios := months(s, always(0.4))
		// Months of unequal size, and a month without a document.
		for i := range d.Group {
			if d.Group[i] == 5 || d.Group[i] == 8 && i%2 == 0 {
				d.Group[i] = 6
			}
		}
		c, err := d.Changes(ratios, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(callsUnder(c.Tests, 0.05)) > 0 {
			called++
		}
	}
	// .05 of 200 is 10; 19 or more has the probability .005.
	if called >= 19 {
		t.Errorf("%d of %d corpora without a change have one", called, corpora)
	}
}

// TestNoChangeToTest: one period, and a period of one document, have no p but a reason.
func TestNoChangeToTest(t *testing.T) {
	q := Ratio{Num: []float64{1, 0, 1, 0, 1, 0}, Den: []float64{1, 1, 1, 1, 1, 1}}
	for name, group := range map[string][]int{"one period": {0, 0, 0, 0, 0, 0}, "one late document": {0, 0, 0, 0, 0, 3}} {
		c, err := Design{Group: group}.Changes([]Ratio{q}, Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if want := "there is no time with 2 documents before it and 2 after it"; c.P[0].Why() != want || c.At[0] != -1 {
			t.Errorf("%s: p is %v, at %d", name, c.P[0], c.At[0])
		}
	}
}
