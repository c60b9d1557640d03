package validation

import (
	"fmt"
	"maps"
	"slices"

	"parallax/framing/value"
)

// Options are the choices of Judge.
type Options struct {
	Resamples int
	Level     float64
	Seed      uint64
}

// A Report is what coders and tool agree on.
type Report struct {
	Coders        []string
	Empty         int // cells that were not filled in
	Agreement     []AgreementRow
	Accuracy      []AccuracyRow
	Names         []NamesRow
	Disagreements []Disagreement
}

// An AgreementRow is how well the coders agree on one variable.
type AgreementRow struct {
	Variable       string
	Level          Level
	Coders, Coded  int // coders; statements with two codes or more
	Alpha          value.Estimate
	Kappa, Percent value.Value
}

// An AccuracyRow is how well the tool finds one code of a variable, in one
// group or ("" ) in all, there with each statement weighted by the inverse of how probable it was drawn. Hands are the majority of the coders; Ties are the
// statements without one, which are left out.
type AccuracyRow struct {
	Variable, Group string
	Ties            int
	Accuracy
}

// A Disagreement is a statement on which coders differ, or the tool and their
// majority.
type Disagreement struct {
	Item     *Item
	Variable string
	Codes    Unit   // in the order of Report.Coders
	Hands    string // the majority, "" for none
	Tool     string
}

// Validate names the first fault of a saved sample.
func (s *Sample) Validate() error {
	if s.Schema != SampleSchema {
		return fmt.Errorf("the schema is %q, and this version reads %q: draw the sample again, or validate with the version that drew it", s.Schema, SampleSchema)
	}
	seen := map[string]bool{}
	for i, item := range s.Items {
		switch {
		case seen[item.ID]:
			return fmt.Errorf("item %q stands twice", item.ID)
		case len(item.Tool) != len(s.Variables):
			return fmt.Errorf("item %d has %d codes for %d variables", i+1, len(item.Tool), len(s.Variables))
		}
		seen[item.ID] = true
	}
	for _, v := range s.Variables {
		if _, err := ParseLevel(string(v.Level)); err != nil {
			return fmt.Errorf("variable %q: %w", v.Name, err)
		}
	}
	return nil
}

// Judge compares the coders with each other and the tool with them.
func Judge(s *Sample, c *Codes, o Options) *Report {
	r := &Report{Coders: c.Coders, Empty: c.Empty}
	documents := make([]int, len(s.Items))
	number := map[string]int{}
	groups := map[string]bool{}
	for i, item := range s.Items {
		if _, ok := number[item.Doc]; !ok {
			number[item.Doc] = len(number)
		}
		documents[i] = number[item.Doc]
		groups[item.Group] = true
	}
	for v := range s.Variables {
		variable := &s.Variables[v]
		units := c.Units[v]
		var order []string
		if variable.Level == Ordinal {
			order = variable.Codes
		}
		row := AgreementRow{
			Variable: variable.Name, Level: variable.Level, Coders: len(c.Coders),
			Alpha: AlphaInterval(units, documents, variable.Level, order, o.Resamples, o.Level, o.Seed),
			Kappa: MeanKappa(units), Percent: PercentAgreement(units),
		}
		hands, tool := make([]string, len(units)), make([]string, len(units))
		ties := 0
		for i, u := range units {
			if pairable(u) {
				row.Coded++
			}
			hands[i], tool[i] = Majority(u), s.Items[i].Tool[v]
			if hands[i] == "" && slices.ContainsFunc(u, func(code string) bool { return code != "" }) {
				ties++
			}
			if differ(u) || hands[i] != "" && hands[i] != tool[i] && !variable.Own {
				r.Disagreements = append(r.Disagreements, Disagreement{&s.Items[i], variable.Name, u, hands[i], tool[i]})
			}
		}
		r.Agreement = append(r.Agreement, row)
		if variable.Confirms || variable.Own {
			continue // the tool says yes to all, of which Names has the share that is right, or nothing
		}
		r.Accuracy = append(r.Accuracy, accuracyRows(variable.Name, "", ties, hands, tool, s.weights())...)
		for _, g := range slices.Sorted(maps.Keys(groups)) {
			only := slices.Clone(hands)
			for i := range only {
				if s.Items[i].Group != g {
					only[i] = ""
				}
			}
			r.Accuracy = append(r.Accuracy, accuracyRows(variable.Name, g, 0, only, tool, nil)...)
		}
	}
	r.Names = names(s, c, documents, o)
	return r
}

// weights are 1/π of the items; nil where the sample does not know it.
func (s *Sample) weights() []float64 {
	w := make([]float64, len(s.Items))
	for i := range s.Items {
		if s.Items[i].Probability <= 0 {
			return nil
		}
		w[i] = 1 / s.Items[i].Probability
	}
	return w
}

func accuracyRows(variable, group string, ties int, hands, tool []string, weights []float64) []AccuracyRow {
	var out []AccuracyRow
	for _, a := range Compare(hands, tool, weights) {
		out = append(out, AccuracyRow{variable, group, ties, a})
	}
	return out
}

// differ reports whether two coders gave a unit different codes.
func differ(u Unit) bool {
	first := ""
	for _, c := range u {
		if c != "" && first != "" && c != first {
			return true
		}
		if first == "" {
			first = c
		}
	}
	return false
}
