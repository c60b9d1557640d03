package framing

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/study"
)

// With many groups there is one bound on the keywords of all, and the result says so; there is none with a target,
// nor in a study that asks for all.
func TestManyGroupsShareKeywords(t *testing.T) {
	// The groups are of different sizes, so that ½ in place of 0 would lean towards the small ones.
	var docs []corpus.Document
	for i := range 25 {
		docs = append(docs, many(fmt.Sprintf("Paper%02d", i), 3+i%4, "the strikers left the port")...) // 90 words of its own each
	}
	for _, c := range []struct {
		name  string
		tell  func(*study.Options)
		most  int
		says  string
		shown int // keywords of one group
	}{
		{"every group", func(*study.Options) {}, 2000, "at most 80 keywords", 80},
		{"one target", func(o *study.Options) { o.Target = "Paper08" }, 100, "", 100},
		{"all of every group", func(o *study.Options) { o.Top = 0 }, 9000, "", 90},
	} {
		r := runMarked(t, docs, func(o *study.Options) {
			o.Permutations, o.Resamples, o.MinDocs, o.Ngrams = 0, 0, 1, "1"
			c.tell(o)
		})
		all, own := 0, 0
		for _, k := range r.Keywords {
			if k.Target == 0 && c.name != "one target" {
				t.Fatalf("%s: %q is a keyword of %s, which never uses it", c.name, k.Term, k.Group)
			}
			if k.Voice == study.AllVoices {
				all++
				if k.Group == "Paper08" {
					own++
				}
			}
		}
		if all > c.most || own != c.shown {
			t.Errorf("%s: %d keywords, %d of one group; want at most %d, and %d", c.name, all, own, c.most, c.shown)
		}
		if says := warning(r, "fewer-keywords"); (says == "") != (c.says == "") || !strings.Contains(says, c.says) {
			t.Errorf("%s: the warning is %q, want %q", c.name, says, c.says)
		}
	}
}
