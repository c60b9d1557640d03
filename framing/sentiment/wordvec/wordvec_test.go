package wordvec

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

// Invented text in which cats and dogs keep one company, stocks and bonds
// another, and Rex is a name.
func builder() *Builder {
	b := new(Builder)
	for range 30 {
		b.Add("the cat sleeps on the mat and the dog sleeps on the mat near Rex")
		b.Add("a trader sells stocks at noon while a broker sells bonds at noon to Rex")
	}
	return b
}

func TestBuild(t *testing.T) {
	o := Options{Words: 100, Contexts: 50, Dims: 4, Window: 3, Seed: 1}
	v, err := builder().Build(o)
	if err != nil {
		t.Fatal(err)
	}
	near, ok := v.Cosine("cat", "dog")
	far, _ := v.Cosine("cat", "bonds")
	if !ok || near < far+.3 {
		t.Errorf("cat–dog %v, cat–bonds %v", near, far)
	}
	if _, ok := v.Cosine("rex", "cat"); ok {
		t.Error("a name has a vector")
	}
	var first, second bytes.Buffer
	if err := v.Write(&first); err != nil {
		t.Fatal(err)
	}
	again, err := builder().Build(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Write(&second); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two builds of the same text differ")
	}
	read, err := Read(&first)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := read.Cosine("cat", "dog"); got != near {
		t.Errorf("read: cat–dog %v, written %v", got, near)
	}
	if r := read.Rarity("the"); !(r > 0 && r < read.Rarity("cat") && read.Rarity("cat") < 1) {
		t.Errorf("rarity: the %v, cat %v", r, read.Rarity("cat"))
	}
}

func TestBuildRefuses(t *testing.T) {
	if _, err := builder().Build(Options{Words: 10, Contexts: 10, Dims: 0, Window: 1}); err == nil {
		t.Error("no dimensions")
	}
	if _, err := new(Builder).Build(Options{Words: 10, Contexts: 10, Dims: 4, Window: 1}); err == nil {
		t.Error("no text")
	}
}

func TestReadBroken(t *testing.T) {
	var file bytes.Buffer
	v, err := builder().Build(Options{Words: 20, Contexts: 20, Dims: 2, Window: 2})
	if err != nil {
		t.Fatal(err)
	}
	if err := v.Write(&file); err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{0, 1, 12, 40, file.Len() / 2, file.Len() - 12} {
		if _, err := Read(bytes.NewReader(file.Bytes()[:cut])); err == nil || !strings.Contains(err.Error(), "word vectors") {
			t.Errorf("cut at %d: %v", cut, err)
		}
	}
}

func TestEmbedded(t *testing.T) {
	v := Embedded()
	near, ok := v.Cosine("praised", "criticized")
	far, _ := v.Cosine("praised", "hurricane")
	if !ok || near < far {
		t.Errorf("%d words: praised–criticized %v, praised–hurricane %v", v.Words(), near, far)
	}
	for _, name := range []string{"trump", "clinton", "obama"} {
		if v.Rarity(name) != 0 {
			t.Errorf("%s has a vector", name)
		}
	}
	sum := make([]float64, v.Dims())
	v.Add(sum, "praised", 1)
	n := 0.0
	for _, x := range sum {
		n += x * x
	}
	if math.Abs(math.Sqrt(n)-1) > .05 {
		t.Errorf("length %v, want 1", math.Sqrt(n))
	}
}
