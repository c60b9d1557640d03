package inference

import (
	"testing"

	"parallax/framing/value"
)

func TestAtEdge(t *testing.T) {
	for _, x := range []struct {
		p, corrected float64
		want         bool
	}{
		{0.05, 0.05, true}, {0.0495, 0.0495, true}, {0.047, 0.047, true}, {0.053, 0.053, true}, // ± .0044 of 10,000 deals
		{0.044, 0.044, false}, {0.056, 0.056, false}, {0.001, 0.001, false}, {0.4, 0.4, false},
		{0.0005, 0.04, true}, {0.0005, 0.02, false}, {0.01, 0.042, true}, // a larger correction has a larger error
	} {
		if got := AtEdge(value.Of(x.p), value.Of(x.corrected), 0.95, 1000); got != x.want {
			t.Errorf("p %g, corrected %g: %v", x.p, x.corrected, got)
		}
	}
	none := value.Undefined("no test")
	if AtEdge(none, none, 0.95, 1000) || AtEdge(value.Of(0.05), value.Of(0.05), 0.95, 0) {
		t.Error("what is not tested is at an edge")
	}
	if AtEdge(value.Of(0.048), value.Of(0.048), 0.95, 100_000) {
		t.Error("so many permutations decide .048")
	}
}
