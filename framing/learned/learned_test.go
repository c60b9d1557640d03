package learned

import (
	"math"
	"math/rand/v2"
	"testing"
)

// invented makes cases of two codes: texts of the one speak of a quarrel, of the other of the weather, in so many of ten.
func invented(n, right int) []Case {
	rng := rand.New(rand.NewPCG(3, 3))
	topics := [][]string{{"they", "quarrelled", "and", "shouted", "about", "wages"}, {"rain", "fell", "on", "quiet", "green", "fields"}}
	var cases []Case
	for i := range n {
		class := i % 2
		topic := class
		if rng.IntN(10) >= right {
			topic = 1 - class
		}
		var words []string
		for range 4 {
			words = append(words, topics[topic][rng.IntN(6)])
		}
		cases = append(cases, Case{Text: Text{Words: words, Document: i / 4, Outlet: i / 40}, Class: class, Weight: 1 + float64(i%3)})
	}
	return cases
}

func TestLearns(t *testing.T) {
	cases := invented(240, 10)
	m, err := Learn(cases, 2, DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	f1, _ := m.Report.F1.Get()
	outlets, _ := m.Report.OutletF1.Get()
	if f1 < .95 || outlets < .95 || m.Report.Refused() != "" || m.Report.Documents != 60 {
		t.Errorf("%+v", m.Report)
	}
	p := m.Read(&Text{Words: []string{"they", "quarrel", "about", "wage"}, Document: 999})
	if math.Abs(p[0]+p[1]-1) > 1e-12 || p[0] < .7 { // by the lemmas and vectors of words that nobody coded
		t.Errorf("%v", p)
	}
}

// A document is read by a model that has not seen it: of codes that are each other's opposite in two halves of one document nothing is learned of that
// document, so that it is read as the rest has it.
func TestDocumentsAreNotRead(t *testing.T) {
	cases := invented(200, 10)
	odd := Text{Words: []string{"zebra", "zebra", "crossing"}, Document: 500}
	for range 20 {
		cases = append(cases, Case{Text: odd, Class: 0, Weight: 1})
	}
	m, err := Learn(cases, 2, DefaultOptions())
	if err != nil {
		t.Fatal(err)
	}
	other := odd
	for foldOf(other.Document, 5) == foldOf(odd.Document, 5) {
		other.Document++
	}
	if mine, others := m.Read(&odd), m.Read(&other); mine[0] > .7 || others[0] < mine[0]+.1 {
		t.Errorf("its own document's model gives %v, another's %v", mine, others)
	}
}

func TestRefuses(t *testing.T) {
	for _, x := range []struct {
		name     string
		n, right int
		used     bool
	}{{"chance", 240, 5, false}, {"few", 60, 10, false}, {"good", 240, 9, true}} {
		m, err := Learn(invented(x.n, x.right), 2, DefaultOptions())
		if err != nil {
			t.Fatal(err)
		}
		if why := m.Report.Refused(); (why == "") != x.used {
			t.Errorf("%s: %q", x.name, why)
		}
	}
	if _, err := Learn(nil, 1, DefaultOptions()); err == nil {
		t.Error("one code is no choice")
	}
}

// Macro-F1 by hand: of code 0 two of three given are found and one other is read so (P = R = 2/3), of code 1 one of two (1/2).
func TestMacroF1(t *testing.T) {
	cases := []Case{{Class: 0, Weight: 1}, {Class: 0, Weight: 1}, {Class: 0, Weight: 1}, {Class: 1, Weight: 1}, {Class: 1, Weight: 1}}
	got, classes := macroF1(cases, []int{0, 0, 1, 0, 1}, 2)
	if v, _ := got.Get(); math.Abs(v-(2./3+.5)/2) > 1e-12 {
		t.Errorf("%g", v)
	}
	if p, _ := classes[1].Precision.Get(); p != .5 {
		t.Errorf("precision %g", p)
	}
}

// Two readings sure by .9 of which one is right: .4 away.
func TestCalibration(t *testing.T) {
	got := calibration([]Case{{Class: 0, Weight: 1}, {Class: 1, Weight: 1}}, [][]float64{{.9, .1}, {.9, .1}})
	if v, _ := got.Get(); math.Abs(v-.4) > 1e-12 {
		t.Errorf("%g", v)
	}
}
