package words

import (
	"fmt"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/internal/invented"
	"parallax/reports/page/part"
)

// A table that is cut keeps the first rows of every list, not the first lists.
func TestStrongestKeepsEveryList(t *testing.T) {
	var rows []framing.KeywordRow
	for _, group := range []string{"A", "B", "C"} {
		for k := range 10 {
			rows = append(rows, framing.KeywordRow{Group: group, Term: fmt.Sprint(group, k)})
		}
	}
	var got []string
	for _, x := range strongest(rows, 7, keywordList) {
		got = append(got, x.Term)
	}
	if want := "A0 A1 B0 B1 C0 C1"; strings.Join(got, " ") != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

// The points of all plots together stay in bounds, with three digits each.
func TestPlotsAreBounded(t *testing.T) {
	long := framing.TermPlot{Group: "A", Voice: "all", Points: make([]framing.TermPoint, maxPlotPoints)}
	long.Points[0] = framing.TermPoint{Term: "ferry", LogRatio: value.Estimate{Value: value.Of(-1.23456), Low: value.Undefined("why"), High: value.Of(0)}}
	half := part.Budgets()[4] // 50 of 100
	p := part.NewPool(invented.Result(), half)
	plots := newPlots([]framing.TermPlot{long, long}, p).Plots
	n := len(plots[0].Term) + len(plots[1].Term)
	if n != maxPlotPoints/2 {
		t.Errorf("%d points on half a page, want %d", n, maxPlotPoints/2)
	}
	if one := plots[0]; one.LogRatio[0] != -1.23 || one.Low[0] != nil || p.Strings[one.Term[0]] != "ferry" {
		t.Errorf("first point: %v [%v] %q, want −1.23 without a bound", one.LogRatio[0], one.Low[0], p.Strings[one.Term[0]])
	}
}

// Of a chosen target the words that it uses less stand beside those that it
// uses more.
func TestFirstWordsOfATarget(t *testing.T) {
	r := invented.Result()
	r.Provenance.Options.Target = "Harbour Gazette"
	r.Keywords = part.Kept(r.Keywords, func(x framing.KeywordRow) bool { return x.Group == "Harbour Gazette" })
	groups := newShown(r, part.NewPool(r, part.Budgets()[0])).Groups
	if len(groups) != 2 || groups[0].Less == groups[1].Less {
		t.Fatalf("%d lists, want one of more and one of less", len(groups))
	}
	for _, g := range groups {
		for _, w := range g.Words {
			if strings.HasPrefix(w.LogRatio, "−") != g.Less {
				t.Errorf("%s %s among what the group uses less: %v", w.Term, w.LogRatio, g.Less)
			}
		}
	}
}

// The first words of a group tell each thing once.
func TestFirstWordsTellOnce(t *testing.T) {
	r := invented.Result()
	for i := range r.Keywords {
		if r.Keywords[i].Term == "chaos" {
			r.Keywords[i].ToldBy = "greed"
		}
	}
	for _, g := range newShown(r, part.NewPool(r, part.Budgets()[0])).Groups {
		for _, w := range g.Words {
			if w.Term == "chaos" {
				t.Errorf("%s: %q stands among the first words, and another tells of it", g.Group, w.Term)
			}
		}
	}
}
