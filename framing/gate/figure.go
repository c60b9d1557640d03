package gate

import (
	"math"
	"strconv"
	"strings"
)

// figure writes a value in the quantity's unit.
func (q *quantity) figure(v float64) string {
	switch q.unit {
	case "share":
		return strconv.FormatFloat(100*v, 'f', 1, 64) + " %"
	case "score":
		return strconv.FormatFloat(v, 'f', 3, 64)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func (q *quantity) bounds(n *Number) string {
	low, high, ok := n.interval()
	if !ok {
		return ""
	}
	return " [" + q.figure(low) + ", " + q.figure(high) + "]"
}

// step writes a change in the quantity's unit: points for shares.
func (q *quantity) step(d float64) string {
	text := q.figure(math.Abs(d))
	if q.unit == "share" {
		text = strings.TrimSuffix(text, "%") + "points"
	}
	switch {
	case d > 0:
		return "+" + text
	case d < 0:
		return "−" + text
	}
	return text
}

func (q *quantity) steps(n *Number) string {
	low, high, ok := n.interval()
	if !ok {
		return ""
	}
	return " [" + q.step(low) + ", " + q.step(high) + "]"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
