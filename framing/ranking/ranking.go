// Package ranking chooses what an answer tells: of all findings that hold, the few that are
// worth a reader's minute, those first that are most about framing.
//
// Findings come from the rooms with their worth: kind × effect × certainty. Whether one holds is decided where
// its row is made; ranking chooses among those and decides nothing of the kind.
package ranking

import (
	"math"

	"parallax/framing/study"
)

const (
	// MaxSentences is the most sentences of an answer.
	MaxSentences = 7
	// MaxShown is of how many sentences the passages are shown.
	MaxShown = 3
	// maxOfReferent is the most sentences on one referent before every other had one.
	maxOfReferent = 2
	// leastEffect is the effect under which a difference is too small for a sentence: 4 points around a half, or
	// .02 of sentiment. It stays in the tables.
	leastEffect = 0.04
	// leastWorth is the worth under which a finding is left to the tables: the words of a subject, and two ways to write one name.
	leastWorth = 0.05
)

// What was told already makes the next of its kind worth less.
const (
	sameKind     = 0.75
	sameReferent = 0.7 // from the third sentence on
	sameGroup    = 0.9
)

// Choose gives the sentences of an answer in their order. Passages are those that the findings refer to.
func Choose(found []study.Finding, passages []study.Passage) []study.Finding {
	var house, open []study.Finding
	for _, f := range found {
		switch {
		case f.Kind == study.HouseStyle:
			house = append(house, f)
		case f.Worth.Effect >= leastEffect && f.Worth.Total() >= leastWorth:
			open = append(open, f)
		}
	}
	house = house[:min(1, len(house))]
	var out []study.Finding
	seen := map[int]bool{} // passages shown
	for len(open) > 0 && len(out) < MaxSentences-len(house) {
		i := best(open, out)
		f := open[i]
		open = append(open[:i:i], open[i+1:]...)
		if len(out) < MaxShown {
			f.Shown = show(&f, passages, seen)
		}
		out = append(out, f)
	}
	out = append(out, house...)
	for i := range out {
		out[i].Sides = nil
	}
	return out
}

// best is the place of the finding to tell next; of equals the first.
func best(open, told []study.Finding) int {
	of := map[string]int{}
	for _, f := range told {
		of[f.Referent]++
	}
	waiting := false // that a referent has a finding and no sentence yet
	for _, f := range open {
		waiting = waiting || f.Referent != "" && of[f.Referent] == 0
	}
	best, most := -1, math.Inf(-1)
	for i := range open {
		f := &open[i]
		worth := after(f, told)
		if waiting && f.Referent != "" && of[f.Referent] >= maxOfReferent {
			worth -= 1 // behind all that may be told now
		}
		if worth > most {
			best, most = i, worth
		}
	}
	return best
}

// after is the worth of a finding behind those that were told.
func after(f *study.Finding, told []study.Finding) float64 {
	worth, on := f.Worth.Total(), 0
	for i := range told {
		x := &told[i]
		if x.Kind == f.Kind {
			worth = float64(worth * sameKind)
		}
		if f.Referent != "" && x.Referent == f.Referent {
			if on++; on >= maxOfReferent {
				worth = float64(worth * sameReferent)
			}
		}
		if len(f.Groups) > 0 && len(x.Groups) > 0 && x.Groups[0] == f.Groups[0] {
			worth = float64(worth * sameGroup)
		}
	}
	return worth
}

// OneLine joins what could not be decided to one line: who wants all reads the table that the first names.
func OneLine(open []study.Finding) []study.Finding {
	if len(open) == 0 {
		return nil
	}
	line := open[0]
	for _, f := range open[1:] {
		line.Text += " " + f.Text
	}
	return []study.Finding{line}
}
