package labels

import "testing"

// "Regime" is the darker word for a government, as its dictionary note says; a name has no connotation.
func TestSlant(t *testing.T) {
	a := connotation()
	for _, pair := range [][2]string{{"government", "regime"}, {"fighters", "terrorists"}, {"victory", "massacre"}, {"kids", "minors"}} {
		if bright, dark := a.phrase(pair[0]), a.phrase(pair[1]); bright <= dark {
			t.Errorf("%s %.2f, %s %.2f", pair[0], bright, pair[1], dark)
		}
	}
	same := []Label{{Form: "regime", Docs: 3}, {Form: "regime", Docs: 9}}
	apart := []Label{{Form: "government", Docs: 5}, {Form: "regime", Docs: 5}}
	names := []Label{{Form: "Regime", Name: true, Docs: 5}, {Form: "Massacre", Name: true, Docs: 5}}
	if got := slantOf(same); got > 1e-6 {
		t.Errorf("one word: %v", got)
	}
	if slantOf(apart) <= 0.1 || slantOf(names) != 0 || slantOf(nil) != 0 {
		t.Errorf("government and regime %v, names %v, nothing %v", slantOf(apart), slantOf(names), slantOf(nil))
	}
}

// A description that says more of the same is no other name for it.
func TestAlternatives(t *testing.T) {
	thing := func(noun string, content ...string) *Mention {
		return &Mention{Noun: noun, Head: noun, Content: content}
	}
	for i, c := range []struct {
		ms   []*Mention
		want bool
	}{
		{[]*Mention{thing("media"), thing("media", "social")}, false},
		{[]*Mention{thing("military"), thing("force", "military")}, false},
		{[]*Mention{thing("rebels"), thing("terrorists")}, true},
		{[]*Mention{thing("workers"), thing("worker", "illegal"), thing("workers", "undocumented")}, true},
		{nil, false},
	} {
		if got := alternatives(c.ms); got != c.want {
			t.Errorf("%d: %v", i, got)
		}
	}
}

// "The Department" may be the Justice Department; a council is no guard, and a paper no city.
func TestOtherName(t *testing.T) {
	of := func(words ...string) *compared { return &compared{names: words} }
	for i, c := range []struct {
		a, b *compared
		want bool
	}{
		{of("department"), of("justice", "department"), false},
		{of("national", "guard"), of("national", "council"), true},
		{of("karsk"), of("karsk", "times"), true},
		{&compared{names: []string{"kdp"}, short: "kdp"}, &compared{names: []string{"karsk", "daily", "post"}, initial: "kdp"}, false},
	} {
		if otherName(c.a, c.b) != c.want || otherName(c.b, c.a) != c.want {
			t.Errorf("%d: another name %v", i, !c.want)
		}
	}
}
