package validation

import (
	"fmt"
	"testing"

	"parallax/corpus"
	"parallax/framing/study"
)

// budgeted draws 60 statements of three invented groups for a hypothesis on names in A and B. All have 20 statements with a name and 200 without; where B
// is coded in a pilot the machine errs in half of its names.
func budgeted(t *testing.T, pilot *HandCodes) *Sampler {
	t.Helper()
	s := testSampler(t, 60)
	h, err := study.ParseHypothesis("label_share(referent=opposition, family=rebel, voice=own): A > B")
	if err != nil {
		t.Fatal(err)
	}
	g, ok := GoalOf(h)
	if !ok {
		t.Fatal("codes speak to names")
	}
	s.coder.Pursue([]Goal{g})
	if err := s.Pursue([]Goal{g}); err != nil {
		t.Fatal(err)
	}
	for _, group := range []string{"A", "B", "C"} {
		for i := range 220 {
			text := "Nothing at all was named."
			if i < 20 {
				text = "The rebels took the mill."
			}
			d := &corpus.Document{ID: fmt.Sprint(group, i), Outlet: group, Text: text}
			s.Add(Candidate{Document: d, Statement: &corpus.Statement{Spans: []corpus.Span{{End: len(text)}}}, Group: group})
		}
	}
	if pilot != nil {
		s.Learn(pilot)
	}
	return s
}

func TestBudget(t *testing.T) {
	s := budgeted(t, nil)
	drawn, naming := map[string]int{}, 0
	for _, item := range s.Items(itself) {
		drawn[item.Group]++
		if item.Tool[1] != None {
			naming++
		}
	}
	if len(s.coder.Variables) != 2 || s.coder.Variables[1].Name != "label: opposition" {
		t.Errorf("asked %v", s.coder.Variables)
	}
	if drawn["A"] != 30 || drawn["B"] != 30 || drawn["C"] != 0 {
		t.Errorf("drawn %v: A and B are alike, and nothing is asked of C", drawn)
	}
	if naming < 12 { // 5 or 6 of statements drawn evenly
		t.Errorf("%d of 60 name the referent", naming)
	}
	o := s.Outlooks()
	if len(o) != 1 || !(o[0].Half > 0 && o[0].Half < 1) || o[0].Groups[0].CouldNaming != 20 {
		t.Errorf("%+v", o)
	}
}

// A pilot in which the machine errs in B gives B more of the budget.
func TestPilot(t *testing.T) {
	first := budgeted(t, nil)
	pilot := &HandCodes{Sample: &Sample{Variables: first.coder.Variables, Items: first.Items(itself)}, Codes: &Codes{Coders: []string{"ann"}, Units: make([][]Unit, 2)}}
	n := 0
	for _, item := range pilot.Sample.Items {
		label := item.Tool[1]
		if item.Group == "B" && label != None {
			if n++; n%2 == 0 {
				label = "terrorist"
			}
		}
		pilot.Codes.Units[0] = append(pilot.Codes.Units[0], Unit{item.Tool[0]})
		pilot.Codes.Units[1] = append(pilot.Codes.Units[1], Unit{label})
	}
	second := budgeted(t, pilot)
	drawn := map[string]int{}
	for _, item := range second.Items(itself) {
		drawn[item.Group]++
	}
	if drawn["B"] <= drawn["A"]+4 {
		t.Errorf("drawn %v", drawn)
	}
}

func TestNoCodesSpeakToWords(t *testing.T) {
	h, err := study.ParseHypothesis("word_rate(term=mill): A > B")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := GoalOf(h); ok {
		t.Error("no code tells how often a word stands in a text")
	}
}
