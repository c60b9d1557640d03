package framing

import (
	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/sentiment"
	"parallax/framing/value"
)

// A ShiftRow is a word's part in what makes a group's words darker or brighter
// than those of its reference.
type ShiftRow struct {
	Group     string `json:"group" title:"Group"`
	Reference string `json:"reference" title:"Reference"`
	Voice     string `json:"voice" title:"-"`
	Word      string `json:"word" title:"Word"`
	// Weight of the word in VADER's lexicon, brought to −1 … 1.
	Weight         float64 `json:"weight" title:"Weight"`
	Target         int     `json:"target_count" title:"Count"`
	ReferenceCount int     `json:"reference_count" title:"In the reference"`
	// Share of the whole shift, below 0 where the word makes the group darker.
	Share value.Value `json:"share" title:"Part of the shift"`
}

// shownShift is how many words of a group's shift are shown, the largest.
const shownShift = 20

// shifts fills the words behind the differences in sentiment, in the outlets'
// own voice.
func (s *study) shifts(r *Result) error {
	weights, err := sentiment.ListWeights("vader")
	if err != nil {
		return err
	}
	u := s.units().with(s, func(st *statement) bool { return st.voice == corpus.Own }, s.wordTerms())
	words := s.tally.vocabulary.Terms()
	contrasts := s.contrasts()
	found := make([]*sentiment.Shift, len(contrasts))
	err = s.parallel(len(contrasts), func(i int) (err error) {
		found[i], err = shift(u, contrasts[i], words, weights)
		return err
	})
	if err != nil {
		return err
	}
	for i, c := range contrasts {
		list := found[i].Words
		for _, w := range list[:min(shownShift, len(list))] {
			r.Shifts = append(r.Shifts, ShiftRow{
				Group: s.sides.groups[c.Target].Name, Reference: s.referenceName(c), Voice: corpus.Own.String(),
				Word: w.Word, Weight: w.Weight, Target: w.Target, ReferenceCount: w.Reference, Share: w.Share.Map(similarity),
			})
		}
	}
	return nil
}

func shift(u *units, c inference.Contrast, words []string, weights sentiment.WordWeights) (*sentiment.Shift, error) {
	pairs, err := u.design.Pairs(c)
	if err != nil {
		return nil, err
	}
	target, reference := make([]int, len(words)), make([]int, len(words))
	for t := range pairs {
		target[t], reference[t] = pairs[t].Target, pairs[t].Reference
	}
	return sentiment.NewShift(words, target, reference, weights)
}
