package marked

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"parallax/corpus"
)

// Documents draws small documents of three outlets from a few words, so that
// words, sources and labels repeat between them.
func Documents() *rapid.Generator[[]corpus.Document] {
	word := rapid.SampledFrom([]string{"strikers", "thugs", "the", "dock", "workers", "port", "good", "terrible", "Port"})
	voice := rapid.SampledFrom([]string{"", "", "Mayor: ", "~Union: ", "~Mayor: "})
	return rapid.Custom(func(t *rapid.T) []corpus.Document {
		n := rapid.IntRange(1, 8).Draw(t, "documents")
		docs := make([]corpus.Document, n)
		for i := range docs {
			var text []string
			for range rapid.IntRange(1, 4).Draw(t, "statements") {
				text = append(text, voice.Draw(t, "voice")+strings.Join(rapid.SliceOfN(word, 1, 6).Draw(t, "words"), " "))
			}
			docs[i] = corpus.Document{
				ID: fmt.Sprint(i), Outlet: rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "outlet"),
				Text: strings.Join(text, "|"),
			}
		}
		return docs
	})
}
