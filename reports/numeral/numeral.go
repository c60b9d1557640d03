// Package numeral writes numbers for readers, the same way in every report:
// shares as percentages, intervals in brackets, p-values without false
// precision, and a dash where there is no value.
package numeral

import (
	"math"
	"strconv"
	"strings"

	"parallax/framing/value"
)

// None stands where there is no value.
const None = "–"

// minus is the sign that a typographer sets before a negative number.
const minus = "−"

// Count writes a whole number with its thousands set apart: 12,345.
func Count(n int) string {
	s := strconv.Itoa(n)
	sign := ""
	if s[0] == '-' {
		sign, s = minus, s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

// Counted writes a number of things: 1 document, 12 documents.
func Counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return Count(n) + " " + thing + "s"
}

// Percent writes a share as a percentage: 94 %. Shares that are neither none
// nor all never read as 0 or 100.
func Percent(v value.Value) string {
	x, ok := v.Get()
	if !ok {
		return None
	}
	return percent(x) + " %"
}

func percent(x float64) string {
	x *= 100
	switch {
	case x > 0 && x < 0.5:
		return "<1"
	case x > 99.5 && x < 100:
		return ">99"
	}
	return fixed(x, 0)
}

// PercentInterval writes the interval of a share in percent: [89, 97]; ""
// where there is none.
func PercentInterval(e value.Estimate) string {
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if !okLow || !okHigh {
		return ""
	}
	return "[" + fixed(low*100, 0) + ", " + fixed(high*100, 0) + "]"
}

// Decimal writes a number with so many digits after the point.
func Decimal(v value.Value, digits int) string {
	x, ok := v.Get()
	if !ok {
		return None
	}
	return fixed(x, digits)
}

// Signed is Decimal with a sign before positive numbers as well.
func Signed(v value.Value, digits int) string {
	x, ok := v.Get()
	if !ok {
		return None
	}
	if s := fixed(x, digits); x > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	} else {
		return s
	}
}

// Interval writes an estimate's interval with so many digits: [0.12, 0.40].
func Interval(e value.Estimate, digits int) string {
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if !okLow || !okHigh {
		return ""
	}
	return "[" + fixed(low, digits) + ", " + fixed(high, digits) + "]"
}

// P writes a p-value as papers do: .03, <.001.
func P(v value.Value) string {
	x, ok := v.Get()
	switch {
	case !ok:
		return None
	case x < 0.001:
		return "<.001"
	case x > 0.995:
		return "1"
	case x < 0.01:
		return strings.TrimPrefix(strconv.FormatFloat(x, 'f', 3, 64), "0")
	}
	return strings.TrimPrefix(strconv.FormatFloat(x, 'f', 2, 64), "0")
}

func fixed(x float64, digits int) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', digits, 64)
	if x < 0 && strings.ContainsAny(s, "123456789") {
		return minus + s
	}
	return s
}
