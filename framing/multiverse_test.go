package framing

import (
	"encoding/json"
	"strings"
	"testing"

	"parallax/framing/study"
)

// Invented: in every article the Herald says strikers and the Post says thugs, in one sentence that each repeats.
// So the difference holds whichever way the study is made, but for the ways that leave out repeated sentences, and
// those without the one name.
func TestMultiverse(t *testing.T) {
	docs := append(many("Herald", 10, "the strikers left the port"), many("Post", 10, "the thugs left the port")...)
	few := func(o *study.Options) { o.Permutations, o.Resamples = 100, 0 }
	plain := runMarked(t, docs, few)
	r := runMarked(t, docs, func(o *study.Options) { few(o); o.Multiverse = true })
	m := r.Multiverse
	if m == nil || len(m.Sentences) == 0 || m.Ways < 2*3*2*2 {
		t.Fatalf("the multiverse is %+v", m)
	}
	first := m.Sentences[0]
	if !strings.Contains(first.Text, "thugs") || first.Holds != m.Ways/4 {
		t.Errorf("%q holds in %d of %d ways, want in a quarter", first.Text, first.Holds, first.Ways)
	}
	for _, c := range m.Choices {
		want := m.Ways / 4
		switch {
		case c.Number != first.Number:
			continue
		case c.Answer == "left out" || strings.HasPrefix(c.Answer, "without"):
			want = 0
		case c.Question == "sentiment by":
			want /= 3
		case c.Answer != "kept" && c.Answer != "all of the codebook":
			want /= 2
		}
		if c.Holds != want {
			t.Errorf("%+v holds in %d ways, want %d", c, c.Holds, want)
		}
	}
	// The study itself is what it is without.
	r.Multiverse, r.Provenance.Options.Multiverse = nil, false
	if !same(t, r, plain) {
		t.Error("the study is another one where it is made in other ways too")
	}
}

func same(t *testing.T, a, b *Result) bool {
	t.Helper()
	x, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(x) == string(y)
}

// A text that one outlet prints twelve times is one observation, and no test calls it; each for itself it is called.
func TestCopiesApart(t *testing.T) {
	docs := append(many("Herald", 8, "the strikers left the port"), many("Post", 3, "the strikers left the port")...)
	copied := many("Post", 1, "the thugs left the port")[0]
	for i := range 12 {
		d := copied
		d.ID = "copy" + string(rune('a'+i))
		docs = append(docs, d)
	}
	called := func(r *Result) bool {
		for _, x := range r.LabelTests.Rows {
			if x.Differ {
				return true
			}
		}
		return false
	}
	if called(runMarked(t, docs, func(o *study.Options) { o.Resamples = 0 })) {
		t.Error("copies as one observation: one text is called a difference")
	}
	if !called(runMarked(t, docs, func(o *study.Options) { o.Resamples, o.CopiesApart = 0, true })) {
		t.Error("each copy for itself: twelve of fifteen documents are not called")
	}
}
