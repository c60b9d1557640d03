package names

import (
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// The names are two families of a page: those in the outlets' own voice, which a study
// asks for first, and those in all other voices.
const ownVoice = "own"

// OwnTests are the p of the referents in the outlets' own voice.
func (t *LabelTests) OwnTests() []value.Value {
	return t.wholes(func(voice string) bool { return voice == ownVoice })
}

// OtherTests are those in all other voices.
func (t *LabelTests) OtherTests() []value.Value {
	return t.wholes(func(voice string) bool { return voice != ownVoice })
}

// wholes are the p of the referents in some voices.
func (t *LabelTests) wholes(in func(voice string) bool) []value.Value {
	var p []value.Value
	for i := range t.Rows {
		if row := &t.Rows[i]; row.Family == "" && in(row.Voice) {
			p = append(p, row.P)
		}
	}
	return p
}

// Correct corrects all tests for their page: where own names and others stand on it.
func (t *LabelTests) Correct(own, others inference.Standing, o *study.Options) {
	t.correct(own, o, func(voice string) bool { return voice == ownVoice })
	t.correct(others, o, func(voice string) bool { return voice != ownVoice })
}

// correct goes down the tree of the voices that are asked for: referents, their families, and of those the pairs.
func (t *LabelTests) correct(at inference.Standing, o *study.Options, in func(voice string) bool) {
	referents := at.Branches(t.wholes(in), o.Level)
	n := 0
	for i := 0; i < len(t.Rows); {
		whole := &t.Rows[i]
		end := i + 1
		for end < len(t.Rows) && t.Rows[end].Family != "" {
			end++
		}
		families := t.Rows[i+1 : end]
		i = end
		if !in(whole.Voice) {
			continue
		}
		whole.PAdjusted, whole.Differ = referents[n].P, inference.Holds(referents[n].P, o.Level)
		whole.AtEdge = o.AtEdge(whole.P, whole.PAdjusted)
		var p []value.Value
		for k := range families {
			p = append(p, families[k].P)
		}
		for k, standing := range referents[n].Branches(p, o.Level) {
			row := &families[k]
			row.PAdjusted, row.Differ = standing.P, inference.Holds(standing.P, o.Level)
			row.AtEdge = o.AtEdge(row.P, row.PAdjusted)
			t.correctPairs(row, standing, o)
		}
		n++
	}
}

// correctPairs corrects the pairs of one family.
func (t *LabelTests) correctPairs(row *LabelTestRow, at inference.Standing, o *study.Options) {
	var p []value.Value
	var pairs []*LabelPairRow
	for i := range t.Pairs {
		if x := &t.Pairs[i]; x.Voice == row.Voice && x.Referent == row.Referent && x.Family == row.Family {
			p, pairs = append(p, x.P), append(pairs, x)
		}
	}
	row.PairsHold = 0
	for i, v := range inference.AdjustPairs(p, t.groups) {
		pairs[i].PAdjusted = at.Adjust(v)
		pairs[i].AtEdge = o.AtEdge(pairs[i].P, pairs[i].PAdjusted)
		if pairs[i].Holds = inference.Holds(pairs[i].PAdjusted, o.Level); pairs[i].Holds {
			row.PairsHold++
		}
	}
}

// Moves are the p of the shares that may have moved: those of single voices.
func (t *LabelTimes) Moves() []value.Value {
	var p []value.Value
	for i := range t.Changes {
		if t.Changes[i].Voice != study.AllVoices {
			p = append(p, t.Changes[i].P)
		}
	}
	return p
}

// Correct corrects the tests of change for their page.
func (t *LabelTimes) Correct(at inference.Standing, o *study.Options) {
	for i := range t.Changes {
		row := &t.Changes[i]
		row.PAdjusted = at.Adjust(row.PAdjusted)
		row.Moved, row.AtEdge = inference.Holds(row.PAdjusted, o.Level), o.AtEdge(row.P, row.PAdjusted)
	}
}
