package wordclass

import (
	"testing"

	"parallax/corpus"
)

// The tags expected are those of the Penn Treebank's guidelines (Santorini
// 1990) for these words in this use.
func TestSentenceKeepsBytesAndTags(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	text := "Before. The rebels’ leader said “we saw the saw” — and left."
	sentence := corpus.Span{Start: 8, End: len(text)}
	want := map[string]string{"The": "DT", "rebels": "NNS", "leader": "NN", "said": "VBD", "and": "CC", "left": "VBD"}
	end := sentence.Start
	for _, tok := range tagger.Sentence(text, sentence) {
		if tok.Span.Start < end || tok.Span.End > len(text) {
			t.Fatalf("token %v overlaps the one before it, which ends at %d", tok, end)
		}
		end = tok.Span.End
		word := tok.Span.In(text)
		if tag, ok := want[word]; ok {
			delete(want, word)
			if tok.Tag != tag {
				t.Errorf("%q is tagged %s, want %s", word, tok.Tag, tag)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("no token for %v", want)
	}
}
