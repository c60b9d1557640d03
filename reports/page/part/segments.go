package part

import (
	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// A Segment is a part of a bar that shows shares of a whole.
type Segment struct {
	Class, X, Width, Share string
}

// VoiceSegments are the voices' shares of the words.
func VoiceSegments(all []framing.VoiceCount) []Segment {
	var names []string
	var shares []value.Value
	for _, c := range all {
		names, shares = append(names, c.Voice.String()), append(shares, c.Share)
	}
	return Segments(names, shares)
}

// Segments lays shares side by side along a bar.
func Segments(classes []string, shares []value.Value) []Segment {
	var out []Segment
	at := 0.0
	for i, s := range shares {
		x, ok := s.Get()
		if !ok {
			continue
		}
		out = append(out, Segment{
			Class: classes[i], X: PercentPlace(at), Width: PercentPlace(x), Share: numeral.Percent(s),
		})
		at += x
	}
	return out
}
