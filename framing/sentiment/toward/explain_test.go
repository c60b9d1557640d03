package toward

import (
	"math"
	"testing"
)

func TestExplain(t *testing.T) {
	m := embeddedTarget(t)
	s, span := mark(t, "On Monday the disgraced senator [Anna Ruiz] was jailed for fraud, which friends of hers found “very unfair”.")
	score := m.Classify(s, span, Context{})
	sum := m.model.Bias[Positive] - m.model.Bias[Negative]
	weight := make(map[string]float64)
	for _, c := range m.Explain(s, span, Context{}) {
		sum += c.Weight
		weight[c.Span.In(s)] += c.Weight
	}
	if want := math.Log(score.Positive / score.Negative); math.Abs(sum-want) > 1e-9 {
		t.Errorf("the words add up to %v, ln(positive/negative) is %v", sum, want)
	}
	for _, dark := range []string{"disgraced", "jailed", "fraud"} {
		if weight[dark] >= 0 {
			t.Errorf("%s adds %v", dark, weight[dark])
		}
	}
	if _, ok := weight["Anna Ruiz"]; !ok {
		t.Errorf("the mention is none of %v", weight)
	}
}
