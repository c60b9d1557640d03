package audit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/corpus"
)

func BenchmarkAdd(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	var text strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&text, "word%d ", r.IntN(4000))
		if i%80 == 79 {
			text.WriteString("\n\n")
		}
	}
	d := corpus.Document{Outlet: "A", Date: "2023-05-01", Text: text.String()}
	b.SetBytes(int64(text.Len()))
	a := New()
	for i := 0; b.Loop(); i++ {
		d.ID = fmt.Sprint(i)
		a.Add(&d)
	}
}
