package meaning

import (
	"math"
	"strings"
	"testing"
)

func reader(t testing.TB) *Reader {
	t.Helper()
	r, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSimilarity holds pairs, written for this test, in the order in which a
// reader would put them.
func TestSimilarity(t *testing.T) {
	r := reader(t)
	ordered := [][2]string{
		{"The governor signed the flood bill on Monday.", "The governor signed the flood bill on Monday."},
		{"The governor signed the flood bill on Monday.", "On Monday, the governor signed a bill on floods."},
		{"The governor signed the flood bill on Monday.", "The governor's flood law was passed."},
		{"The governor signed the flood bill on Monday.", "The striker scored twice in the second half."},
	}
	last := 2.0
	for _, p := range ordered {
		v, ok := r.Similarity(r.Read(p[0]), r.Read(p[1])).Get()
		back, _ := r.Similarity(r.Read(p[1]), r.Read(p[0])).Get()
		if !ok || v < 0 || v > 1 || v >= last {
			t.Errorf("%q and %q: %v after %v", p[0], p[1], v, last)
		}
		if math.Abs(v-back) > 1e-12 {
			t.Errorf("%q and %q: %v one way, %v the other", p[0], p[1], v, back)
		}
		last = v
	}
}

// A word of like company counts, a name or number of like company does not.
func TestAlike(t *testing.T) {
	r := reader(t)
	aligned := func(a, b string) float64 {
		x, ok := r.alignment(r.Read(a), r.Read(b), 0)
		if !ok {
			t.Errorf("%q and %q have no alignment", a, b)
		}
		return x
	}
	like := aligned("police detained the protesters", "police arrested the protesters")
	names := aligned("they met in Paris", "they met in London")
	numbers := aligned("they met 12 times", "they met 13 times")
	same := aligned("police detained the protesters", "police detained the protesters")
	if same != 1 {
		t.Errorf("a statement is alike to itself by %v, want 1", same)
	}
	detained, arrested := r.Read("detained"), r.Read("arrested")
	if got := r.alike(&detained.words[0], &arrested.words[0]); got <= likeWords {
		t.Errorf("detained and arrested are alike by %v", got)
	}
	if like <= names || like <= numbers {
		t.Errorf("like words %v, names %v, numbers %v", like, names, numbers)
	}
}

// TestAlikeAsSimilarityIs: what is passed over is what Similarity finds less alike, and no other; the rest has the same number.
func TestAlikeAsSimilarityIs(t *testing.T) {
	r := reader(t)
	var statements []*Statement
	for _, who := range []string{"The governor", "A judge in the valley", "Police", "Mayor Ines Marrow", ""} {
		for _, does := range []string{"signed the flood bill", "blocked the bill on floods", "arrested 12 protesters", "detained protesters", "scored twice", ""} {
			for _, when := range []string{"on Monday.", "after weeks of protest in the valley towns.", ""} {
				statements = append(statements, r.Read(who+" "+does+" "+when))
			}
		}
	}
	passed, kept := 0, 0
	for _, least := range []float64{-1, 0, .2, .4, .58, .8, 1} {
		for _, a := range statements {
			for _, b := range statements {
				want, ok := r.Similarity(a, b).Get()
				ok = ok && want >= least
				got, is := r.Alike(a, b, least)
				if is != ok || ok && got != want {
					t.Fatalf("alike by %v %t, want %v %t, where %v is asked for", got, is, want, ok, least)
				}
				if ok {
					kept++
				} else {
					passed++
				}
			}
		}
	}
	if passed < 1000 || kept < 1000 {
		t.Errorf("%d pairs passed over and %d kept show little", passed, kept)
	}
}

func TestNothingToRead(t *testing.T) {
	r := reader(t)
	full := r.Read("The dam broke.")
	for _, text := range []string{"", " \t", "…!", "\u200b"} {
		v := r.Similarity(r.Read(text), full)
		if v.Defined() || v.Why() == "" {
			t.Errorf("%q: %v", text, v)
		}
	}
	for _, text := range []string{"\u00e9\u00e8", "xqzw", strings.Repeat("a", 100_000), strings.Repeat("dam ", 100_000)} {
		if v, ok := r.Similarity(r.Read(text), full).Get(); !ok || math.IsNaN(v) {
			t.Errorf("%.20q: %v", text, v)
		}
	}
}

// TestFit finds the weights that made ratings without error.
func TestFit(t *testing.T) {
	want := Weights{Bias: .1, Parts: Parts{.2, .1, .05, .4}}
	var pairs []Rated
	for i := range 20_000 {
		p := Parts{}
		for k := range p {
			p[k] = math.Mod(float64(i+1)*[4]float64{.7548776662, .5698402909, .3819660113, .2360679775}[k], 1)
		}
		pairs = append(pairs, Rated{p, want.Of(p)})
	}
	got, err := Fit(pairs)
	if err != nil {
		t.Fatal(err)
	}
	for k := range want.Parts {
		if math.Abs(got.Parts[k]-want.Parts[k]) > .01 {
			t.Errorf("weight of %s: %v, want %v", PartNames()[k], got.Parts[k], want.Parts[k])
		}
	}
	if _, err := Fit(pairs[:3]); err == nil {
		t.Error("three pairs were enough for five weights")
	}
}

func BenchmarkRead(b *testing.B) {
	r := reader(b)
	const text = "The governor signed the flood bill on Monday after weeks of protest in the valley towns."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.Read(text)
	}
}

func BenchmarkSimilarity(b *testing.B) {
	r := reader(b)
	x, y := r.Read("The governor signed the flood bill on Monday."), r.Read("The flood law was passed after weeks of protest.")
	for b.Loop() {
		r.Similarity(x, y)
	}
}

func BenchmarkAlike(b *testing.B) {
	r := reader(b)
	x, y := r.Read("The governor signed the flood bill on Monday."), r.Read("The flood law was passed after weeks of protest.")
	for b.Loop() {
		r.Alike(x, y, .58)
	}
}
