package gate

import (
	"encoding/json"
	"fmt"
	"math"

	"parallax/framing/value"
)

// A Number is an estimate in the short form of baselines and verdicts: a
// value, its interval, and the documents that it rests on.
type Number struct {
	Value, Low, High value.Value
	// Level of the interval; 0 where there is none.
	Level float64
	Units int
}

// estimated is an estimate of a result.
func estimated(e value.Estimate) Number {
	return Number{Value: e.Value, Low: e.Low, High: e.High, Level: e.Level, Units: e.Units}
}

// exact is a value that has no interval, because it was not sampled.
func exact(v value.Value, units int) Number {
	none := value.Undefined("not a sampled value")
	return Number{Value: v, Low: none, High: none, Units: units}
}

// missing is no value, with the reason.
func missing(units int, format string, args ...any) Number {
	return exact(value.Undefined(format, args...), units)
}

type numberLine struct {
	Value     *float64 `json:"value"`
	Undefined string   `json:"undefined,omitempty"`
	Low       *float64 `json:"low,omitempty"`
	High      *float64 `json:"high,omitempty"`
	Level     float64  `json:"level,omitempty"`
	Units     int      `json:"units"`
}

// MarshalJSON writes {"value":0.25,"low":0.1,"high":0.4,"level":0.95,"units":6},
// or {"value":null,"undefined":"reason","units":0}.
func (n Number) MarshalJSON() ([]byte, error) {
	l := numberLine{Value: pointer(n.Value), Low: pointer(n.Low), High: pointer(n.High), Level: n.Level, Units: n.Units}
	if !n.Value.Defined() {
		l.Undefined = n.Value.Why()
	}
	return json.Marshal(l)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (n *Number) UnmarshalJSON(b []byte) error {
	var l numberLine
	if err := json.Unmarshal(b, &l); err != nil {
		return fmt.Errorf("number: %w", err)
	}
	*n = missing(l.Units, "%s", l.Undefined)
	n.Level = l.Level
	for _, p := range []struct {
		from *float64
		to   *value.Value
	}{{l.Value, &n.Value}, {l.Low, &n.Low}, {l.High, &n.High}} {
		if p.from != nil {
			*p.to = value.Of(*p.from)
		}
	}
	return nil
}

func pointer(v value.Value) *float64 {
	if x, ok := v.Get(); ok {
		return &x
	}
	return nil
}

// interval gives the bounds, and whether there are both.
func (n *Number) interval() (low, high float64, ok bool) {
	low, a := n.Low.Get()
	high, b := n.High.Get()
	return low, high, a && b
}

// minus is the change from one number to another of an independent sample.
// Its interval is put together from the two by the square-and-add rule,
// which needs no symmetry of either:
//
//	low  = d − √((x−l₁)² + (u₀−y)²)    high = d + √((u₁−x)² + (y−l₀)²)
//
// where x in [l₁, u₁] is now, y in [l₀, u₀] was before and d = x − y (Zou &
// Donner 2008, Construction of confidence limits about effect measures,
// doi:10.1002/sim.3095). Where today's corpus holds the baseline's documents
// too, the samples are not independent and the interval is too wide.
func (n *Number) minus(before *Number) Number {
	x, ok1 := n.Value.Get()
	y, ok0 := before.Value.Get()
	units := min(n.Units, before.Units)
	switch {
	case !ok1:
		return missing(units, "%s", n.Value.Why())
	case !ok0:
		return missing(units, "in the baseline: %s", before.Value.Why())
	}
	d := exact(value.Of(x-y), units)
	l1, u1, ok1 := n.interval()
	l0, u0, ok0 := before.interval()
	if ok1 && ok0 && n.Level == before.Level {
		d.Low = value.Of(x - y - math.Hypot(x-l1, u0-y))
		d.High = value.Of(x - y + math.Hypot(u1-x, y-l0))
		d.Level = n.Level
	}
	return d
}

// p is the two-sided p-value of: the change is none, from the change's
// interval on the way to a normal variable (Altman & Bland 2011, How to obtain
// the P value from a confidence interval, doi:10.1136/bmj.d2304). Undefined
// without an interval, or with one of no width.
func (n *Number) p() value.Value {
	d, ok := n.Value.Get()
	low, high, both := n.interval()
	if !ok || !both {
		return value.Undefined("the change has no interval")
	}
	// The side of the interval that faces zero is the one that decides.
	width := d - low
	if d < 0 {
		width = high - d
	}
	if width <= 0 {
		return value.Undefined("the interval has no width")
	}
	z := math.Sqrt2 * math.Erfinv(n.Level) * math.Abs(d) / width
	return value.Of(math.Erfc(z / math.Sqrt2))
}
