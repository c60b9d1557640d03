package measure

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"parallax/framing/value"
)

// lawful fails where a value breaks what every measure promises: a number in its
// range, or a reason.
func lawful(t rapid.TB, d Declaration, v value.Value) {
	x, ok := v.Get()
	switch {
	case !ok && (v.Why() == "" || v.Why() == "not computed"):
		t.Fatalf("%s is undefined without a reason", d.ID)
	case ok && (math.IsNaN(x) || math.IsInf(x, 0)):
		t.Fatalf("%s is %v", d.ID, x)
	case ok && !(x >= d.Range.Low-1e-9 && x <= d.Range.High*(1+1e-12)+1e-9):
		t.Fatalf("%s = %g is outside %s", d.ID, x, d.Range)
	}
}

// swapped fails where exchanging the sides does not do what the declaration says.
func swapped(t rapid.TB, d Declaration, v, w value.Value) {
	x, ok := v.Get()
	y, ok2 := w.Get()
	want := x
	switch d.Swap {
	case Negate:
		want = -x
	case Invert:
		want = 1 / x
	case Moves:
		return
	}
	switch {
	case d.Swap == Invert && (x == 0 || !ok || !ok2):
	case ok != ok2:
		t.Fatalf("%s: %v, swapped %v", d.ID, v, w)
	case ok && math.Abs(y-want) > 1e-9*math.Abs(want)+1e-9:
		t.Fatalf("%s = %.15g, swapped %.15g, which is not %q", d.ID, x, y, d.Swap)
	}
}

func equalSides(t rapid.TB, d Declaration, v value.Value) {
	if d.Equal == "" {
		return
	}
	want, err := strconv.ParseFloat(d.Equal, 64)
	if err != nil {
		t.Fatalf("%s: the value for equal groups is %q", d.ID, d.Equal)
	}
	if x, ok := v.Get(); ok && math.Abs(x-want) > 1e-9 {
		t.Fatalf("%s of equal groups is %g, want %g", d.ID, x, want)
	}
}

func anyPair(t *rapid.T) Pair {
	size := func(name string) int {
		return rapid.OneOf(rapid.IntRange(1, 20), rapid.IntRange(1, 5000), rapid.IntRange(1, 200_000)).Draw(t, name)
	}
	p := Pair{TargetTokens: size("N1"), ReferenceTokens: size("N2"), TargetSize: size("D1"), ReferenceSize: size("D2"), Terms: size("m")}
	some := func(n int, name string) int {
		return rapid.OneOf(rapid.IntRange(0, min(n, 3)), rapid.IntRange(0, n)).Draw(t, name)
	}
	p.Target, p.Reference = some(p.TargetTokens, "a"), some(p.ReferenceTokens, "b")
	p.TargetDocs, p.ReferenceDocs = some(p.TargetSize, "d1"), some(p.ReferenceSize, "d2")
	return p
}

// TestKeynessLaws: every keyness measure keeps its declaration on any counts.
func TestKeynessLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPair(t)
		same := p
		same.Reference, same.ReferenceTokens, same.ReferenceDocs, same.ReferenceSize = p.Target, p.TargetTokens, p.TargetDocs, p.TargetSize
		for _, m := range Keyness() {
			v := m.Compute(p)
			lawful(t, m.Declaration, v)
			swapped(t, m.Declaration, v, m.Compute(p.Swapped()))
			equalSides(t, m.Declaration, m.Compute(same))
		}
	})
}

// TestKeynessBadCounts: counts that are no table give a reason.
func TestKeynessBadCounts(t *testing.T) {
	for _, p := range []Pair{{}, {Target: 1, TargetTokens: 10}, {Target: 11, TargetTokens: 10, ReferenceTokens: 5}, {TargetTokens: 5, ReferenceTokens: 5}, {Target: -1, TargetTokens: 5, ReferenceTokens: 5}} {
		for _, m := range Keyness() {
			if v := m.Compute(p); v.Defined() || v.Why() == "" {
				t.Errorf("%s of %+v is %v", m.ID, p, v)
			}
		}
	}
}

// TestDeclarations: every declaration is complete and every ID unique.
func TestDeclarations(t *testing.T) {
	seen := map[string]bool{}
	kinds := Kinds()
	for _, d := range Declarations() {
		if seen[d.ID] {
			t.Errorf("%s is declared twice", d.ID)
		}
		seen[d.ID] = true
		if d.ID == "" || d.Title == "" || d.Answers == "" || d.Formula == "" || d.Unit == "" || d.Undefined == "" || len(d.References) == 0 {
			t.Errorf("%s: the declaration has a gap: %+v", d.ID, d)
		}
		if !slices.Contains(kinds, d.Kind) || !slices.Contains([]Swap{Negate, Same, Invert, Moves}, d.Swap) {
			t.Errorf("%s: kind %q, swap %q", d.ID, d.Kind, d.Swap)
		}
		if !(d.Range.Low < d.Range.High) {
			t.Errorf("%s: range %s", d.ID, d.Range)
		}
	}
}
