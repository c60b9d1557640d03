package part

import (
	"fmt"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// A Lane is one estimate on a strip: a mark with its interval, beside the
// number in words. Places are percentages of the strip's width.
type Lane struct {
	Voice string
	// Evidence is what the lane opens; None where it opens nothing.
	Evidence      int
	At, Low, High string
	// Zero is where nothing stands on a strip that has two sides.
	Zero string
	// Value and Interval as text; Why there is no value.
	Value, Interval, Why string
	// Forms are the words behind the number, as they are written.
	Forms []framing.FormCount
	// Ghosts are the marks of the single voices, on the lane of all voices.
	Ghosts []Ghost
}

// A Ghost is the mark of another lane, without its interval.
type Ghost struct{ Voice, At string }

// A Scale maps numbers from low to high onto a strip.
type Scale struct{ Low, High float64 }

func (s Scale) at(x float64) string {
	f := (x - s.Low) / (s.High - s.Low)
	return PercentPlace(max(0, min(1, f)))
}

// PercentPlace is a part of a width.
func PercentPlace(f float64) string { return fmt.Sprintf("%.4g%%", f*100) }

// Place gives the positions of an estimate; its words are the caller's.
func (s Scale) Place(voice string, e value.Estimate, evidence int) Lane {
	l := Lane{Voice: voice, Evidence: evidence}
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
	if s.Low < 0 && s.High > 0 {
		l.Zero = s.at(0)
	}
	return l
}

// ShareLane is an estimate of a share.
func ShareLane(s Scale, voice string, e value.Estimate, evidence int) Lane {
	l := s.Place(voice, e, evidence)
	l.Value, l.Interval = numeral.Percent(e.Value), numeral.PercentInterval(e)
	return l
}

// NumberLane is an estimate of a signed number.
func NumberLane(s Scale, voice string, e value.Estimate, evidence int) Lane {
	l := s.Place(voice, e, evidence)
	l.Value, l.Interval = numeral.Signed(e.Value, 2), numeral.Interval(e, 2)
	return l
}

// WithGhosts puts the marks of the single voices onto the first lane, which
// is that of all voices.
func WithGhosts(lanes []Lane) []Lane {
	if len(lanes) == 0 {
		return lanes
	}
	for _, l := range lanes[1:] {
		if l.At != "" {
			lanes[0].Ghosts = append(lanes[0].Ghosts, Ghost{l.Voice, l.At})
		}
	}
	return lanes
}
