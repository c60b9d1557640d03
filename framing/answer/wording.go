// Package answer words the numbers that the sentences of an answer tell.
package answer

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/framing/value"
)

// Percentage is a share as a reader writes it: "41 % [28, 55]".
func Percentage(e value.Estimate) string {
	return interval(e, func(v float64) string { return strconv.FormatFloat(100*v, 'f', 0, 64) }, " %")
}

// Points is a difference of two shares in percentage points: "59 [41, 74]".
func Points(e value.Estimate) string {
	return interval(e, func(v float64) string {
		return strings.Replace(strconv.FormatFloat(100*v, 'f', 0, 64), "-", "−", 1)
	}, "")
}

// Decimal is a value with two decimals and its interval: "−0.21 [−0.30, −0.11]".
func Decimal(e value.Estimate) string {
	return interval(e, func(v float64) string {
		return strings.Replace(strconv.FormatFloat(v, 'f', 2, 64), "-", "−", 1)
	}, "")
}

// Rate is a number with one decimal and its interval: "12.3 [8.1, 17.0]".
func Rate(e value.Estimate) string {
	return interval(e, func(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }, "")
}

func interval(e value.Estimate, show func(float64) string, unit string) string {
	v, ok := e.Value.Get()
	if !ok {
		return "undefined"
	}
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if !okLow || !okHigh {
		return show(v) + unit
	}
	return fmt.Sprintf("%s%s [%s, %s]", show(v), unit, show(low), show(high))
}

// PText is a p-value as a sentence shows it.
func PText(p float64) string {
	if p < 0.001 {
		return "p < .001"
	}
	return "p = " + strings.TrimPrefix(strconv.FormatFloat(p, 'f', 3, 64), "0")
}

// Corrected is a corrected p: "p = .012, corrected"; and that another seed may decide otherwise, where the p is at the edge.
func Corrected(p float64, atEdge bool) string {
	if atEdge {
		return PText(p) + ", corrected, at the edge: another seed may decide otherwise"
	}
	return PText(p) + ", corrected"
}

// Each is the p of several tests: "each p ≤ .043".
func Each(n int, largest float64) string {
	text := PText(largest)
	if n < 2 {
		return text
	}
	return "each " + strings.Replace(text, " = ", " ≤ ", 1)
}

// InVoice begins a sentence about a voice.
func InVoice(voice string) string {
	switch voice {
	case "own":
		return "In its own voice, "
	case "quoted":
		return "In what it quotes, "
	case "reported":
		return "In what it paraphrases, "
	}
	return "In all voices, "
}

// Times is how often something was: "once", "7 times".
func Times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}

// List joins names as a sentence does.
func List(names []string) string {
	switch len(names) {
	case 0:
		return "none"
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// Either joins names of which any may stand.
func Either(names []string) string {
	if len(names) < 2 {
		return List(names)
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

// Counted is a number of things: "1 difference", "3 differences".
func Counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// Referent is a referent's name as a sentence writes it: codebooks join its words by underscores.
func Referent(name string) string { return strings.ReplaceAll(name, "_", " ") }
