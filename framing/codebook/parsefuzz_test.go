package codebook

import (
	"bytes"
	"testing"
)

// What Parse takes can be written and read again as the same codebook, and searched for.
func FuzzParse(f *testing.F) {
	f.Add("title: t\nreferents:\n  dockers:\n    note: n\n    families:\n      mob: [mob*, {pattern: thugs, case: true}]\n")
	f.Add("frames: {order: [law and order]}\nsources: {Union: {aliases: [the union], class: group}}\n")
	f.Add("axes: {warm: {positive: [a], negative: [b]}}\nstop: [the]\nproposed: [x/y]\n")
	f.Add("referents: &a {b: *a}\n")
	f.Add("referents: {? [a] : {families: {\"\\u202e\": [\"*\"]}}}\n")
	const text = "The mob and the thugs left; law and order held, said the union."
	words := wordsOf(text)
	f.Fuzz(func(t *testing.T, source string) {
		c, err := Parse("c", []byte(source))
		if (c == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", source, c, err)
		}
		if err != nil {
			return
		}
		written := c.YAML()
		again, err := Parse("c", written)
		if err != nil {
			t.Fatalf("%q was written as %q, which is refused: %v", source, written, err)
		}
		if !bytes.Equal(again.YAML(), written) {
			t.Fatalf("%q was written as %q, and that as %q", source, written, again.YAML())
		}
		for _, m := range c.Matcher().Find(text, words) {
			if m.Span.Empty() || m.Span.End > len(text) {
				t.Fatalf("%q: match at %v", source, m.Span)
			}
		}
	})
}
