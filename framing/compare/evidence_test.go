package compare

import (
	"slices"
	"testing"
)

// A phrase is marked where its words stand in a row, and not where a mark
// parts them.
func TestPhrasesAreMarkedWhole(t *testing.T) {
	text := "Dock workers left the dock, workers of the dock WORKERS said"
	var got []string
	for _, m := range placesOf(text, []string{"dock", "workers"}) {
		got = append(got, m.In(text))
	}
	if want := []string{"Dock workers", "dock WORKERS"}; !slices.Equal(got, want) {
		t.Errorf("marked %q, want %q", got, want)
	}
}
