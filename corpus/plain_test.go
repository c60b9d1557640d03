package corpus

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The dockers won’t leave.", "The dockers won't leave."},
		{"They shut the gate.The union left:Nobody spoke.", "They shut the gate. The union left: Nobody spoke."},
		{"The _port_ and the __quay__, ^_^ a_b", "The port and the quay, ^_^ a_b"},
		{"a ter\u00adminal, a ter-\nminal, self-\nmade", "a terminal, a terminal, self-made"},
		{"See www.post.com at 3:15, e.g.The U.S. o_O", "See www.post.com at 3:15, e.g.The U.S. o_O"},
		{"an oﬃcial cafe\u0301", "an official café"},
	} {
		if got := PlainOf(c.text).Text; got != c.want {
			t.Errorf("PlainOf(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// The words of a plain text are those of the original, and stand where they do.
func TestPlainWords(t *testing.T) {
	parts := []string{"dock", "Port", "won", "’", "'", ".", ":", "-", "\n", "\u00ad", "\u200b", "ﬁ", "e\u0301", " ", "\u202f", "“", "?", "\u00a0", "é"}
	rapid.Check(t, func(rt *rapid.T) {
		text := ""
		for _, s := range rapid.SliceOfN(rapid.SampledFrom(parts), 0, 20).Draw(rt, "text") {
			text += s
		}
		for range 2 {
			for _, mark := range []string{"’", "'", ".", ":", "-", "?", "_"} { // what shows nothing stands between letters
				for _, nothing := range []string{"\u200b", "\u00ad"} {
					text = strings.ReplaceAll(strings.ReplaceAll(text, mark+nothing, mark), nothing+mark, mark)
				}
			}
		}
		p := PlainOf(text)
		var want, got []string
		for w := range Words(text) {
			want = append(want, strings.ReplaceAll(Fold(w.In(text)), "_", ""))
		}
		last := 0
		for w := range Words(p.Text) {
			got = append(got, strings.ReplaceAll(Fold(w.In(p.Text)), "_", ""))
			o := p.Original(w)
			if o.Start < last || o.End > len(text) || o.Empty() {
				rt.Fatalf("%q: the word %v of %q stands at %v, after %d", text, w, p.Text, o, last)
			}
			last = o.End
			if f := strings.ReplaceAll(Fold(o.In(text)), "_", ""); f != strings.ReplaceAll(got[len(got)-1], "_", "") {
				rt.Fatalf("%q: the word %q of %q stands for %q", text, got[len(got)-1], p.Text, f)
			}
		}
		if !slices.Equal(got, want) {
			rt.Fatalf("%q: words %q, of the plain text %q %q", text, want, p.Text, got)
		}
	})
}
