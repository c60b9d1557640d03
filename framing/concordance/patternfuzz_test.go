package concordance

import "testing"

// A pattern of any text is refused, or its parts are words.
func FuzzParsePattern(f *testing.F) {
	for _, text := range []string{"freedom fighter*", "*a*a*a*a*", "law-and-order", "U.S. * troops", "‘n’ so", "\u0301\u202e*"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePattern(text)
		if (p == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", text, p, err)
		}
		if err == nil && (len(p.words) == 0 || len(p.words) > maxWords || len(p.words) != len(p.gaps)) {
			t.Fatalf("%q: %d words, %d gaps", text, len(p.words), len(p.gaps))
		}
	})
}
