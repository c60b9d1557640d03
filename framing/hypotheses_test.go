package framing

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"parallax/framing/hypotheses"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
)

// expect studies four invented outlets, of which A0 alone says thugs in most
// mentions and C2 and D3 as often as each other, with hypotheses.
func expect(t *testing.T, named ...string) (*Result, error) {
	t.Helper()
	o := study.DefaultOptions()
	o.Codebook, o.Toward = marked.Codebook(t), study.TowardNone
	o.Resamples, o.Permutations, o.Hypotheses = 300, 500, named
	return Run(context.Background(), marked.Sequence(invent(4)), o, Environment{Reader: marked.Reader{}, Sections: []string{"labels", "label_tests", "hypotheses"}})
}

func TestHypotheses(t *testing.T) {
	const number = "label_share(referent=strikers, family=rioter): "
	named := []string{number + "A0 > B1", number + "A0 < rest", number + "C2 > D3"}
	r, err := expect(t, named...)
	if err != nil {
		t.Fatal(err)
	}
	verdicts := []string{hypotheses.Confirmed, hypotheses.NotConfirmed, hypotheses.Undecided}
	var p, adjusted []float64
	for i, row := range r.Hypotheses {
		a, _ := row.P.Get()
		b, _ := row.PAdjusted.Get()
		p, adjusted = append(p, a), append(adjusted, b)
		model, ok := row.Model.Get()
		if row.Verdict != verdicts[i] || row.Hypothesis != named[i] || row.Holds != (i < 2) || !ok || (model < 0.05) != (i < 2) {
			t.Errorf("%s: %s, p %v, model %v", row.Hypothesis, row.Verdict, row.PAdjusted, row.Model)
		}
		x, _ := row.Target.Value.Get()
		y, _ := row.Reference.Value.Get()
		if d, ok := row.Difference.Value.Get(); !ok || math.Abs(d-(x-y)) > 1e-12 {
			t.Errorf("%s: %g is not %g - %g", row.Hypothesis, d, x, y)
		}
	}
	// Holm (1979) by hand: each p times the number of those not smaller, never below one before it.
	for i := range p {
		want := 0.0
		for j := range p {
			if p[j] <= p[i] {
				larger := 0
				for k := range p {
					if p[k] > p[j] || p[k] == p[j] && k >= j {
						larger++
					}
				}
				want = max(want, min(1, p[j]*float64(larger)))
			}
		}
		if math.Abs(adjusted[i]-want) > 1e-12 {
			t.Errorf("p %g is corrected to %g, want %g", p[i], adjusted[i], want)
		}
	}
	for i, f := range r.Answer {
		if expected := i < len(named); expected != (f.Kind == hypotheses.Kind) || !expected && !strings.HasPrefix(f.Text, "Exploratory: ") {
			t.Errorf("answer %d: %s", i, f.Text)
		}
	}
	if len(r.Answer) <= len(named) {
		t.Error("the answer has no exploratory sentence")
	}
	again, err := expect(t, named...)
	if err != nil || !reflect.DeepEqual(again.Hypotheses, r.Hypotheses) {
		t.Errorf("the same study again has other hypotheses: %v", err)
	}
	for wrong, want := range map[string]string{
		number + "A0 > Nowhere":                                  "the groups by outlet are A0",
		strings.Replace(number, "rioter", "none", 1) + "A0 > B1": `no family "none"`,
	} {
		if _, err := expect(t, wrong); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}
