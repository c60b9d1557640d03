package page

import (
	"fmt"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// lane is one estimate on a strip: a mark with its interval, beside the
// number in words. Places are percentages of the strip's width.
type lane struct {
	Voice string
	// Evidence is what the lane opens; none where it opens nothing.
	Evidence      int
	At, Low, High string
	// Zero is where nothing stands on a strip that has two sides.
	Zero string
	// Value and Interval as text; Why there is no value.
	Value, Interval, Why string
	// Forms are the words behind the number, as they are written.
	Forms []framing.FormCount
	// Ghosts are the marks of the single voices, on the lane of all voices.
	Ghosts []ghost
}

// ghost is the mark of another lane, without its interval.
type ghost struct{ Voice, At string }

// scale maps numbers from low to high onto a strip.
type scale struct{ low, high float64 }

func (s scale) at(x float64) string {
	f := (x - s.low) / (s.high - s.low)
	return percentPlace(max(0, min(1, f)))
}

func percentPlace(f float64) string { return fmt.Sprintf("%.4g%%", f*100) }

// place gives the positions of an estimate; its words are the caller's.
func (s scale) place(voice string, e value.Estimate, evidence int) lane {
	l := lane{Voice: voice, Evidence: evidence}
	x, ok := e.Value.Get()
	if !ok {
		l.Why = e.Value.Why()
		return l
	}
	l.At = s.at(x)
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if okLow && okHigh {
		l.Low, l.High = s.at(low), s.at(high)
	}
	if s.low < 0 && s.high > 0 {
		l.Zero = s.at(0)
	}
	return l
}

// shareLane is an estimate of a share.
func shareLane(s scale, voice string, e value.Estimate, evidence int) lane {
	l := s.place(voice, e, evidence)
	l.Value, l.Interval = numeral.Percent(e.Value), numeral.PercentInterval(e)
	return l
}

// numberLane is an estimate of a signed number.
func numberLane(s scale, voice string, e value.Estimate, evidence int) lane {
	l := s.place(voice, e, evidence)
	l.Value, l.Interval = numeral.Signed(e.Value, 2), numeral.Interval(e, 2)
	return l
}

// withGhosts puts the marks of the single voices onto the first lane, which
// is that of all voices.
func withGhosts(lanes []lane) []lane {
	if len(lanes) == 0 {
		return lanes
	}
	for _, l := range lanes[1:] {
		if l.At != "" {
			lanes[0].Ghosts = append(lanes[0].Ghosts, ghost{l.Voice, l.At})
		}
	}
	return lanes
}
