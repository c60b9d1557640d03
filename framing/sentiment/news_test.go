package sentiment

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

// Invented sentences with an obvious mood.
func TestNews(t *testing.T) {
	n := News()
	dark := n.Score("The corrupt officials tortured prisoners and lied about the killings.")
	plain := n.Score("The committee will meet again on Tuesday in the town hall.")
	bright := n.Score("The brave teachers won a wonderful victory for children and for hope.")
	if !(dark.Compound < -.2 && dark.Compound < plain.Compound && plain.Compound < bright.Compound && bright.Compound > .2) {
		t.Errorf("dark %+v, plain %+v, bright %+v", dark, plain, bright)
	}
	if s := n.Score("… 😁 !"); s != (Score{Empty: true}) {
		t.Errorf("no word: %+v", s)
	}
}

// A name moves nothing, but for the length of the text.
func TestNewsKnowsNoNames(t *testing.T) {
	n := News()
	want := n.Score("On Monday Smith spoke to the committee.")
	for _, name := range []string{"Trump", "Clinton", "Grace"} {
		got := n.Score("On Monday " + name + " spoke to the committee.")
		if name != "Grace" && got != want { // VADER's compound knows "grace"
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestNewsExplainAddsUp(t *testing.T) {
	n := loadNews()
	for _, text := range append(newsLike(), "NOT GOOD, NOT AT ALL", "good") {
		sum, last := n.bias/ratings, 0
		for _, c := range n.Explain(text) {
			if c.Span.Start < last {
				t.Fatalf("%q: spans out of order", text)
			}
			last = c.Span.End
			sum += c.Weight
		}
		if got := n.Score(text).Compound; math.Abs(got-max(-1, min(1, sum))) > .001*30 {
			t.Errorf("%q: compound %v, its words %v", text, got, sum)
		}
	}
}

func TestNewsRange(t *testing.T) {
	n := News()
	for _, text := range []string{strings.Repeat("horrible murder ", 1<<15), strings.Repeat("wonderful joy ", 1<<15), "A", strings.Repeat("X", 1<<20)} {
		s := n.Score(text)
		if s.Compound < -1 || s.Compound > 1 || math.Abs(s.Positive+s.Neutral+s.Negative-1) > 1e-6 {
			t.Errorf("%.20q: %+v", text, s)
		}
	}
}

// Texts of our own in which one word decides.
func TestNewsFit(t *testing.T) {
	var texts []RatedText
	var all []int
	for i, place := range []string{"in town", "at noon", "again", "today", "on air", "at sea"} {
		for j, verb := range []string{"mourned", "met", "danced"} {
			all = append(all, i*3+j)
			texts = append(texts, RatedText{Text: "They " + verb + " " + place + ".", Rating: 2 * float64(j-1), Weight: 1})
		}
	}
	texts = append(texts, RatedText{Text: "They sang.", Rating: 3, Weight: .5, Set: "other"})
	m, err := NewNewsTable(texts).Fit(append(all, len(texts)-1), DefaultNewsFitOptions())
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	read, err := ReadNews(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	dark, bright := read.Score("They mourned late.").Compound, read.Score("They danced late.").Compound
	if dark >= -.1 || bright <= .1 {
		t.Errorf("mourned %v, danced %v", dark, bright)
	}
	if got, want := dark, m.Score("They mourned late.").Compound; math.Abs(got-want) > 1e-3 {
		t.Errorf("read %v, fit %v", got, want)
	}
	for _, cut := range []int{0, 5, file.Len() / 2} {
		if _, err := ReadNews(bytes.NewReader(file.Bytes()[:cut])); err == nil {
			t.Errorf("a model cut at %d was read", cut)
		}
	}
}

func BenchmarkNews(b *testing.B) {
	n := News()
	texts := newsLike()
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			n.Score(t)
		}
	}
	b.ReportMetric(float64(b.N*len(texts))/b.Elapsed().Seconds(), "sentences/s")
}
