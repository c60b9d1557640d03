package attribution

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
)

// BenchmarkRead is the speed on one core, on the invented article.
func BenchmarkRead(b *testing.B) {
	a := reader(b)
	doc := &corpus.Document{Text: valley}
	b.SetBytes(int64(len(valley)))
	for b.Loop() {
		a.Read(doc)
	}
}

// hostile are inputs that no newspaper prints.
func hostile() map[string]string {
	return map[string]string{
		"one line":        "the rebels said that the town had fallen and he denied it ",
		"only marks":      "“",
		"straight marks":  `" `,
		"single marks":    "‘a ",
		"apostrophes":     "' ",
		"no marks":        "said ",
		"no spaces":       "a",
		"right to left":   "\u202eقال الوزير “لا” \u202c",
		"blank lines":     "\n\n",
		"short lines":     "“No\n",
		"points":          ". ",
		"capitals":        "Al Bo Cy ",
		"nested":          "“a ‘b ",
		"initials":        "U.S.",
		"combining":       "e\u0301",
		"according":       "according to ",
		"glued sentences": "end.Start",
	}
}

// BenchmarkGrowth reads hostile inputs of growing size: time per byte must not
// grow with the size.
func BenchmarkGrowth(b *testing.B) {
	a := reader(b)
	for name, part := range hostile() {
		for _, size := range []int{10_000, 100_000, 1_000_000} {
			text := strings.Repeat(part, size/len(part))
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(name, " ", "-"), size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					a.Read(&corpus.Document{Text: text})
				}
			})
		}
	}
}
