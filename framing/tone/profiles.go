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
	Value value.Estimate `json:"value" title:"Value"`
	Count float64        `json:"count" title:"-"`        // the numerator
	Docs  int            `json:"docs" title:"Documents"` // documents with a denominator
	// PAdjusted is the corrected p of: this group's value is that of the rest.
	PAdjusted value.Value        `json:"p_adjusted" title:"p adjusted" kind:"p"`
	Passages  []study.PassageRef `json:"passages"`
}

// A profile is a measure of how a group speaks: a ratio of two sums over its
// statements.
type profile struct {
	study.Method
	num, den func(*tally.Statement) float64
	times    float64 // the unit: 1000 for a rate per 1,000 words
	part     bool    // num counts part of den, so that the value is a share
}

// ProfileMeasures lists the profiles, sorted by ID.
func ProfileMeasures() []profile {
	list := append(toneShares(), scareQuotes(), sentenceLength())
	slices.SortFunc(list, func(a, b profile) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

func scareQuotes() profile {
	return profile{
		Method: study.Method{
			ID: "scare_quotes", Title: "Scare quotes",
			Answers: "How often does the voice set words in quotation marks that it quotes from nobody?",
			Formula: "1000 · Σ scare quotes / Σ words, over documents",
			Unit:    "per 1,000 words", Range: "[0, 500]", Undefined: "where the group has no word in this voice",
			References: []string{"Predelli (2003), Scare quotes and their relation to other semantic issues, Linguistics and Philosophy 26(1), 1–28"},
		},
		num: func(s *tally.Statement) float64 { return float64(s.Scare) }, den: wordsOf, times: 1000,
	}
}

func sentenceLength() profile {
	return profile{
		Method: study.Method{
			ID: "sentence_length", Title: "Sentence length",
			Answers: "How long are the sentences?",
			Formula: "Σ words / Σ sentences, over documents; words that only attribute are no sentence",
			Unit:    "words", Range: "[0, ∞)", Undefined: "where the group has no sentence in this voice",
		},
		num: func(s *tally.Statement) float64 {
			if s.Mood.Sentences == 0 {
				return 0
			}
			return float64(s.Words)
		},
		den: sentencesOf, times: 1,
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
	list := ProfileMeasures()
	t := profileCells(s, list)
	compared, err := compare.CompareCells(s, t, func(c *profileCell) compare.Ratio { return c.sums }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *profileCell) (ProfileRow, error) {
		p := list[at.Item]
		row := ProfileRow{Group: at.GroupName, Voice: at.Voice, Measure: p.ID, Title: p.Title, Unit: p.Unit, PAdjusted: compared.P(at)}
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
				}
				if num > 0 {
					c.statements = append(c.statements, i)
				}
			})
		}
	}
	return t
}
