package tone

import (
	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/sentiment"
	"parallax/framing/tally"
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
	Weight         float64 `json:"weight" title:"Weight" measure:"word_valence"`
	Target         int     `json:"target_count" title:"Count"`
	ReferenceCount int     `json:"reference_count" title:"In the reference"`
	// Share of the whole shift, below 0 where the word makes the group darker.
	Share value.Value `json:"share" title:"Part of the shift" measure:"word_shift"`
}

// shownShift is how many words of a group's shift are shown, the largest.
const shownShift = 20

// Shifts are the words behind the differences in sentiment, in the outlets'
// own voice.
func Shifts(s *compare.Study) (rows []ShiftRow, err error) {
	weights, err := sentiment.ListWeights("vader")
	if err != nil {
		return nil, err
	}
	rows, err = ShiftsBy(s, weights, func(st *tally.Statement) bool { return st.Voice == corpus.Own }, shownShift)
	for i := range rows {
		rows[i].Voice = corpus.Own.String()
	}
	return rows, err
}

// ShiftsBy are the first so many words of each group's shift by the weights of any
// list, in the statements that take part; 0 gives all.
func ShiftsBy(s *compare.Study, weights sentiment.WordWeights, take func(*tally.Statement) bool, top int) (rows []ShiftRow, err error) {
	u := s.Units().With(s, take, written(s))
	words := s.Tally.Vocabulary.Terms()
	contrasts := s.Contrasts()
	found := make([]*sentiment.Shift, len(contrasts))
	err = s.Parallel(len(contrasts), func(i int) (err error) {
		found[i], err = shift(u, contrasts[i], words, weights)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, c := range contrasts {
		list := found[i].Words
		if top > 0 {
			list = list[:min(top, len(list))]
		}
		for _, w := range list {
			rows = append(rows, ShiftRow{
				Group: s.Sides.Groups[c.Target].Name, Reference: s.ReferenceName(c),
				Word: w.Word, Weight: w.Weight, Target: w.Target, ReferenceCount: w.Reference, Share: w.Share.Map(compare.Similarity),
			})
		}
	}
	return rows, nil
}

// written are the words that say what their list rates: not those of names (the United States, the Supreme Court). A word of
// a name has a capital within a sentence; where every word may have one, at the beginning and in headlines, it is counted as
// it is written elsewhere.
func written(s *compare.Study) compare.Countable {
	size := s.Tally.Vocabulary.Len()
	small, named := make([]int, size), make([]int, size)
	for i := range s.Tally.Statements {
		eachWritten(s, i, func(w tally.Token, open bool) {
			switch {
			case open:
			case w.Capital():
				named[w.ID()]++
			default:
				small[w.ID()]++
			}
		})
	}
	return compare.Countable{Size: size, Of: func(statement int, to []uint32) []uint32 {
		eachWritten(s, statement, func(w tally.Token, open bool) {
			if id := w.ID(); !open && !w.Capital() || open && (named[id] == 0 || named[id] < small[id]) {
				to = append(to, id)
			}
		})
		return to
	}}
}

// eachWritten gives the words of a statement, and whether each is open: where it stands, a capital says nothing.
func eachWritten(s *compare.Study, statement int, f func(w tally.Token, open bool)) {
	headline, begins := s.Tally.Statements[statement].Position == tally.Headline, true
	for _, w := range s.Tally.Words.Row(statement) {
		f(w, headline || begins)
		begins = w.Gap() == tally.SentenceEnd
	}
}

func shift(u *compare.Units, c inference.Contrast, words []string, weights sentiment.WordWeights) (*sentiment.Shift, error) {
	pairs, err := u.Design.Pairs(c)
	if err != nil {
		return nil, err
	}
	target, reference := make([]int, len(words)), make([]int, len(words))
	for t := range pairs {
		target[t], reference[t] = pairs[t].Target, pairs[t].Reference
	}
	return sentiment.NewShift(words, target, reference, weights)
}
