package words

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing/compare"
)

// Rates are each group's uses of a word in one voice, by document, over its words.
func Rates(s *compare.Study, term, voice string) (func(group int) compare.Ratio, error) {
	slot, err := compare.SlotOf(voice)
	if err != nil {
		return nil, err
	}
	id, ok := s.Tally.Vocabulary.Lookup(corpus.Fold(term))
	if !ok {
		return nil, fmt.Errorf("no document has the word %q; a term is one word as it stands in the texts", term)
	}
	t := compare.NewVoiceTable[compare.Ratio](len(s.Sides.Groups), 1)
	for i, g := range s.StatementsInGroups() {
		st, uses := &s.Tally.Statements[i], 0
		for _, w := range s.Tally.Words.Row(i) {
			if w.ID() == id {
				uses++
			}
		}
		t.Count(g, st.Voice, 0, func(r *compare.Ratio) {
			r.Add(st.Doc, float64(uses), float64(st.Words))
			r.Rate = true
		})
	}
	return func(g int) compare.Ratio { return *t.At(g, t.Column(slot, 0)) }, nil
}
