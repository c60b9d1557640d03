package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/framing/gate"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/value"
)

// At each level every row of the result that has a corrected p has the verdict
// of that level, and the answer, the tables, Markdown and the page follow it.
func TestOneVerdictAtEveryLevel(t *testing.T) {
	harbour(t)
	held := map[string]int{}
	for _, level := range []string{".95", ".99"} {
		parallax(t, exitDone, "compare", "articles", "--codebook", "codebook.yaml", "--level", level)
		const dir = "parallax-report"
		text := read(t, filepath.Join(dir, "result.json"))
		var whole any
		if err := json.Unmarshal([]byte(text), &whole); err != nil {
			t.Fatal(err)
		}
		r := resultIn(t, dir)
		tested := 0
		verdicts(whole, func(row map[string]any, adjusted value.Value, holds bool) {
			tested++
			if holds {
				held[level]++
			}
			if want := inference.Holds(adjusted, r.Provenance.Options.Level); holds != want {
				t.Errorf("level %s: a row of p %v holds: %v; %v", level, adjusted, holds, row)
			}
		})
		if tested < 1000 {
			t.Fatalf("level %s: only %d rows with a p were found", level, tested)
		}
		sentences(t, r)
		shiftsHold(t, r)
		for _, c := range []struct{ table, column, p string }{
			{"labels", "holds", "p_adjusted"}, {"keywords", "holds", "p_adjusted"}, {"sentiment", "holds", "p_adjusted"},
			{"label_tests", "differ", "p_adjusted"}, {"label_pairs", "holds", "p_adjusted"},
		} {
			head, rows := tableOf(t, read(t, filepath.Join(dir, "tables", c.table+".csv")))
			at := map[string]int{}
			for i, name := range head {
				at[name] = i
			}
			for _, row := range rows {
				if below(row[at[c.p]], inference.Significance(r.Provenance.Options.Level)) != (row[at[c.column]] == "yes") {
					t.Errorf("level %s, tables/%s.csv: p %s and %s %s", level, c.table, row[at[c.p]], c.column, row[at[c.column]])
				}
			}
		}
		if want := `"significance":"` + map[string]string{".95": ".05", ".99": ".01"}[level] + `"`; !strings.Contains(read(t, filepath.Join(dir, "index.html")), want) {
			t.Errorf("level %s: the page does not have %s", level, want)
		}
	}
	if held[".99"] == 0 || held[".99"] >= held[".95"] {
		t.Errorf("%v rows hold: fewer must at a higher level, and some", held)
	}
}

// shiftsHold holds a result against a baseline of which each share is the rest to 1, and checks
// that the gate calls those shifts, and no others, whose p the level calls.
func shiftsHold(t *testing.T, r *framing.Result) {
	t.Helper()
	now := gate.NewFacts(r)
	before := *now
	before.Labels = slices.Clone(now.Labels)
	for i := range before.Labels {
		share := &before.Labels[i].Share
		other := func(by float64) value.Value { return share.Value.Map(func(x float64) float64 { return 1 - x + by }) }
		share.Low, share.High, share.Value = other(-.02), other(.02), other(0)
	}
	held := 0
	shifts := gate.Check(r, now, gate.NewBaseline(r, &before), nil, gate.Policy{}).Shifts
	for _, s := range shifts {
		if s.Holds {
			held++
		}
		if s.Holds != inference.Holds(s.PAdjusted, r.Provenance.Options.Level) {
			t.Errorf("level %g: the gate says %t of %s, p %v", r.Provenance.Options.Level, s.Holds, s.Subject, s.PAdjusted)
		}
	}
	if held == 0 || held == len(shifts) {
		t.Errorf("%d of %d shifts hold: some must, and some not", held, len(shifts))
	}
}

// verdicts visits each object with a corrected p and a verdict.
func verdicts(x any, visit func(row map[string]any, adjusted value.Value, holds bool)) {
	switch x := x.(type) {
	case []any:
		for _, v := range x {
			verdicts(v, visit)
		}
	case map[string]any:
		if p, ok := x["p_adjusted"].(map[string]any); ok {
			adjusted := value.Undefined("no p")
			if v, ok := p["value"].(float64); ok {
				adjusted = value.Of(v)
			}
			for _, name := range []string{"holds", "differ", "moved"} {
				if holds, ok := x[name].(bool); ok {
					visit(x, adjusted, holds)
					return
				}
			}
			visit(x, value.Of(0), false) // a row without a verdict is wrong
		}
		for _, v := range x {
			verdicts(v, visit)
		}
	}
}

// sentences checks that each sentence of the answer on names is of a family in which the
// groups differ, and that two groups it tells of do.
func sentences(t *testing.T, r *framing.Result) {
	t.Helper()
	holds := func(f framing.Finding) bool {
		for _, row := range r.LabelTests.Rows {
			if row.Differ && row.Referent == f.Referent && row.Family == f.Item && row.Voice == f.Voice {
				return !strings.Contains(f.Text, " points apart, ") || pairHolds(r, &row, f.Groups)
			}
		}
		return false
	}
	names := 0
	for _, f := range r.Answer {
		if f.Kind != "labels" {
			continue
		}
		if names++; !holds(f) {
			t.Errorf("the answer tells what no row holds: %s", f.Text)
		}
	}
	if names == 0 || len(r.Answer) > ranking.MaxSentences {
		t.Errorf("the answer has %d sentences, %d on names", len(r.Answer), names)
	}
}

// The contrast of the README is a sentence of the answer: one agency says “terrorist”, the other only quotes it.
func TestTheAnswerTellsWhoOnlyQuotes(t *testing.T) {
	harbour(t)
	parallax(t, exitDone, "compare", "articles", "--codebook", "codebook.yaml")
	for _, f := range resultIn(t, "parallax-report").Answer {
		if f.Item == "terrorist" && f.Voice == "own" && f.Groups[0] == "Velta" &&
			strings.Contains(f.Text, " Northwire (12 times), ") && strings.Contains(f.Text, "such names only in the words of others") {
			return
		}
	}
	t.Error("the answer does not tell that Velta says terrorists and Northwire only quotes it")
}

// pairHolds reports whether two groups differ in a family of names.
func pairHolds(r *framing.Result, test *framing.LabelTestRow, groups []string) bool {
	for _, p := range r.LabelTests.Pairs {
		if p.Holds && p.Voice == test.Voice && p.Referent == test.Referent && p.Family == test.Family &&
			(p.Group == groups[0] && p.Other == groups[1] || p.Group == groups[1] && p.Other == groups[0]) {
			return true
		}
	}
	return false
}

// below reports whether a cell is a p of at most a bound.
func below(cell string, bound float64) bool {
	var p float64
	return cell != "" && json.Unmarshal([]byte(cell), &p) == nil && p <= bound
}
