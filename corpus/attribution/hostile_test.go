package attribution

import (
	"fmt"
	"strings"
	"testing"
)

// hostileCasts are texts that a cast could grow too fast on, n sentences long.
func hostileCasts() map[string]func(n int) string {
	return map[string]func(n int) string{
		"persons": func(n int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "Lena Hart%s said that the well is dry. ", letters(i))
			}
			return b.String()
		},
		"one long name": func(n int) string { return strings.Repeat("Hart ", 10*n) + "said that the well is dry." },
		"pronouns":      func(n int) string { return strings.Repeat("He said that she said that they did it. ", n) },
		"one family":    func(n int) string { return strings.Repeat("Anna Holm and Peter Holm said that Holm is dry. ", n) },
		"senators":      func(n int) string { return strings.Repeat("Senator Hart said the senator said the minister left. ", n) },
		"pairs": func(n int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "Lena Hart%s and Pavel Drum%s met. They said that both said the couple left. ", letters(i), letters(i+7))
			}
			return b.String()
		},
		"joined": func(n int) string {
			return "Lena Hart" + strings.Repeat(" and Pavel Drum and Ivo Kern", n) + " said that the well is dry."
		},
		"announced": func(n int) string {
			return strings.Repeat("Lena Hart wrote:\n\n"+strings.Repeat("The well is dry and stays so. ", 3)+"\n\n", n)
		},
		"parties": func(n int) string {
			return strings.Repeat("Lena Hart, R-Texas, said the Texas Republican said so, according to the Post. ", n)
		},
		"turns": func(n int) string { return strings.Repeat("IVO KERN: No.\n\nELSA BRANDT: Yes.\n\n", n) },
	}
}

// letters writes a number in letters, so that each makes another name.
func letters(n int) string {
	out := ""
	for ; n > 0 || out == ""; n /= 26 {
		out += string(rune('a' + n%26))
	}
	return out
}

// A hostile cast is read whole, and tiles its text.
func TestHostileCasts(t *testing.T) {
	for name, text := range hostileCasts() {
		s := text(1000)
		at := 0
		for _, st := range reader(t).Read(document(s)).Statements {
			for _, p := range st.Spans {
				at = max(at, p.End)
			}
		}
		if rest := strings.TrimSpace(s[at:]); rest != "" {
			t.Errorf("%s: %d bytes belong to no statement", name, len(rest))
		}
	}
}

// The time for each byte of a hostile cast stays the same as the text grows.
func BenchmarkCastGrowth(b *testing.B) {
	for name, text := range hostileCasts() {
		for _, n := range []int{500, 5000, 50000} {
			s := text(n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					reader(b).Read(document(s))
				}
			})
		}
	}
}
