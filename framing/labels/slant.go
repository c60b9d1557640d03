package labels

import (
	"math"
	"strings"
	"sync"

	"parallax/framing/sentiment"
	"parallax/framing/sentiment/wordvec"
)

// An axis says how dark or bright the company of a word is in news: where it lies between the mean of the word
// vectors of bright words and that of dark ones (SemAxis; An, Kwak and Ahn 2018, doi:10.18653/v1/P18-1228), as VADER's
// list has them, in standard deviations of all words. So "regime" is darker than "government", which no
// list of sentiment says.
type axis struct {
	direction   []float64
	mean, scale float64
}

var connotation = sync.OnceValue(func() *axis {
	v, scorer := wordvec.Embedded(), sentiment.VADER()
	bright, dark := make([]float64, v.Dims()), make([]float64, v.Dims())
	brights, darks := 0.0, 0.0
	for w := range v.Counts() {
		switch score := scorer.Score(w).Compound; {
		case score > 0:
			v.Add(bright, w, 1)
			brights++
		case score < 0:
			v.Add(dark, w, 1)
			darks++
		}
	}
	a := &axis{direction: bright, scale: 1}
	for k := range bright {
		a.direction[k] = bright[k]/brights - dark[k]/darks
	}
	sum, squares, n := 0.0, 0.0, 0.0
	for w := range v.Counts() {
		at, _ := a.of(w)
		sum, squares, n = sum+at, squares+float64(at*at), n+1
	}
	a.mean = sum / n
	a.scale = math.Sqrt(squares/n - float64(a.mean*a.mean))
	return a
})

// of is where a word lies, and whether it has a vector.
func (a *axis) of(word string) (float64, bool) {
	v := wordvec.Embedded()
	u := make([]float64, v.Dims())
	if !v.Add(u, word, 1) {
		return 0, false
	}
	return (product(u, a.direction) - a.mean) / a.scale, true
}

// phrase is where a phrase lies: the sum of its words.
func (a *axis) phrase(form string) float64 {
	sum := 0.0
	for _, w := range strings.Fields(form) {
		if at, ok := a.of(w); ok && !isLight(w) {
			sum += at
		}
	}
	return sum
}

// slantOf is how far the names of a referent are apart in connotation: their standard deviation on the axis, each as
// often as it stands in documents. Proper names have none.
func slantOf(labels []Label) float64 {
	sum, squares, n := 0.0, 0.0, 0.0
	for _, l := range labels {
		at := 0.0
		if !l.Name {
			at = connotation().phrase(l.Form)
		}
		k := float64(l.Docs)
		sum += float64(k * at)
		squares += float64(k * at * at)
		n += k
	}
	if n == 0 {
		return 0
	}
	mean := sum / n
	return math.Sqrt(max(0, squares/n-float64(mean*mean)))
}
