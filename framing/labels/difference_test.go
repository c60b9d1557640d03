package labels

import (
	"fmt"
	"math"
	"testing"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/inference"
)

func portrayalOf(families map[string][]string) *Portrayal {
	p := NewPortrayal()
	for _, outlet := range []string{"A", "B"} {
		for i, f := range families[outlet] {
			d := &corpus.Document{ID: fmt.Sprint(outlet, i), Outlet: outlet}
			p.Add(d, []Observation{{Entry: codebook.Entry{Referent: "r", Family: f, Label: f}}}, func(Observation) string { return outlet })
		}
	}
	return p
}

func TestDifferences(t *testing.T) {
	o := inference.Defaults()
	rebels := []string{"x", "x", "x", "x", "x", "x"}
	rows := portrayalOf(map[string][]string{"A": rebels, "B": {"y", "y", "y", "y", "y", "y"}}).Differences(o)
	if len(rows) != 2 || rows[0].Left != "" || rows[1].Left != "A" || rows[1].Right != "B" {
		t.Fatalf("rows %+v", rows)
	}
	// Two groups that share no family are 1 bit apart; of the C(12,6) = 924
	// dealings, 2 are as far apart, so p is near 2/924.
	if v, _ := rows[1].JSD.Get(); math.Abs(v-1) > 1e-12 {
		t.Errorf("divergence %v, want 1 bit", v)
	}
	if p, _ := rows[1].P.Get(); p > 0.01 || p < 1.0/1001 {
		t.Errorf("p %v of two groups that share nothing", p)
	}
	same := portrayalOf(map[string][]string{"A": {"x", "y", "x", "y"}, "B": {"y", "x", "y", "x"}}).Differences(o)
	if p, _ := same[1].P.Get(); p != 1 {
		t.Errorf("p %v of two groups that are alike, want 1", p)
	}
	if v, _ := same[0].V.Get(); v != 0 {
		t.Errorf("V %v of two groups that are alike, want 0", v)
	}
	one := portrayalOf(map[string][]string{"A": rebels}).Differences(o)
	if one[0].P.Defined() || one[0].V.Defined() {
		t.Errorf("one group differs from nothing: %+v", one[0])
	}
}

func TestChiSquare(t *testing.T) {
	// 20 5 / 10 15 gives χ² = 50(20·15 − 5·10)²/(25·25·30·20) = 25/3 by hand.
	if got := chiSquare([][]int{{20, 5}, {10, 15}}); math.Abs(got-25.0/3) > 1e-12 {
		t.Errorf("χ² %v, want 25/3", got)
	}
}
