package names

import (
	"cmp"
	"fmt"
	"math"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// MaxPairGroups is the most groups of which every two are compared: 40 make
// 780 pairs, 200 would make 19,900, which nobody reads and whose correction
// would let nothing through.
const MaxPairGroups = 40

// LabelTests tell whether the groups' shares of the names of a referent differ at
// all, and if so, of which families, and between whom. With a target it is the target
// against its reference.
type LabelTests struct {
	// Family is the number of tests of families, PairFamily that of the pairs. Each is corrected with
	// those that hang on the same referent or family, for its being one of those called, and for what else stands
	// on the page.
	Family     int `json:"family"`
	PairFamily int `json:"pair_family"`
	// Note is why there are no tests or no pairs; "" where there are.
	Note  string         `json:"note,omitempty"`
	Rows  []LabelTestRow `json:"rows"`
	Pairs []LabelPairRow `json:"pairs"`

	groups int // of which every two are compared
}

// A LabelTestRow is the omnibus test of one family of names in one voice: do
// the groups differ in its share of the referent? With an empty Family it is that of all
// families of the referent together.
type LabelTestRow struct {
	Voice    string `json:"voice" title:"Voice"`
	Referent string `json:"referent" title:"Referent"`
	Family   string `json:"family" title:"Family"`
	// Z is the largest balanced z of a group against the others.
	Z         value.Value `json:"z" title:"z" measure:"label_omnibus"`
	P         value.Value `json:"p" title:"p" measure:"label_omnibus" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"label_omnibus" kind:"p"`
	// Differ reports whether they do, by that p.
	Differ bool `json:"differ" title:"Differ"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// Pairs of groups that were tested, where the table alone calls a difference, and PairsHold that differ
	// after all corrections of the page.
	Pairs     int `json:"pairs" title:"Pairs"`
	PairsHold int `json:"pairs_hold" title:"Pairs that differ"`
	// Attitude and Connotation tell in all voices of all groups whether the family's names are of another stance than the
	// referent's others: by the sentences that they stand in, and by themselves.
	Attitude    value.Value `json:"attitude" title:"Attitude, less other names" measure:"label_attitude"`
	Connotation value.Value `json:"connotation" title:"Connotation, less other names" measure:"label_connotation"`
}

// A LabelPairRow is one pair of groups, of a family that the omnibus test calls; or the target
// and its reference, of every family.
type LabelPairRow struct {
	Voice    string `json:"voice" title:"Voice"`
	Referent string `json:"referent" title:"Referent"`
	Family   string `json:"family" title:"Family"`
	Group    string `json:"group" title:"Group"`
	Other    string `json:"other" title:"Other group"`
	// Share and OtherShare are those of the two; OtherShare of all others where Other is the rest.
	Share      value.Estimate `json:"share" title:"Share" measure:"label_share" kind:"share" interval:"-"`
	OtherShare value.Estimate `json:"other_share" title:"Other share" measure:"label_share" kind:"share" interval:"-"`
	// Difference is the group's share less the other's.
	Difference value.Estimate `json:"difference" title:"Difference" measure:"label_difference" kind:"share"`
	P          value.Value    `json:"p" title:"p" measure:"label_difference" kind:"p"`
	PAdjusted  value.Value    `json:"p_adjusted" title:"p adjusted" measure:"label_difference" kind:"p"`
	// Holds reports whether the two differ, by that p.
	Holds bool `json:"holds" title:"Differ"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
}

// Compare orders pairs for a reader: those that differ come first, then the larger difference.
func (x *LabelPairRow) Compare(o *LabelPairRow) int {
	if x.Holds != o.Holds {
		if x.Holds {
			return -1
		}
		return 1
	}
	size := func(x *LabelPairRow) float64 {
		if d, ok := x.Difference.Value.Get(); ok {
			return math.Abs(d)
		}
		return -1
	}
	return cmp.Compare(size(o), size(x))
}

// Tests fills in whether and between whom the families' shares differ.
func Tests(s *compare.Study) (into LabelTests, err error) {
	if s.Options.Codebook == nil {
		return into, nil
	}
	if len(s.Sides.Groups) < 2 {
		into.Note = "one group: there is nobody to compare it with"
		return into, nil
	}
	t, u := countNames(s), s.Units()
	columns := t.families()
	ratios := make([]inference.Ratio, len(columns))
	for k, c := range columns {
		ratios[k] = u.Ratio(func(g int) compare.Ratio { return t.cell(g, c.slot, c.item).byDoc }, len(s.Sides.Groups))
	}
	contrast := s.Chosen()
	if err := into.test(s, u.Design, columns, ratios, t.alone(), contrast); err != nil {
		return into, err
	}
	into.correct(inference.Alone(), &s.Options, func(string) bool { return true })
	n := len(s.Sides.Groups)
	if contrast == nil && n > MaxPairGroups {
		into.Note = fmt.Sprintf("%d groups make %d pairs: pairs are compared where there are %d groups or fewer", n, n*(n-1)/2, MaxPairGroups)
		return into, nil
	}
	return into, labelPairs(s, &into, u.Design, columns, ratios, contrast)
}

// test makes the rows: of each referent in each voice, and of its families.
func (t *LabelTests) test(s *compare.Study, d inference.Design, columns []familyColumn, ratios []inference.Ratio, alone map[string]bool, contrast *inference.Contrast) error {
	var tests *inference.Tests
	var err error
	if o := s.InferenceOptions(); contrast == nil {
		tests, err = d.OmnibusRatios(ratios, o)
	} else {
		tests, err = d.Ratios(ratios, *contrast, o)
	}
	if err != nil {
		return err
	}
	var sets [][]inference.Ratio
	for k, c := range columns {
		if k == 0 || !sameWhole(columns[k-1], c) {
			sets = append(sets, nil)
		}
		sets[len(sets)-1] = append(sets[len(sets)-1], ratios[k])
	}
	together, err := d.Together(sets, contrast, s.InferenceOptions())
	if err != nil {
		return err
	}
	set, of := -1, stances(s)
	ofFamily, unused := value.Undefined("a family has it, the referent has not"), value.Undefined("nobody uses the family's names")
	for k, c := range columns {
		none := value.Undefined("the referent has one family of names, which is all of it")
		row := LabelTestRow{Voice: compare.VoiceNames()[c.slot], Referent: c.referent, Z: none, P: none, PAdjusted: none}
		row.Attitude, row.Connotation = ofFamily, ofFamily
		if k == 0 || !sameWhole(columns[k-1], c) {
			set++
			whole := row
			if !alone[c.referent] {
				whole.Z, whole.P = together.Z[set], together.P[set]
			}
			t.Rows = append(t.Rows, whole)
		}
		row.Family = c.family
		if st, ok := of[family{c.referent, c.family}]; ok {
			row.Attitude, row.Connotation = st.attitude, st.connotation
		} else {
			row.Attitude, row.Connotation = unused, unused
		}
		if !alone[c.referent] {
			row.Z, row.P = tests.Z[k], tests.P[k]
		}
		if row.P.Defined() {
			t.Family++
		}
		t.Rows = append(t.Rows, row)
	}
	return nil
}
