package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/study"
)

// maxMovedFindings is the most sentences of the answer on shares that moved.
const maxMovedFindings = 3

// Moved state which shares of names moved over time: the most certain
// first, and of these the widest.
func Moved(t *LabelTimes, labels []LabelRow) []study.Finding {
	var moved []*LabelChangeRow
	for i := range t.Changes {
		if x := &t.Changes[i]; x.Moved && x.Voice != study.AllVoices {
			moved = append(moved, x)
		}
	}
	voices := compare.VoiceNames()
	slices.SortStableFunc(moved, func(a, b *LabelChangeRow) int {
		p, _ := a.PAdjusted.Get()
		q, _ := b.PAdjusted.Get()
		return cmp.Or(cmp.Compare(slices.Index(voices, a.Voice), slices.Index(voices, b.Voice)), cmp.Compare(p, q), cmp.Compare(b.gap(), a.gap()))
	})
	title := map[string]string{}
	for _, p := range t.Periods {
		title[p.Name] = p.Title
	}
	of := labelsOfFamilies(labels)
	var out []study.Finding
	for _, x := range moved[:min(len(moved), maxMovedFindings)] {
		p, _ := x.PAdjusted.Get()
		out = append(out, study.Finding{
			Kind: "label_times",
			Text: fmt.Sprintf("%s%s calls %s %s in %s of mentions before %s, in %s from then on, cut where the two differ most (no change at any time has %s, corrected).",
				answer.InVoice(x.Voice), x.Group, x.Referent, familyName(x.Family, of[[2]string{x.Referent, x.Family}]),
				answer.Percentage(x.Before), title[x.From], answer.Percentage(x.After), answer.PText(p)),
			Groups: []string{x.Group}, Passages: t.around(x),
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
