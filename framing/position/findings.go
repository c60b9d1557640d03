package position

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// Tests are the p of what headlines say in the outlets' own voice, names and tone: the primary tests of positions.
func Tests(all []Row) (p []value.Value) {
	for i := range all {
		if all[i].headline() {
			p = append(p, all[i].P)
		}
	}
	return p
}

// headline reports whether a row is of names or tone of headlines in the outlet's own voice.
func (r *Row) headline() bool {
	return r.Position == tally.Headline.String() && r.Voice == corpus.Own.String() && r.Measure != voices
}

// Findings states which groups' headlines differ from the others'.
func Findings(all []Row, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		here, ok := row.Value.Value.Get()
		others, any := elsewhere(all, row, o)
		if !row.headline() || !ok || !any || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		f := study.Finding{
			Kind: "positions", Groups: []string{row.Group}, Referent: row.Referent, Item: row.Measure, Voice: row.Voice, Passages: row.Passages, See: "positions",
		}
		if row.Measure == names {
			if here <= others {
				continue // of the other family it is told
			}
			f.Text = fmt.Sprintf("In its headlines, %s calls %s by “%s” names in %s of mentions, %s in %.0f %% (%s).",
				o.Group(row.Group), answer.Referent(row.Referent), row.Family, answer.Percentage(row.Value), o.ReferenceText(), 100*others, answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted))))
			f.Worth = ranking.Of(ranking.Headlines, ranking.OfShares(here, others), ranking.Certainty(p))
		} else {
			direction := "brighter"
			if here < others {
				direction = "darker"
			}
			f.Text = fmt.Sprintf("The headlines of %s are %s than those of %s: a mean sentiment of %s on a scale from −1 to 1, against %.2f (%s).",
				o.Group(row.Group), direction, o.ReferenceText(), answer.Decimal(row.Value), others, answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted))))
			f.Worth = ranking.Of(ranking.Tone, ranking.OfMeans(here-others), ranking.Certainty(p))
		}
		out = append(out, f)
	}
	return out
}

// elsewhere is the mean of the other groups' numbers, each weighing as many documents as it has.
func elsewhere(all []Row, of *Row, o *study.Options) (mean float64, ok bool) {
	sum, docs := 0.0, 0.0
	for i := range all {
		row := &all[i]
		v, defined := row.Value.Value.Get()
		if !defined || row.Group == of.Group || row.Position != of.Position || row.Voice != of.Voice || row.Measure != of.Measure || row.Referent != of.Referent ||
			row.Family != of.Family || o.Reference != "" && o.Reference != study.Rest && row.Group != o.Reference {
			continue
		}
		n := float64(row.Docs)
		sum, docs = sum+float64(n*v), docs+n
	}
	if docs == 0 {
		return 0, false
	}
	return sum / docs, true
}
