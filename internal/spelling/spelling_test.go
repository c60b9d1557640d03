package spelling

import "testing"

// The distances are worked by hand from the definition; CA → ABC is 3 under
// optimal string alignment and 2 under unrestricted Damerau–Levenshtein.
func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0},
		{"kitten", "sitting", 3}, {"ca", "ac", 1}, {"ca", "abc", 3}, {"é", "e", 1},
	} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	list := []string{"corpus", "codebook", "seed", "by"}
	for word, want := range map[string]string{
		"corpsu": "corpus", "code_book": "codebook", "Seed": "seed", "bye": "by", "elephant": "", "": "",
	} {
		if got := Nearest(word, list); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
