package labels

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"

	"parallax/corpus"
)

// What no newspaper prints is read all the same, and gives nothing or little.
func TestDiscoveryTakesAnyText(t *testing.T) {
	many := make([]string, 200)
	for i := range many {
		many[i] = "The rebels met Ada Marlow."
	}
	var names strings.Builder
	for i := range 300 {
		fmt.Fprintf(&names, "Ada%d Marlow%d. ", i%17, i)
	}
	for name, texts := range map[string][]string{
		"nothing": {""}, "one sentence": {"The rebels left."}, "one word": {"Rebels"}, "200 outlets": many, "names alone": {names.String(), names.String()},
		"a long word":         {"The " + strings.Repeat("x", 100_000) + " met Ada " + strings.Repeat("Y", 100_000) + "."},
		"bytes that are none": {"He met de." + strings.Repeat("\xff\xfe", 5_000) + " and the rebels."},
		"marks alone":         {strings.Repeat("\"' - ( ", 2_000)},
	} {
		var docs iter.Seq2[corpus.Document, error] = func(yield func(corpus.Document, error) bool) {
			for i, text := range texts {
				if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: fmt.Sprint("outlet ", i), Text: text}, nil) {
					return
				}
			}
		}
		if _, err := Run(context.Background(), docs, lines{}, 2, DefaultOptions()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
