package framing

import (
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A PageFamily is one of the families of tests that stand side by side on a report: what it asks, what part
// of the level is kept for it, and whether anything in it differs.
type PageFamily struct {
	Family string `json:"family" title:"Family"`
	Tables string `json:"tables" title:"Tables"`
	// Tests is how many primary tests decide on the family.
	Tests int `json:"tests" title:"Primary tests"`
	// Weight is the part of the level that is kept for it, 0 to 1 over the families with a test.
	Weight float64 `json:"weight" title:"Weight" measure:"page_family" kind:"share"`
	// P is that of there being no difference in the family, by its primary tests; PAdjusted is corrected
	// for the families beside it.
	P         value.Value `json:"p" title:"p" measure:"page_family" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"page_family" kind:"p"`
	// Times is what the corrected p of its tables were multiplied with for what stands beside them.
	Times float64 `json:"times" title:"Times" measure:"page_times"`
	// Holds reports whether something in the family differs, by that p. The answer tells of a family only where it does.
	Holds bool `json:"holds" title:"Holds"`
}

// A family is a family of tests of a section: its name, the tables that show it, the part of the level that is kept for it, and
// its primary tests.
type family struct {
	name, tables string
	weight       float64
	primary      func(*Result) []value.Value
}

// What a study is asked first, who calls whom by which names in its own voice and by
// which words it stands out, keeps most of the level.
const (
	mainWeight  = 0.3
	otherWeight = 0.05
)

// Families that are asked for by name.
const (
	ownNames    = "names in the outlets' own voice"
	otherNames  = "names in other voices"
	namesInTime = "names over time"
	whoSpeaks   = "who speaks, corrected by codes"
)

// standings are how the families stand, by their names.
type standings map[string]inference.Standing

// of is the standing of a family that a section names: a name of none would leave what it tells uncorrected.
func (s standings) of(name string) inference.Standing {
	at, ok := s[name]
	if !ok {
		panic("framing: no family of tests is named " + name)
	}
	return at
}

// correctPage holds one error rate for all that a report says. Each family is decided
// on by a few primary tests, and the families are corrected for standing side by side; what the answer
// takes from a family that is called is held to its part of the level. Tables that a command
// prints alone keep the p that they have there, corrected for the table.
func correctPage(r *Result, o *study.Options) standings {
	at, level := standings{}, o.Level
	var families []family
	for _, s := range sections(nil) {
		families = append(families, s.families...)
	}
	primary := make([][]value.Value, len(families))
	tested := make([]inference.Family, len(families))
	whole := 0.0
	for i, f := range families {
		primary[i] = f.primary(r)
		tested[i] = inference.Family{Weight: f.weight, P: inference.Simes(primary[i])}
		if tested[i].P.Defined() {
			whole += f.weight
		}
	}
	for i, s := range inference.Page(tested, level) {
		f := families[i]
		at[f.name] = s
		if !tested[i].P.Defined() {
			continue
		}
		r.Families = append(r.Families, PageFamily{
			Family: f.name, Tables: f.tables, Tests: defined(primary[i]), Weight: f.weight / whole, P: tested[i].P, PAdjusted: s.P, Times: s.Times, Holds: inference.Holds(s.P, level),
		})
	}
	r.LabelTimes.Correct(at.of(namesInTime), o)
	r.LabelTests.Correct(at.of(ownNames), at.of(otherNames), o)
	return at
}

func defined(p []value.Value) int {
	n := 0
	for _, v := range p {
		if v.Defined() {
			n++
		}
	}
	return n
}
