// Package value holds the number that every result is made of: a value with
// its interval, or a reason why there is none.
package value

import (
	"encoding/json"
	"fmt"
	"math"
)

// A Value is a number, or undefined with the reason why. The zero Value is
// undefined; a Value is never NaN or infinite.
type Value struct {
	v   float64
	why string
	ok  bool
}

// Of is a defined value. A number that is NaN or infinite becomes undefined,
// with a reason that names it: no formula may let one through unsaid.
func Of(v float64) Value {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return Undefined("the formula gives %v", v)
	}
	return Value{v: v, ok: true}
}

// Undefined is no value, with the reason.
func Undefined(format string, args ...any) Value {
	return Value{why: fmt.Sprintf(format, args...)}
}

// Get gives the number, and whether there is one.
func (v Value) Get() (float64, bool) { return v.v, v.ok }

// Defined reports whether there is a number.
func (v Value) Defined() bool { return v.ok }

// Why is the reason that there is no number; "" where there is one.
func (v Value) Why() string {
	if !v.ok && v.why == "" {
		return "not computed"
	}
	return v.why
}

// Map applies f to a defined value and leaves an undefined one as it is.
func (v Value) Map(f func(float64) float64) Value {
	if !v.ok {
		return v
	}
	return Of(f(v.v))
}

func (v Value) String() string {
	if !v.ok {
		return "undefined: " + v.Why()
	}
	return fmt.Sprintf("%g", v.v)
}

type wire struct {
	Value     *float64 `json:"value"`
	Undefined string   `json:"undefined,omitempty"`
}

// MarshalJSON writes {"value": 1.5}, or {"value": null, "undefined": "reason"}.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.ok {
		return json.Marshal(wire{Value: &v.v})
	}
	return json.Marshal(wire{Undefined: v.Why()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (v *Value) UnmarshalJSON(b []byte) error {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return fmt.Errorf("value: %w", err)
	}
	if w.Value == nil {
		*v = Value{why: w.Undefined}
		return nil
	}
	*v = Of(*w.Value)
	return nil
}

// An Estimate is a value with the interval that its sampling allows.
type Estimate struct {
	Value Value `json:"value"`
	// Low and High bound the interval at Level; undefined where the units are
	// too few, with the reason.
	Low  Value `json:"low"`
	High Value `json:"high"`
	// Level is the interval's confidence, such as 0.95; 0 where there is none.
	Level float64 `json:"level,omitempty"`
	// Units is the number of independent units (documents) it rests on.
	Units int `json:"units"`
}
