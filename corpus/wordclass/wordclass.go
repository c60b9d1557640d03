// Package wordclass tells what class each word of a sentence is (noun, verb,
// …): tokens with Penn Treebank tags, on the bytes of the document. It serves
// the steps after reading that need grammar, and these tag only the sentences
// that need it: tagging costs some twenty times as much as counting words.
package wordclass

import (
	"strings"

	"github.com/jdkato/prose/v3/tokenize"

	"parallax/corpus"
)

// A Token is a word, a part of one ("do" and "n't", "Assad" and "'s"), or a
// mark, with its Penn Treebank tag (Marcus, Santorini and Marcinkiewicz 1993).
type Token struct {
	Span corpus.Span
	Tag  string
}

// A Tagger tags sentences. It may be used by any number of goroutines at once.
type Tagger struct {
	words *tokenize.Tokenizer
	tags  *Tags
}

// New loads the English model that prose ships.
func New() (*Tagger, error) {
	t, err := NewTags(nil)
	if err != nil {
		return nil, err
	}
	return &Tagger{words: tokenize.New(), tags: t}, nil
}

// Sentence gives the tokens of one sentence of a text. Typographic quotation
// marks and apostrophes, which the model does not know, are shown to it as
// their ASCII signs; the spans are those of the text.
func (t *Tagger) Sentence(text string, sentence corpus.Span) []Token {
	plain := corpus.PlainOf(sentence.In(text))
	found := t.words.Tokenize(plain.Text)
	out := make([]Token, len(found))
	for i := range found {
		span := plain.Original(corpus.Span{Start: found[i].Start, End: found[i].Start + len(found[i].Text)})
		out[i].Span = corpus.Span{Start: sentence.Start + span.Start, End: sentence.Start + span.End}
		found[i].Text = straight(found[i].Text)
	}
	t.tags.TagTokens(found)
	for i := range found {
		out[i].Tag = found[i].Tag
	}
	return out
}

func straight(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "’", "'", "‘", "'", "ʼ", "'", "‐", "-", "‑", "-", "—", "--", "–", "--").Replace(s)
		}
	}
	return s
}
