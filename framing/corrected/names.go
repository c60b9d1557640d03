package corrected

import (
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/validation"
)

// names are the mentions of one referent by statement and family.
type names struct {
	referent   string
	statements []int // with a mention, ascending
	byFamily   map[int]map[string]float64
}

func countNames(s *compare.Study, entries []codebook.Entry, referent string) *names {
	n := &names{referent: referent, byFamily: map[int]map[string]float64{}}
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		e := entries[m.Entry]
		if e.Kind != codebook.LabelEntry || e.Referent != referent {
			continue
		}
		if n.byFamily[m.Statement] == nil {
			n.byFamily[m.Statement] = map[string]float64{}
			n.statements = append(n.statements, m.Statement)
		}
		n.byFamily[m.Statement][e.Family]++
	}
	return n
}

// total is how often a statement names the referent.
func (n *names) total(statement int) float64 {
	sum := 0.0
	for _, count := range n.byFamily[statement] {
		sum += count // whole numbers: the same in any order
	}
	return sum
}

// quantity is the share of a family in the mentions of the referent. A coder says of a statement which family its names
// are of; they count as often as the machine found names in it, and once where it found none. Names of several
// families count as the machine counted them, or as many of each where it found but one.
func (n *names) quantity(s *compare.Study, x scope, variable int, family string, families int) quantity {
	return quantity{
		measure: labelShare, voice: x.voice, referent: n.referent, of: family, variables: append([]int{variable}, x.needs...), over: n.statements,
		machine: func(i int) correction.Parts {
			if !x.takes(s.Tally.Statements[i].Voice.String()) {
				return correction.Parts{}
			}
			return correction.Parts{Num: n.byFamily[i][family], Den: n.total(i)}
		},
		hand: func(i int, codes []string) correction.Parts {
			if len(codes) > 1 && !x.takes(codes[1]) {
				return correction.Parts{}
			}
			found := n.total(i)
			of := max(found, 1)
			switch {
			case codes[0] == validation.None:
				return correction.Parts{}
			case codes[0] != validation.Several || family == validation.Several:
				return part(codes[0] == family, of)
			case len(n.byFamily[i]) > 1:
				return correction.Parts{Num: n.byFamily[i][family], Den: found}
			}
			return correction.Parts{Num: of / float64(families), Den: of}
		},
	}
}
