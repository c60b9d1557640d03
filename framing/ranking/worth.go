package ranking

import (
	"math"

	"parallax/framing/study"
)

// The kinds of findings, by how near they are to framing: who is called what, by a name of another stance; how
// sentences stand to somebody; who acts and whose voice is heard; tone; words that take a stand; and far behind,
// names that are only another way to write, and words of the subject alone.
const (
	QuotedOnly   = 1.0 // a name that one side says and the other only passes on
	Stance       = 0.75
	OfCodebook   = 0.6 // families of names that a person set apart, before their stance is looked at
	Attitude     = 0.75
	Agency       = 0.7
	Renamed      = 0.75 // of one event, one actor by two names
	Reworded     = 0.55 // of one event, a darker or brighter word
	Heard        = 0.65 // a source that one side hears and others do not
	Frames       = 0.6
	Headlines    = 0.6
	Coverage     = 0.5  // what is written about, before how
	SideWords    = 0.55 // of the theme, and with a stance
	ThemeWords   = 0.45
	Tone         = 0.4
	StanceWords  = 0.25
	NeutralNames = 0.15
	SubjectWords = 0.1
)

// OfOthers is how much less the names that an outlet passes on are its framing than those that it says itself.
const OfOthers = 0.7

// OverTime is how much less a change of one group over time is about framing than the same difference between groups.
const OverTime = 0.65

// OfShares is the effect of two shares: Cohen's h over its largest, π (Cohen 1988, Statistical
// Power Analysis for the Behavioral Sciences, 2nd ed., ch. 6). 0 to 1.
func OfShares(a, b float64) float64 {
	angle := func(p float64) float64 { return 2 * math.Asin(math.Sqrt(max(0, min(1, p)))) }
	return math.Abs(angle(a)-angle(b)) / math.Pi
}

// largeGap is a difference of means on a scale from −1 to 1 that is as large as any.
const largeGap = 0.5

// OfMeans is the effect of a difference of two means from −1 to 1, such as sentiment.
func OfMeans(difference float64) float64 { return min(1, math.Abs(difference)/largeGap) }

// OfLogRatio is the effect of a term that is 2^x times as frequent: 1 from 64 times on.
func OfLogRatio(x float64) float64 { return min(1, math.Abs(x)/6) }

// Certainty is that of a corrected p which calls a difference: from .6 at .05 to 1 at .0005.
func Certainty(p float64) float64 {
	if p <= 0 {
		return 1
	}
	return 0.6 + float64(0.2*max(0, min(2, math.Log10(0.05/p))))
}

// Unsure is the certainty of groups that differ where no two of them can be told apart.
const Unsure = 0.4

// Of puts the three together.
func Of(kind, effect, certainty float64) study.Worth {
	return study.Worth{Kind: kind, Effect: effect, Certainty: certainty}
}
