package validation

import (
	"math"

	"parallax/corpus"
)

// An Aim is a number that a sample is to correct: what of a statement counts in it, and what the machine may get wrong of that. It decides
// where places go, and no estimate: an expectation that is wrong costs width.
type Aim struct {
	Name   string
	weight float64
	// side is the denominator that a group's statements belong to; "" for none.
	side func(group string) string
	// of gives the statement's part of the denominator, and the expected square of the machine's error in the numerator.
	of func(x *seen) (size, square float64)
}

// What the machine is expected to get wrong, in 64ths, so that sums are the same in any order.
const (
	// sureWrong and perDoubt make a chance of error of a doubt: on articles that the reader's model had not seen it was .6 of the doubt, and
	// some is added for kinds of news on which the model is wrongly sure.
	sureWrong, perDoubt = 3, 38
	misread, missed     = 6. / 64, 1. / 64 // of a name or a frame that was found, and of one where none was
)

func wrong(doubt float64) float64 { return math.Round(sureWrong+float64(perDoubt*doubt)) / 64 }

func (x *seen) voiceWrong() float64 { return wrong(x.doubt.Voice) }

func everyGroup(group string) string { return group }

// aims are those of every sample: who speaks, what kind of source, and each family of names and frame of the codebook.
func (t *Coder) aims() []Aim {
	list := []Aim{{"who speaks", 2, everyGroup, wordsAim}, {"sources", 1, everyGroup, sourceAim}}
	names := map[string]bool{}
	for _, e := range t.entries {
		name := termOf(e)
		if names[name] {
			continue
		}
		names[name] = true
		list = append(list, Aim{name, 0, everyGroup, func(x *seen) (float64, float64) { return x.term(name) }})
	}
	weights := 3.0
	for i := range list[2:] {
		list[2+i].weight = 3 / float64(len(list)-2)
		weights += list[2+i].weight
	}
	for i := range list {
		list[i].weight /= weights
	}
	return list
}

func wordsAim(x *seen) (size, square float64) { return x.words, x.words * x.words * x.voiceWrong() }

func sourceAim(x *seen) (size, square float64) {
	if !x.voice.Sourced() {
		return 0, x.voiceWrong()
	}
	return 1, wrong(max(x.doubt.Voice, x.doubt.Source))
}

func (x *seen) term(name string) (size, square float64) {
	for _, t := range x.terms {
		if t.name == name {
			return t.count, t.count * t.count * (misread + x.voiceWrong())
		}
	}
	return 0, missed
}

// labelAim is the share of names of a referent in a voice ("" for all).
func labelAim(referent string, voice *corpus.Voice) func(x *seen) (size, square float64) {
	return func(x *seen) (float64, float64) {
		n := x.naming[referent]
		other := 0.0 // that it is said in another voice
		if voice != nil {
			other = x.voiceWrong()
		}
		switch {
		case n == 0:
			return 0, missed
		case voice != nil && x.voice != *voice:
			return 0, n * n * other
		}
		return n, n * n * (misread + other)
	}
}
