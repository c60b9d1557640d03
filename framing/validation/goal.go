package validation

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/study"
)

// A Goal is a hypothesis of a study that a sample is to tell more of.
type Goal struct {
	study.Hypothesis
	// Variables are those that people code for it.
	Variables []string
}

// GoalOf says what codes tell of a hypothesis; ok is false where they tell nothing of its number.
func GoalOf(h study.Hypothesis) (g Goal, ok bool) {
	g = Goal{Hypothesis: h, Variables: []string{VoiceVariable}}
	switch h.Measure {
	case "label_share":
		g.Variables = append(g.Variables, LabelPrefix+h.Referent)
	case "attitude":
		g.Variables = append(g.Variables, StancePrefix+h.Referent)
	case "sentiment_mean":
		g.Variables = append(g.Variables, SentimentVariable)
	case "voice_share":
	default:
		return g, false
	}
	return g, true
}

// Pursue makes a sample narrow the intervals of goals: places go to the groups and parts that matter to them, and none to groups that no goal
// names. It is called before the first Add.
func (s *Sampler) Pursue(goals []Goal) error {
	if len(goals) == 0 {
		return nil
	}
	s.goals, s.aims = goals, nil
	for _, g := range goals {
		for _, name := range g.Variables {
			if !s.coder.asks(name) {
				return fmt.Errorf("%s: nobody is asked for %q: the codebook has no such referent", g.Text, name)
			}
		}
		s.aims = append(s.aims, aim{g.Text, 1 / float64(len(goals)), g.Variables[len(g.Variables)-1], g.side, g.worth})
	}
	return nil
}

// Pursue keeps of a coder's questions those that goals need, and the study's own; of no goals all.
func (t *Coder) Pursue(goals []Goal) {
	var names []string
	for _, g := range goals {
		names = append(names, g.Variables...)
	}
	if len(goals) > 0 {
		t.Variables = slices.DeleteFunc(t.Variables, func(v Variable) bool { return !v.Own && !slices.Contains(names, v.Name) })
	}
}

func (t *Coder) asks(variable string) bool {
	for _, v := range t.Variables {
		if v.Name == variable {
			return true
		}
	}
	return false
}

// side is which of the two sides of the hypothesis a group is on.
func (g *Goal) side(group string) string {
	switch {
	case group == g.Target:
		return "target"
	case group == g.Reference || g.Reference == study.Rest:
		return "reference"
	}
	return ""
}

func (g *Goal) takes(v corpus.Voice) bool { return g.Voice == study.AllVoices || g.Voice == v.String() }

// The squares of what the machine may get wrong of a sentiment or a stance, from −1 to 1: people and machines agree on six or seven of ten.
const toneWrong, stanceWrong = 32. / 64, 32. / 64

func (g *Goal) worth(x *seen) worth {
	var w worth
	n, square, voice := x.words, 0.0, 1.0
	switch g.Measure {
	case "label_share", "attitude":
		if n = x.naming[g.Referent]; n == 0 {
			return worth{square: missed}
		}
		square, voice = misread, moved
		if g.Measure == "attitude" {
			square = stanceWrong
		}
	case "sentiment_mean":
		n, square, voice = 1, toneWrong, moved
	}
	if g.Measure == "voice_share" || g.takes(x.voice) {
		w.size = n
	}
	if g.takes(x.voice) {
		w.square = n * n * square
	}
	if g.Voice != study.AllVoices {
		w.voice = n * n * voice * x.voiceWrong()
	}
	return w
}

// concerns reports whether statements of a group are drawn.
func (s *Sampler) concerns(group string) bool {
	for i := range s.goals {
		if s.goals[i].side(group) != "" {
			return true
		}
	}
	return len(s.goals) == 0
}

// look sees a candidate; where goals are pursued, of its names only those of the goals.
func (s *Sampler) look(c *Candidate) *seen {
	x := s.coder.see(c)
	if len(s.goals) == 0 {
		return x
	}
	kept := x.terms[:0]
	for _, t := range x.terms {
		for i := range s.goals {
			if r := s.goals[i].Referent; r != "" && strings.HasPrefix(t.name, LabelPrefix+r+": ") {
				kept = append(kept, t)
				break
			}
		}
	}
	x.terms = kept
	return x
}
