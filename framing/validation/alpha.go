// Package validation says how well hands agree with each other, and the tool
// with the hands: it draws the statements to code, reads the codes back, and
// computes agreement and accuracy.
//
//	statements ─ Sample ─► sheet ─ people ─► Codes ─ Alpha, Kappa ─► Agreement
//	                         └─ tool's codes (key) ──── Confusion ─► Accuracy
package validation

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"parallax/framing/value"
)

// Level is the scale on which codes differ.
type Level string

const (
	Nominal  Level = "nominal"  // alike or not
	Ordinal  Level = "ordinal"  // ranks
	Interval Level = "interval" // differences of numbers
)

// Levels lists the levels.
func Levels() []Level { return []Level{Nominal, Ordinal, Interval} }

// ParseLevel reads the name of a level.
func ParseLevel(s string) (Level, error) {
	if slices.Contains(Levels(), Level(s)) {
		return Level(s), nil
	}
	return "", fmt.Errorf("no level %q: the levels are nominal, ordinal and interval", s)
}

// A Unit is one thing coded: the codes that coders gave it, "" for none.
type Unit []string

// Alpha is Krippendorff's α: 1 minus the observed over the expected
// disagreement,
//
//	α = 1 − Do/De,  Do = 1/n Σu Σ(i≠j) δ²(ui,uj)/(mu−1),  De = 1/(n(n−1)) Σ(c,k) nc·nk·δ²(c,k)
//
// over the n codes of units with at least two. δ² is 0 or 1 (nominal), the
// square of the codes between two ranks (ordinal), or of the difference
// (interval). Range (−1, 1]: 1 for perfect agreement, 0 for chance. order gives
// the ranks of ordinal codes that are no numbers, the lowest first.
//
// Undefined where no unit has two codes, where only one code was ever used
// (chance alone would agree as well), and where a number is asked for and a
// code is none. Krippendorff 2011, Computing Krippendorff's Alpha-Reliability;
// 2018, Content Analysis, 4th ed., ch. 12.
func Alpha(units []Unit, level Level, order []string) value.Value {
	d, err := newDisagreement(units, level, order)
	if err != nil {
		return value.Undefined("%v", err)
	}
	observed, n := d.observed(nil)
	return d.alpha(observed, n)
}

// A disagreement holds the codes as counts.
type disagreement struct {
	units    [][]int     // counts of each code by unit; units with two codes or more
	of       []int       // the place of each kept unit among those given
	delta    [][]float64 // squared difference of two codes
	totals   []float64   // of each code
	codes    int
	pairable float64
}

func newDisagreement(units []Unit, level Level, order []string) (*disagreement, error) {
	seen := map[string]bool{}
	for _, u := range units {
		if pairable(u) {
			for _, c := range u {
				if c != "" {
					seen[c] = true
				}
			}
		}
	}
	codes, numbers, err := sorted(slices.Sorted(maps.Keys(seen)), level, order)
	if err != nil {
		return nil, err
	}
	index := make(map[string]int, len(codes))
	for i, c := range codes {
		index[c] = i
	}
	d := &disagreement{codes: len(codes), totals: make([]float64, len(codes))}
	for i, u := range units {
		if !pairable(u) {
			continue
		}
		counts := make([]int, len(codes))
		for _, c := range u {
			if c != "" {
				counts[index[c]]++
				d.totals[index[c]]++
				d.pairable++
			}
		}
		d.units = append(d.units, counts)
		d.of = append(d.of, i)
	}
	if d.pairable == 0 {
		return nil, fmt.Errorf("no unit has codes of two coders")
	}
	d.measure(level, numbers)
	return d, nil
}

func pairable(u Unit) bool {
	n := 0
	for _, c := range u {
		if c != "" {
			n++
		}
	}
	return n > 1
}

// sorted puts codes into the order of their level and gives their numbers.
func sorted(codes []string, level Level, order []string) ([]string, []float64, error) {
	numbers := make([]float64, len(codes))
	if level == Nominal {
		return codes, numbers, nil
	}
	number := make(map[string]float64, len(codes))
	for _, c := range codes {
		if i := slices.Index(order, c); i >= 0 {
			number[c] = float64(i)
			continue
		}
		v, err := strconv.ParseFloat(c, 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || len(order) > 0 {
			return nil, nil, fmt.Errorf("the code %q is no number, as level %s needs", c, level)
		}
		number[c] = v
	}
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(cmp.Compare(number[a], number[b]), cmp.Compare(a, b)) })
	for i, c := range codes {
		numbers[i] = number[c]
	}
	return codes, numbers, nil
}

// measure fills in the squared differences of codes.
func (d *disagreement) measure(level Level, numbers []float64) {
	d.delta = make([][]float64, d.codes)
	for c := range d.delta {
		d.delta[c] = make([]float64, d.codes)
	}
	for c := range d.codes {
		between := d.totals[c] / 2
		for k := c + 1; k < d.codes; k++ {
			diff := 1.0
			switch level {
			case Ordinal:
				diff = between + d.totals[k]/2
				between += d.totals[k]
			case Interval:
				diff = numbers[k] - numbers[c]
			}
			d.delta[c][k] = float64(diff * diff)
			d.delta[k][c] = d.delta[c][k]
		}
	}
}

// observed is n·Do over the kept units, each taken as often as times says (nil:
// once), and the number of codes n.
func (d *disagreement) observed(times []int) (sum, n float64) {
	for u, counts := range d.units {
		often := 1
		if times != nil {
			often = times[u]
		}
		if often == 0 {
			continue
		}
		s, m := d.within(counts)
		sum += float64(float64(often) * s)
		n += float64(often * m)
	}
	return sum, n
}

// within is a unit's part of n·Do, and its number of codes.
func (d *disagreement) within(counts []int) (sum float64, m int) {
	for _, c := range counts {
		m += c
	}
	for c := range counts {
		for k := range c {
			sum += float64(2*counts[c]*counts[k]) * d.delta[c][k] / float64(m-1)
		}
	}
	return sum, m
}

// alpha is 1 − Do/De, with the expected disagreement of all codes.
func (d *disagreement) alpha(observed, n float64) value.Value {
	expected := 0.0
	for c := range d.codes {
		for k := range c {
			expected += float64(2 * d.totals[c] * d.totals[k] * d.delta[c][k])
		}
	}
	if expected == 0 {
		return value.Undefined("every code is the same, so that chance alone would agree as well")
	}
	return value.Of(1 - observed/n*(d.pairable*(d.pairable-1))/expected)
}
