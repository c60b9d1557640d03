package words

import (
	"testing"

	"parallax/framing"
	"parallax/reports/internal/invented"
	"parallax/reports/page/part"
)

// The page shows the verdicts that stand in the result, whatever its p-values:
// here all hold, or none.
func TestVerdictsAreThoseOfTheResult(t *testing.T) {
	for _, holds := range []bool{true, false} {
		r := invented.Result()
		for i := range r.Keywords {
			r.Keywords[i].Holds = holds
		}
		for i := range r.Collocates {
			r.Collocates[i].Holds = holds
		}
		for i := range r.TermPlots {
			for k := range r.TermPlots[i].Points {
				r.TermPlots[i].Points[k].Holds = holds
			}
		}
		p := part.NewPool(r, part.Budgets()[0])
		v := newShown(r, p)
		words := 0
		for _, g := range append(v.Groups, v.Company...) {
			for _, w := range g.Words {
				words++
				if w.Weak == holds {
					t.Errorf("%s of %s: weak %v, where holds is %v", w.Term, g.Group, w.Weak, holds)
				}
			}
		}
		for _, one := range newPlots(r.TermPlots, p).Plots {
			for k, h := range one.Holds {
				words++
				if (h == 1) != holds {
					t.Errorf("%s in the plot: %d, where holds is %v", p.Strings[one.Term[k]], h, holds)
				}
			}
		}
		if words < 50 {
			t.Errorf("only %d terms were looked at", words)
		}
	}
}

func TestSignificanceIsThatOfTheLevel(t *testing.T) {
	r := &framing.Result{}
	for level, want := range map[float64]string{.95: ".05", .99: ".01", .9: ".10"} {
		r.Provenance.Options.Level = level
		if got := newPlots(nil, part.NewPool(r, part.Budgets()[0])).Significance; got != want {
			t.Errorf("at the level of %g the page says %s, want %s", level, got, want)
		}
	}
}
