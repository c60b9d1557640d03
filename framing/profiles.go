package framing

import (
	"cmp"
	"slices"

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
	Value value.Estimate `json:"value" title:"Value"`
	Count float64        `json:"count" title:"-"`        // the numerator
	Docs  int            `json:"docs" title:"Documents"` // documents with a denominator
	// PAdjusted is the corrected p of: this group's value is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted" title:"p adjusted" kind:"p"`
	Passages  []PassageRef `json:"passages"`
}

// A profile is a measure of how a group speaks: a ratio of two sums over its
// statements.
type profile struct {
	Method
	num, den func(*statement) float64
	times    float64 // the unit: 1000 for a rate per 1,000 words
	part     bool    // num counts part of den, so that the value is a share
}

// profileMeasures lists the profiles, sorted by ID.
func profileMeasures() []profile {
	list := append(toneShares(), scareQuotes(), sentenceLength())
	slices.SortFunc(list, func(a, b profile) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

func scareQuotes() profile {
	return profile{
		Method: Method{
			ID: "scare_quotes", Title: "Scare quotes",
			Answers: "How often does the voice set words in quotation marks that it quotes from nobody?",
			Formula: "1000 · Σ scare quotes / Σ words, over documents",
			Unit:    "per 1,000 words", Range: "[0, 500]", Undefined: "where the group has no word in this voice",
			References: []string{"Predelli (2003), Scare quotes and their relation to other semantic issues, Linguistics and Philosophy 26(1), 1–28"},
		},
		num: func(s *statement) float64 { return float64(s.scare) }, den: words, times: 1000,
	}
}

func sentenceLength() profile {
	return profile{
		Method: Method{
			ID: "sentence_length", Title: "Sentence length",
			Answers: "How long are the sentences?",
			Formula: "Σ words / Σ sentences, over documents; words that only attribute are no sentence",
			Unit:    "words", Range: "[0, ∞)", Undefined: "where the group has no sentence in this voice",
		},
		num: func(s *statement) float64 {
			if s.mood.sentences == 0 {
				return 0
			}
			return float64(s.words)
		},
		den: sentences, times: 1,
	}
}

func words(s *statement) float64     { return float64(s.words) }
func sentences(s *statement) float64 { return float64(s.mood.sentences) }

// profileCell is one profile of one group in one voice.
type profileCell struct {
	sums       ratio
	statements []int // that add to the numerator
}

// profiles fills the table of how each group speaks.
func (s *study) profiles(r *Result) error {
	list := profileMeasures()
	t := s.profileCells(list)
	compared, err := compareCells(s, t, func(c *profileCell) ratio { return c.sums }, nil)
	if err != nil {
		return err
	}
	r.Profiles, err = tableRows(s, t, func(at place, c *profileCell) (ProfileRow, error) {
		p := list[at.item]
		row := ProfileRow{Group: at.groupName, Voice: at.voice, Measure: p.ID, Title: p.Title, Unit: p.Unit, PAdjusted: compared.p(at)}
		row.Count, _ = c.sums.sums()
		row.Docs = len(c.sums.docs)
		estimate := s.interval
		if p.part {
			estimate = s.share
		}
		e, err := estimate(c.sums)
		row.Value = scaled(e, p.times)
		return row, err
	}, func(_ place, c *profileCell, row *ProfileRow) (err error) {
		row.Passages, err = s.wholes(s.evidence.sample(c.statements))
		return err
	})
	return err
}

func (s *study) profileCells(list []profile) *voiceTable[profileCell] {
	t := newVoiceTable[profileCell](len(s.sides.groups), len(list))
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		for k, p := range list {
			num, den := p.num(st), p.den(st)
			t.count(g, st.voice, k, func(c *profileCell) {
				if den > 0 || num > 0 {
					c.sums.add(st.doc, num, den)
				}
				if num > 0 {
					c.statements = append(c.statements, i)
				}
			})
		}
	}
	return t
}

// scaled is an estimate in another unit.
func scaled(e value.Estimate, times float64) value.Estimate {
	f := func(v float64) float64 { return times * v }
	e.Value, e.Low, e.High = e.Value.Map(f), e.Low.Map(f), e.High.Map(f)
	return e
}
