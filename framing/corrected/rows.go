// Package corrected is the room of people's codes: shares of voices, kinds of
// sources, names and frames as the machine reads them, as people coded a sample of
// them, and as the codes correct the machine.
package corrected

import (
	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A Row is one share of a group, corrected.
type Row struct {
	Group string `json:"group" title:"Group" print:"yes"`
	// Measure is voice_share (of words), source_type_share (of statements with a source), label_share (of
	// mentions), frame_share or code_share (of statements), or sentiment_coded or stance_coded (means of −1, 0 and 1 over statements).
	Measure string `json:"measure" title:"Measure" print:"yes"`
	// Voice is the voice whose share it is, or in which names and frames are counted; source is quoted and reported.
	Voice string `json:"voice" title:"Voice" print:"yes"`
	// Referent is whose names are counted, or the study's own variable.
	Referent string `json:"referent" title:"Referent" print:"yes"`
	// Of is the family of names, the type of source, the frame or the code.
	Of string `json:"of" title:"Of" print:"yes"`
	// Coded is how many statements with codes the machine reads as the group's.
	Coded int `json:"coded" title:"Coded statements" print:"yes"`
	// Machine is the share as read, Hand by the codes alone.
	Machine   value.Estimate `json:"machine" title:"Machine" measure:"row" print:"value"`
	Hand      value.Estimate `json:"hand" title:"Codes alone" measure:"row"`
	Corrected value.Estimate `json:"corrected" title:"Corrected" measure:"corrected_share" print:"yes"`
	// By is how Corrected was made: "corrected", "codes alone" where the machine's reading would only widen
	// it, or "uncorrected" where the group has no codes.
	By string `json:"by" title:"By" print:"yes"`
	// Lambda is how much of the machine's reading is taken, 0 to 1.
	Lambda value.Value `json:"lambda" title:"λ" measure:"corrected_share"`
	// Change is Corrected less Machine.
	Change value.Value `json:"change" title:"Change" measure:"corrected_difference" print:"yes"`
	// Reference is the group that it is compared with, MachineDifference the machine's share less the
	// reference's, Difference the same corrected.
	Reference         string         `json:"reference" title:"Compared with"`
	MachineDifference value.Value    `json:"machine_difference" title:"Machine's difference" measure:"row"`
	Difference        value.Estimate `json:"difference" title:"Corrected difference" measure:"corrected_difference" print:"yes"`
	P                 value.Value    `json:"p" title:"p" measure:"corrected_difference" kind:"p"`
	PAdjusted         value.Value    `json:"p_adjusted" title:"p adjusted" measure:"corrected_difference" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
}

// What Row.By may be.
const (
	ByBoth  = "corrected"
	ByHand  = "codes alone"
	ByNone  = "uncorrected"
	noCodes = "no statement of the group has these codes"
)

// rows makes a row of each quantity and group, and corrects the p of each measure.
func (t *table) rows() ([]Row, error) {
	groups := len(t.study.Sides.Groups)
	rows := make([]Row, len(t.quantities)*groups)
	err := t.study.Parallel(len(rows), func(n int) (err error) {
		rows[n], err = t.row(&t.quantities[n/groups], n%groups)
		return err
	})
	if err != nil {
		return nil, err
	}
	rows = told(rows, groups)
	for _, measure := range measures() {
		var family []value.Value
		var of []int
		for i := range rows {
			if rows[i].Measure == measure {
				family, of = append(family, rows[i].P), append(of, i)
			}
		}
		for k, p := range inference.Adjust(family, t.study.InferenceOptions().Correction) {
			rows[of[k]].PAdjusted, rows[of[k]].Holds = p, t.study.Holds(p)
		}
	}
	return rows, nil
}

func (t *table) row(q *quantity, g int) (Row, error) {
	s := t.study
	row := Row{Group: s.Sides.Groups[g].Name, Measure: q.measure, Voice: q.voice, Referent: q.referent, Of: q.of}
	f, err := t.fit(q, func(k int) bool { return k == g })
	if err != nil {
		return row, err
	}
	row.Coded = f.coded
	if row.Machine, err = s.Share(f.machine); err != nil {
		return row, err
	}
	level := s.Options.Level
	row.Machine = q.shown(row.Machine)
	row.Hand, row.Corrected = q.shown(f.hand.Share(level)), q.shown(f.taken.Share(level))
	switch {
	case f.coded == 0:
		row.By, row.Lambda = ByNone, value.Undefined(noCodes)
		row.Corrected.Value = value.Undefined(noCodes)
		row.Corrected.Low, row.Corrected.High, row.Hand = row.Corrected.Value, row.Corrected.Value, row.Corrected
	case f.taken.Lambda == 0:
		row.By, row.Lambda = ByHand, value.Of(0)
	default:
		row.By, row.Lambda = ByBoth, value.Of(f.taken.Lambda)
	}
	row.Change = less(row.Corrected.Value, row.Machine.Value)
	return row, t.compare(q, g, f, &row)
}

// compare sets a group's share against that of its reference.
func (t *table) compare(q *quantity, g int, f *fitted, row *Row) error {
	why := value.Undefined("the group is not compared")
	row.Difference = value.Estimate{Value: why, Low: why, High: why}
	row.P, row.MachineDifference = why, why
	for _, c := range t.study.Contrasts() {
		if c.Target != g {
			continue
		}
		other, err := t.fit(q, func(k int) bool { return refers(c, k) })
		if err != nil {
			return err
		}
		row.Reference = t.study.ReferenceName(c)
		machine, err := t.study.Share(other.machine)
		if err != nil {
			return err
		}
		row.MachineDifference = less(row.Machine.Value, q.shown(machine).Value)
		row.Difference, row.P = correction.Difference(f.taken, other.taken, t.study.Options.Level)
		row.Difference = q.apart(row.Difference)
	}
	return nil
}

func less(a, b value.Value) value.Value {
	y, ok := b.Get()
	if !ok {
		return b
	}
	return a.Map(func(x float64) float64 { return x - y })
}

// refers reports whether a group is in the reference of a contrast.
func refers(c inference.Contrast, g int) bool {
	if c.Reference == inference.Rest {
		return g != c.Target
	}
	return g == c.Reference
}

// told leaves out the quantities that neither machine nor codes find in any group.
func told(rows []Row, groups int) []Row {
	var out []Row
	for n := 0; n < len(rows); n += groups {
		found := false
		for _, r := range rows[n : n+groups] {
			machine, _ := r.Machine.Value.Get()
			hand, _ := r.Hand.Value.Get()
			found = found || machine != 0 || hand != 0
		}
		if found {
			out = append(out, rows[n:n+groups]...)
		}
	}
	return out
}

// groupsRead says that a study's groups are themselves read by the machine, so that codes cannot tell
// what belongs to them.
func groupsRead(s *compare.Study) *study.Warning {
	for _, by := range s.Sides.By {
		if by == "voice" || by == "source" {
			return &study.Warning{
				Code: "not-corrected", Subject: by,
				Text:   "nothing is corrected: the groups are by " + by + ", which the machine reads itself",
				Remedy: "group by a field of the documents (--by outlet) to have the codes correct the shares",
			}
		}
	}
	return nil
}
