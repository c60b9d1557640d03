package wording

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallax/corpus"
)

func marked(text string, spans []corpus.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(text))
	}
	return out
}

func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		inA, inB []string
	}{
		{"Rebels shelled the port, he said.", "Terrorist groups shelled the port.", []string{"Rebels", "he said"}, []string{"Terrorist groups"}},
		{"The same words", "the SAME words!", nil, nil},
		{"", "two words", nil, []string{"two words"}},
		{"one, two", "", []string{"one, two"}, nil},
		{"a b c", "c a b", []string{"c"}, []string{"c"}},
	} {
		inA, inB := Differences(c.a, c.b)
		if got := marked(c.a, inA); !slices.Equal(got, c.inA) {
			t.Errorf("%q against %q: %q, want %q", c.a, c.b, got, c.inA)
		}
		if got := marked(c.b, inB); !slices.Equal(got, c.inB) {
			t.Errorf("%q against %q: in the second %q, want %q", c.a, c.b, got, c.inB)
		}
	}
}

func TestDifferencesOfLongTexts(t *testing.T) {
	long := strings.Repeat("word ", maxWords+1)
	inA, inB := Differences(long+"left", "right "+long)
	if a, b := marked(long+"left", inA), marked("right "+long, inB); len(a) != 1 || a[0] != "left" || len(b) != 1 || b[0] != "right" {
		t.Errorf("%d and %d spans", len(a), len(b))
	}
}

// What is left of both texts without their differences is the same words.
func TestWithoutDifferencesTextsAreEqual(t *testing.T) {
	letters := rapid.SliceOf(rapid.SampledFrom([]string{"a", "b", "c", "d"}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := strings.Join(letters.Draw(t, "a"), " "), strings.Join(letters.Draw(t, "b"), " ")
		inA, inB := Differences(a, b)
		if x, y := without(a, inA), without(b, inB); !slices.Equal(x, y) {
			t.Fatalf("%q and %q leave %q and %q", a, b, x, y)
		}
	})
}

func without(text string, spans []corpus.Span) []string {
	for _, s := range slices.Backward(spans) {
		text = text[:s.Start] + text[s.End:]
	}
	return strings.Fields(text)
}
