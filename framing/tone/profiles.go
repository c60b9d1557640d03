package tone

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// A ProfileRow is how a group speaks, by one measure and in one voice.
type ProfileRow struct {
	Group   string `json:"group" title:"Group"`
	Voice   string `json:"voice" title:"Voice"`
	Measure string `json:"measure" title:"Measure"` // the ID of a Method
	Title   string `json:"title" title:"-"`
	Unit    string `json:"unit" title:"Unit" after:"value"`
	// Value with an interval over documents.
	Value value.Estimate `json:"value" title:"Value" measure:"row"`
	Count float64        `json:"count" title:"-"`        // the numerator
	Docs  int            `json:"docs" title:"Documents"` // documents with a denominator
	// P is that of: this group's value is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge   bool               `json:"at_edge" title:"At the edge"`
	Passages []study.PassageRef `json:"passages"`
}

// A profile is a measure of how a group speaks: a ratio of two sums over its
// statements.
type profile struct {
	study.Method
	num, den func(*tally.Statement) float64
	times    float64 // the unit: 1000 for a rate per 1,000 words
	part     bool    // num counts part of den, so that the value is a share
}

// profileMeasures gives profiles their declarations, sorted by ID.
func profileMeasures(list []profile) ([]profile, error) {
	for i := range list {
		var err error
		if list[i].Method, err = study.MethodOf(list[i].ID); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list, func(a, b profile) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

func scareQuotes() profile {
	return profile{
		Method: study.Method{ID: "scare_quotes"},
		num:    func(s *tally.Statement) float64 { return float64(s.Scare) }, den: wordsOf, times: 1000,
	}
}

func sentenceLength() profile {
	return profile{
		Method: study.Method{ID: "sentence_length"},
		num:    scoredWords, den: sentencesOf, times: 1,
	}
}

func wordsOf(s *tally.Statement) float64 { return float64(s.Words) }

func sentencesOf(s *tally.Statement) float64 { return float64(s.Mood.Sentences) }

// profileCell is one profile of one group in one voice.
type profileCell struct {
	sums       compare.Ratio
	statements []int // that add to the numerator
}

// Profiles is the table of how each group speaks.
func Profiles(s *compare.Study) ([]ProfileRow, error) {
	return profileRows(s, append(toneShares(), scareQuotes(), sentenceLength()))
}

// Modals is the table of each group's modal verbs, corrected by itself.
func Modals(s *compare.Study) ([]ProfileRow, error) { return profileRows(s, modals()) }

func profileRows(s *compare.Study, of []profile) ([]ProfileRow, error) {
	list, err := profileMeasures(of)
	if err != nil {
		return nil, err
	}
	t := profileCells(s, list)
	compared, err := compare.CompareCells(s, t, func(c *profileCell) compare.Ratio { return c.sums }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *profileCell) (ProfileRow, error) {
		p := list[at.Item]
		row := ProfileRow{Group: at.GroupName, Voice: at.Voice, Measure: p.ID, Title: p.Title, Unit: p.Unit, P: compared.P(at), PAdjusted: compared.Adjusted(at), Holds: s.Holds(compared.Adjusted(at)), AtEdge: s.Options.AtEdge(compared.P(at), compared.Adjusted(at))}
		row.Count, _ = c.sums.Sums()
		row.Docs = len(c.sums.Docs)
		estimate := s.Interval
		if p.part {
			estimate = s.Share
		}
		e, err := estimate(c.sums)
		row.Value = compare.Scaled(e, p.times)
		return row, err
	}, func(_ compare.Place, c *profileCell, row *ProfileRow) (err error) {
		row.Passages, err = s.Wholes(s.Evidence.Sample(c.statements))
		return err
	})
}

func profileCells(s *compare.Study, list []profile) *compare.VoiceTable[profileCell] {
	t := compare.NewVoiceTable[profileCell](len(s.Sides.Groups), len(list))
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		for k, p := range list {
			num, den := p.num(st), p.den(st)
			t.Count(g, st.Voice, k, func(c *profileCell) {
				if den > 0 || num > 0 {
					c.sums.Add(st.Doc, num, den)
					c.sums.Rate = p.times > 1
				}
				if num > 0 {
					c.statements = append(c.statements, i)
				}
			})
		}
	}
	return t
}
