package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"parallax/framing/answer"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// Moved state which shares of names moved over time, of each group's names of a referent that which moved most.
func Moved(t *LabelTimes, labels []LabelRow, tests *LabelTests, o *study.Options) []study.Finding {
	var moved []*LabelChangeRow
	for i := range t.Changes {
		if x := &t.Changes[i]; x.Moved && x.Voice != study.AllVoices {
			moved = append(moved, x)
		}
	}
	slices.SortStableFunc(moved, func(a, b *LabelChangeRow) int { return cmp.Compare(b.gap(), a.gap()) })
	tested := map[[3]string]*LabelTestRow{}
	for i := range tests.Rows {
		tested[[3]string{tests.Rows[i].Referent, tests.Rows[i].Family, tests.Rows[i].Voice}] = &tests.Rows[i]
	}
	title := map[string]string{}
	for _, p := range t.Periods {
		title[p.Name] = p.Title
	}
	of := labelsOfFamilies(labels)
	var out []study.Finding
	seen := map[[3]string]bool{}
	for _, x := range moved {
		if key := [3]string{x.Group, x.Voice, x.Referent}; !seen[key] {
			seen[key] = true
		} else {
			continue
		}
		p, _ := x.PAdjusted.Get()
		before, _ := x.Before.Value.Get()
		after, _ := x.After.Value.Get()
		var forms []FormCount
		for i := range labels {
			if row := &labels[i]; row.Group == x.Group && row.Voice == x.Voice && row.Referent == x.Referent && row.Family == x.Family && row.Label == "" {
				forms = row.Forms
			}
		}
		out = append(out, study.Finding{
			Kind: "label_times",
			Text: fmt.Sprintf("%s%s calls %s %s in %s of mentions before %s, in %s from then on, cut where the two differ most (no change at any time has %s).",
				answer.InVoice(x.Voice), o.Group(x.Group), answer.Referent(x.Referent), calling(x.Family, forms, of[[2]string{x.Referent, x.Family}]),
				answer.Percentage(x.Before), title[x.From], answer.Percentage(x.After), answer.Corrected(p, x.AtEdge)),
			Groups: []string{x.Group}, Passages: t.around(x), Referent: x.Referent, Item: x.Family, Voice: x.Voice, See: "label_changes",
			Worth: ranking.Of(float64(ranking.OverTime*kindOf(tested[[3]string{x.Referent, x.Family, x.Voice}], o)), ranking.OfShares(before, after), ranking.Certainty(p)),
		})
	}
	return out
}

func (x *LabelChangeRow) gap() float64 {
	before, _ := x.Before.Value.Get()
	after, _ := x.After.Value.Get()
	return math.Abs(after - before)
}

// around are the passages of the last period before a change and of the first
// after it that have some.
func (t *LabelTimes) around(x *LabelChangeRow) []study.PassageRef {
	var before, after []study.PassageRef
	order := map[string]int{}
	for i, p := range t.Periods {
		order[p.Name] = i
	}
	for _, row := range t.Rows {
		if row.Group != x.Group || row.Voice != x.Voice || row.Referent != x.Referent || row.Family != x.Family || len(row.Passages) == 0 {
			continue
		}
		if order[row.Period] < order[x.From] {
			before = row.Passages
		} else if after == nil {
			after = row.Passages
		}
	}
	return slices.Concat(before, after)
}
