package distance

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"testing"

	"parallax/corpus"
	"parallax/framing/wordlist"
	"parallax/internal/realnews"
)

func rows(t *testing.T, name string) [][]string {
	t.Helper()
	all, err := csv.NewReader(realnews.Gunzip(t, "oracles", name)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// news is the neutral token stream of the 1 MB news corpus, counted by outlet.
func news(t *testing.T) *wordlist.Totals {
	t.Helper()
	s := bufio.NewScanner(realnews.Gunzip(t, "oracles", "news_1mb_tokens.jsonl.gz"))
	s.Buffer(nil, 1<<24)
	return totals(t, func(yield func(corpus.Document, error) bool) {
		for i := 0; s.Scan(); i++ {
			var d struct{ Outlet, Tokens string }
			if err := json.Unmarshal(s.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: d.Outlet, Text: d.Tokens}, nil) {
				return
			}
		}
	})
}

// TestOracleCosine: the cosines of twenty outlets' word counts by quanteda
// (textstat_simil).
func TestOracleCosine(t *testing.T) {
	want := rows(t, "q_simple_simil_cosine.csv.gz")
	o := options()
	o.Measures = []string{"cosine"}
	m, err := Between(news(t), o)
	if err != nil {
		t.Fatal(err)
	}
	place := map[string]int{}
	for i, g := range m.Groups {
		place[g] = i
	}
	for _, r := range want {
		v, _ := m.Of[0].Values[place[r[0]]][place[r[1]]].Get()
		if cosine := number(t, r[2]); math.Abs(1-v-cosine) > 1e-9 {
			t.Errorf("%s and %s: cosine %.15g, quanteda has %.15g", r[0], r[1], 1-v, cosine)
		}
	}
	if len(m.Groups) != 20 || len(want) != 190 {
		t.Errorf("%d groups, %d cosines", len(m.Groups), len(want))
	}
}

// TestOracleShifts: shifterator's Jensen–Shannon divergence between CNN and the
// rest (0.178530271032400 bits), every word's part in it, and every word's part in the
// difference of their entropies, CNN's less the rest's.
func TestOracleShifts(t *testing.T) {
	want := rows(t, "py_shifterator_scores.csv.gz")
	o := options()
	o.Target = "CNN"
	found, err := Explain(news(t), o)
	if err != nil {
		t.Fatal(err)
	}
	if jsd, _ := found.Distances[0].Get(); math.Abs(jsd-0.17853027103240016) > 1e-12 {
		t.Errorf("divergence %.17g", jsd)
	}
	jsd, _ := found.Distances[0].Get()
	sumEntropy, sumJSD := 0.0, 0.0
	for _, r := range want {
		sumEntropy += math.Abs(number(t, r[2]))
		sumJSD += math.Abs(number(t, r[4]))
	}
	of := map[string]Share{}
	parts := 0.0
	for _, s := range found.List {
		of[s.Term] = s
		x, _ := s.Parts[0].Get()
		parts += x
	}
	if math.Abs(parts-jsd) > 1e-12 {
		t.Errorf("the parts add up to %v of %v", parts, jsd)
	}
	bad := 0
	for _, r := range want {
		s, ok := of[r[0]]
		surprise, defined := s.Surprise.Get()
		part, _ := s.Parts[0].Get()
		if !ok || !defined || math.Abs(surprise-number(t, r[2])/sumEntropy) > 1e-10 || math.Abs(part/jsd-math.Abs(number(t, r[4]))/sumJSD) > 1e-10 {
			if bad++; bad <= 5 {
				t.Errorf("%s: surprise %v, shifterator %v; part %v, shifterator %v", r[0], surprise, number(t, r[2])/sumEntropy, part/jsd, math.Abs(number(t, r[4]))/sumJSD)
			}
		}
	}
	if bad > 0 || len(want) < 10_000 || len(found.List) != len(want) {
		t.Errorf("%d of %d words disagree, %d are told", bad, len(want), len(found.List))
	}
}
