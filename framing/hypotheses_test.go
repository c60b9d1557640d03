package framing

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/hypotheses"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
	"parallax/framing/value"
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

// TestHypothesisNumbers: the numbers of a hypothesis are those that their own rooms give
// of the same groups.
func TestHypothesisNumbers(t *testing.T) {
	o := study.DefaultOptions()
	o.Codebook, o.Toward = marked.Codebook(t), study.TowardAll
	o.Resamples, o.Permutations = 100, 100
	o.Hypotheses = []string{
		"attitude(referent=strikers): A0 > B1", "sentiment_mean(): A0 > B1", "acts(referent=strikers): A0 > B1",
		"distanced(referent=strikers): A0 < B1", "voice_share(voice=own): A0 > B1", "word_rate(term=the): A0 > B1",
	}
	r, err := Run(context.Background(), marked.Sequence(invent(4)), o, Environment{Reader: marked.Reader{}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]func(group string) (float64, bool){
		"attitude": func(g string) (float64, bool) {
			for _, x := range r.Attitudes {
				if x.Group == g && x.Voice == "own" && x.Referent == "strikers" {
					return x.Mean.Value.Get()
				}
			}
			return 0, false
		},
		"sentiment_mean": func(g string) (float64, bool) {
			for _, x := range r.Sentiment {
				if x.Group == g && x.Voice == "own" {
					return x.Mean.Value.Get()
				}
			}
			return 0, false
		},
		"acts":      func(g string) (float64, bool) { return portraitShare(r, g, "acts") },
		"distanced": func(g string) (float64, bool) { return portraitShare(r, g, "distanced") },
		"voice_share": func(g string) (float64, bool) {
			for _, x := range r.Groups {
				if x.Name == g {
					return x.Voices[0].Share.Get()
				}
			}
			return 0, false
		},
		"word_rate": func(g string) (float64, bool) {
			uses, words := 0, 0
			for d := range marked.Sequence(invent(4)) {
				if d.Outlet != g {
					continue
				}
				for _, s := range (marked.Reader{}).Read(&d).Statements {
					if s.Voice != corpus.Own {
						continue
					}
					for _, span := range s.Spans {
						for w := range corpus.Words(span.In(d.Text)) {
							words++
							if corpus.Fold(w.In(span.In(d.Text))) == "the" {
								uses++
							}
						}
					}
				}
			}
			return 1000 * float64(uses) / float64(words), words > 0
		},
	}
	for _, row := range r.Hypotheses {
		id, _, _ := strings.Cut(row.Hypothesis, "(")
		for group, got := range map[string]value.Value{"A0": row.Target.Value, "B1": row.Reference.Value} {
			x, ok := want[id](group)
			y, has := got.Get()
			if ok != has || math.Abs(x-y) > 1e-12 {
				t.Errorf("%s of %s: %v, its room has %v (%v)", id, group, got, x, ok)
			}
		}
		if row.Model.Defined() && id != "acts" && id != "distanced" {
			t.Errorf("%s: a model of what is no share of mentions", id)
		}
	}
}

func portraitShare(r *Result, group, id string) (float64, bool) {
	for _, x := range r.Portraits {
		if x.Group == group && x.Voice == "own" && x.Referent == "strikers" && x.Measure == id {
			return x.Share.Value.Get()
		}
	}
	return 0, false
}

// TestEquivalence: C2 and D3 say thugs as often as each other, A0 far more often than B1.
func TestEquivalence(t *testing.T) {
	const number = "label_share(referent=strikers, family=rioter): "
	r, err := expect(t, number+"C2 = D3 within 0.9", number+"C2 = D3 within 0.0001", number+"A0 = B1 within 0.01", number+"C2 > D3 within 0.9")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{hypotheses.Confirmed, hypotheses.Undecided, hypotheses.NotConfirmed, hypotheses.Alike} {
		if row := r.Hypotheses[i]; row.Verdict != want {
			t.Errorf("%s: %s, want %s (difference %v, for the margin %v)", row.Hypothesis, row.Verdict, want, row.Difference, row.Within)
		}
	}
	// Four hypotheses: each side keeps .05/4, so the interval is one of 97.5 %, wider than 95 %.
	x := r.Hypotheses[0]
	if low, _ := x.Within.Low.Get(); x.Within.Level != 1-2*(1-.95)/4 || low > mustGet(t, x.Difference.Low) {
		t.Errorf("the interval for the margin is %v of level %v, that of the difference %v", x.Within, x.Within.Level, x.Difference)
	}
}

func mustGet(t *testing.T, v value.Value) float64 {
	t.Helper()
	x, ok := v.Get()
	if !ok {
		t.Fatal(v.Why())
	}
	return x
}
