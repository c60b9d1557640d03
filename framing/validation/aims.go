package validation

import (
	"math"

	"parallax/framing/codebook"
)

// An aim is a number that a sample is to correct: what of a statement counts in it, and what the machine may get wrong of that. It decides
// where places go, and no estimate: an expectation that is wrong costs width.
type aim struct {
	name   string
	weight float64
	// variable that people code for it.
	variable string
	// side is the denominator that a group's statements belong to; "" for none.
	side func(group string) string
	of   func(x *seen) worth
}

// A worth is a statement's part of a number's denominator, and the expected square of the machine's error in its numerator: by the code
// itself, and by the voice that it is counted in.
type worth struct{ size, square, voice float64 }

// What the machine is expected to get wrong, in whole parts of two, so that sums are the same in any order.
const (
	// sureWrong and perDoubt make a chance of error of a doubt: on articles that the reader's model had not seen it was .6 of the doubt, and
	// some is added for kinds of news on which the model is wrongly sure.
	sureWrong, perDoubt = 3, 38
	misread, missed     = 6. / 64, 1. / 256 // of a name or a frame that was found, and of one where none was
	// moved is the square of what a name too many or too few moves a share by, at most.
	moved = 1. / 4
)

func wrong(doubt float64) float64 { return math.Round(sureWrong+float64(perDoubt*doubt)) / 64 }

func (x *seen) voiceWrong() float64 { return wrong(x.doubt.Voice) }

func eachGroup(group string) string { return group }

// aims are those of every sample: who speaks, what kind of source, and each family of names and frame of the codebook.
func (t *Coder) aims() []aim {
	list := []aim{{"who speaks", 2, VoiceVariable, eachGroup, wordsOf}, {"sources", 1, SourceTypeVariable, eachGroup, sourceOf}}
	names := map[string]bool{}
	for _, e := range t.entries {
		name, variable := termOf(e), FramePrefix+e.Referent
		if e.Kind == codebook.LabelEntry {
			variable = LabelPrefix + e.Referent
		}
		if !names[name] {
			names[name] = true
			list = append(list, aim{name, 0, variable, eachGroup, termWorth(name)})
		}
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

func wordsOf(x *seen) worth { return worth{size: x.words, voice: x.words * x.words * x.voiceWrong()} }

func sourceOf(x *seen) worth {
	if !x.voice.Sourced() {
		return worth{voice: x.voiceWrong()}
	}
	return worth{size: 1, square: wrong(max(x.doubt.Voice, x.doubt.Source))}
}

func termWorth(name string) func(x *seen) worth {
	return func(x *seen) worth {
		for _, t := range x.terms {
			if t.name == name {
				return worth{t.count, t.count * t.count * misread, t.count * t.count * x.voiceWrong()}
			}
		}
		return worth{square: missed}
	}
}
