package corrected

import (
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/sentiment/toward"
	"parallax/framing/validation"
	"parallax/framing/value"
)

// toneQuantities are the means of what people code from −1 to 1: the feeling of statements, and how they stand to each referent that
// they name.
func toneQuantities(s *compare.Study, sample *validation.Sample) []quantity {
	var out []quantity
	if v := sample.Variable(validation.SentimentVariable); v >= 0 {
		for _, x := range scopes(sample) {
			out = append(out, feeling(s, x, v, sample.Variables[v].Codes))
		}
	}
	if s.Options.Codebook == nil || sample.Codebook == "" {
		return out
	}
	for _, r := range s.Options.Codebook.Referents {
		if v := sample.Variable(validation.StancePrefix + r.Name); v >= 0 {
			stances := countStances(s, r.Name)
			for _, x := range scopes(sample) {
				out = append(out, standing(s, x, v, r.Name, stances))
			}
		}
	}
	return out
}

// score is a part of one statement with a value of −1, 0 or 1.
func score(x float64) correction.Parts { return correction.Parts{Num: (1 + x) / 2, Den: 1} }

// feeling is the mean sentiment of the statements of a voice that say something. The machine's is that of its sentences' mean.
func feeling(s *compare.Study, x scope, variable int, codes []string) quantity {
	says := func(i int) bool { return s.Tally.Statements[i].Mood.Sentences > 0 }
	return quantity{
		measure: sentimentCoded, voice: x.voice, variables: append([]int{variable}, x.needs...), mean: true,
		machine: func(i int) correction.Parts {
			st := &s.Tally.Statements[i]
			if !says(i) || !x.takes(st.Voice.String()) {
				return correction.Parts{}
			}
			switch mean := st.Mood.Compound / float64(st.Mood.Sentences); {
			case mean >= validation.SentimentBound:
				return score(1)
			case mean <= -validation.SentimentBound:
				return score(-1)
			}
			return score(0)
		},
		hand: func(i int, given []string) correction.Parts {
			if !says(i) || len(given) > 1 && !x.takes(given[1]) {
				return correction.Parts{}
			}
			switch given[0] {
			case codes[0]:
				return score(-1)
			case codes[len(codes)-1]:
				return score(1)
			}
			return score(0)
		},
	}
}

// countStances sums how the mentions of a referent stand to it, each −1, 0 or 1, by statement.
func countStances(s *compare.Study, referent string) map[int]int {
	out := map[int]int{}
	entries := s.Options.Codebook.Entries()
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		if e := entries[m.Entry]; e.Kind == codebook.LabelEntry && e.Referent == referent {
			out[m.Statement] += int(m.Class) - int(toward.Neutral)
		}
	}
	return out
}

// standing is the mean stance of the statements of a voice that name a referent.
func standing(s *compare.Study, x scope, variable int, referent string, stances map[int]int) quantity {
	of := func(stance string) correction.Parts {
		switch stance {
		case validation.None:
			return correction.Parts{}
		case validation.Against:
			return score(-1)
		case validation.For:
			return score(1)
		}
		return score(0)
	}
	return quantity{
		measure: stanceCoded, voice: x.voice, referent: referent, variables: append([]int{variable}, x.needs...), mean: true,
		machine: func(i int) correction.Parts {
			sum, named := stances[i]
			if !named || !x.takes(s.Tally.Statements[i].Voice.String()) {
				return correction.Parts{}
			}
			return of(validation.StanceOf(sum))
		},
		hand: func(_ int, codes []string) correction.Parts {
			if len(codes) > 1 && !x.takes(codes[1]) {
				return correction.Parts{}
			}
			return of(codes[0])
		},
	}
}

// shown gives a share as what it stands for.
func (q *quantity) shown(e value.Estimate) value.Estimate {
	if q.mean {
		to := func(x float64) float64 { return 2*x - 1 }
		e.Value, e.Low, e.High = e.Value.Map(to), e.Low.Map(to), e.High.Map(to)
	}
	return e
}

// apart gives a difference of shares as what it stands for.
func (q *quantity) apart(e value.Estimate) value.Estimate {
	if q.mean {
		to := func(x float64) float64 { return 2 * x }
		e.Value, e.Low, e.High = e.Value.Map(to), e.Low.Map(to), e.High.Map(to)
	}
	return e
}
