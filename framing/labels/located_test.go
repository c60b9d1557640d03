package labels

import (
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// A title, the name behind it and both together are one referent's, and the bare name elsewhere too.
func TestMentionsOfATitle(t *testing.T) {
	const text = "Interior Minister Ada Marlow praised the dockers. Marlow left."
	tagger, err := wordclass.New()
	if err != nil {
		t.Fatal(err)
	}
	d := NewDiscovery(DefaultOptions())
	var sentences [][]wordclass.Token
	at := 0
	for part := range strings.SplitAfterSeq(text, ". ") {
		sentences = append(sentences, tagger.Sentence(text, corpus.Span{Start: at, End: at + len(part)}))
		at += len(part)
	}
	d.Add("Herald", text, sentences)
	referents := map[string]int{}
	for _, m := range d.Mentions() {
		referents[m.Span.In(text)] = m.Referent
	}
	want := referents["Marlow"]
	for _, name := range []string{"Interior Minister Ada Marlow", "Interior Minister", "Ada Marlow"} {
		if got, ok := referents[name]; !ok || got != want || want < 0 {
			t.Errorf("%q is of referent %d (found: %t), want %d, of %v", name, got, ok, want, referents)
		}
	}
}
