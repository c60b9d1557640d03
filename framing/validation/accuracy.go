package validation

import (
	"maps"
	"slices"

	"parallax/framing/value"
)

// An Accuracy is how well the tool finds one code.
type Accuracy struct {
	Code string // "" for the macro-average over codes
	// Right are units that both gave the code, Extra those that the tool alone
	// did, Missed those that the hands alone did.
	Right, Extra, Missed int
	// Precision is Right/(Right+Extra), Recall Right/(Right+Missed), F1 their
	// harmonic mean; undefined where the tool, the hands, or both never gave it.
	Precision, Recall, F1 value.Value
	right, extra, missed  float64 // weighted
}

// Compare scores the tool's codes by the hands', unit by unit, each with a weight (nil for 1); a unit without
// either is left out. With the weights 1/π of a sample, Precision, Recall and F1 estimate those of all statements that
// could be drawn (Horvitz and Thompson 1952, doi:10.1080/01621459.1952.10483446); Right, Extra and Missed stay counts. Codes come sorted; the last row is the mean of the
// defined values over the codes that hands gave (macro-average).
func Compare(hands, tool []string, weights []float64) []Accuracy {
	rows := map[string]*Accuracy{}
	row := func(code string) *Accuracy {
		if rows[code] == nil {
			rows[code] = &Accuracy{Code: code}
		}
		return rows[code]
	}
	for i := range hands {
		w := 1.0
		if weights != nil {
			w = weights[i]
		}
		switch h, t := hands[i], tool[i]; {
		case h == "" || t == "":
		case h == t:
			row(h).Right++
			row(h).right += w
		default:
			row(h).Missed++
			row(h).missed += w
			row(t).Extra++
			row(t).extra += w
		}
	}
	var out []Accuracy
	macro := Accuracy{}
	var p, r, f []value.Value
	for _, code := range slices.Sorted(maps.Keys(rows)) {
		a := *rows[code]
		a.rate()
		macro.Right += a.Right
		macro.Extra += a.Extra
		macro.Missed += a.Missed
		if a.Right+a.Missed > 0 {
			p, r, f = append(p, a.Precision), append(r, a.Recall), append(f, a.F1)
		}
		out = append(out, a)
	}
	macro.Precision, macro.Recall, macro.F1 = mean(p), mean(r), mean(f)
	return append(out, macro)
}

func (a *Accuracy) rate() {
	a.Precision = part(a.right, a.right+a.extra, "the tool never gave this code")
	a.Recall = part(a.right, a.right+a.missed, "the hands never gave this code")
	a.F1 = part(2*a.right, 2*a.right+a.extra+a.missed, "nobody gave this code")
}

func part(of, whole float64, why string) value.Value {
	if whole == 0 {
		return value.Undefined("%s", why)
	}
	return value.Of(of / whole)
}

func share(part, whole int, why string) value.Value {
	if whole == 0 {
		return value.Undefined("%s", why)
	}
	return value.Of(float64(part) / float64(whole))
}

func mean(vs []value.Value) value.Value {
	sum, n := 0.0, 0
	for _, v := range vs {
		if x, ok := v.Get(); ok {
			sum += x
			n++
		}
	}
	if n == 0 {
		return value.Undefined("no code has a value")
	}
	return value.Of(sum / float64(n))
}

// Majority is the code that most coders gave a unit; "" where none did or
// where two codes are given equally often.
func Majority(u Unit) string {
	counts := map[string]int{}
	for _, c := range u {
		if c != "" {
			counts[c]++
		}
	}
	best, n, tie := "", 0, false
	for _, c := range slices.Sorted(maps.Keys(counts)) {
		switch {
		case counts[c] > n:
			best, n, tie = c, counts[c], false
		case counts[c] == n:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}
