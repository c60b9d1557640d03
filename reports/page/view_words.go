package page

import (
	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// maxGroupWords is how many words a group shows before the plot.
const maxGroupWords = 12

// wordsView is the first words of each group; the plot and the table are the
// scripts'.
type wordsView struct {
	Groups []groupWords
	Rows   int
}

type groupWords struct {
	Group, Reference string
	Words            []word
}

type word struct {
	Term, LogRatio, Interval string
	Evidence                 int
}

func newWordsView(r *framing.Result, p *pool) wordsView {
	v := wordsView{Rows: len(r.Keywords)}
	at := map[string]int{}
	for i := range r.Keywords {
		x := &r.Keywords[i]
		if ratio, ok := x.LogRatio.Value.Get(); x.Voice != framing.AllVoices || !ok || ratio <= 0 {
			continue
		}
		n, ok := at[x.Group]
		if !ok {
			n = len(v.Groups)
			at[x.Group] = n
			v.Groups = append(v.Groups, groupWords{Group: x.Group, Reference: x.Reference})
		}
		g := &v.Groups[n]
		if len(g.Words) < maxGroupWords {
			g.Words = append(g.Words, word{x.Term, times(x.LogRatio.Value), numeral.Interval(x.LogRatio, 1), p.evidence(x.Passages)})
		}
	}
	return v
}

func times(logRatio value.Value) string { return numeral.Signed(logRatio, 1) }
