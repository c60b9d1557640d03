package tally

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/sentiment/toward"
	"parallax/framing/study"
)

// attitude is how the sentence of a mention stands to it; of a mention that
// was not asked for it is the zero score.
func (x *examiner) attitude(text string, sentences []corpus.Span, voice corpus.Voice, m codebook.Match) toward.TargetScore {
	if x.target == nil {
		return toward.TargetScore{}
	}
	entry := &x.entries[m.Entry]
	if entry.Kind != codebook.LabelEntry || x.toward != study.TowardAll && x.toward != entry.Referent {
		return toward.TargetScore{}
	}
	sentence := m.Span
	if in := overlapping(sentences, m.Span); len(in) > 0 {
		sentence = corpus.Span{Start: min(sentence.Start, in[0].Start), End: max(sentence.End, in[len(in)-1].End)}
	}
	mention := corpus.Span{Start: m.Span.Start - sentence.Start, End: m.Span.End - sentence.Start}
	return x.target.Classify(sentence.In(text), mention, toward.Context{Voice: voice, Family: entry.Family})
}

// withAttitudes gives the examiner what it needs to tell attitudes.
func (x *examiner) withAttitudes(o *study.Options) error {
	if o.Toward == study.TowardNone {
		return nil
	}
	if o.Toward != study.TowardAll {
		var names []string
		for _, r := range o.Codebook.Referents {
			names = append(names, r.Name)
		}
		if !slices.Contains(names, o.Toward) {
			return fmt.Errorf("attitude toward %q: the codebook's referents are %s", o.Toward, strings.Join(names, ", "))
		}
	}
	target, err := toward.Embedded()
	x.target, x.toward = target, o.Toward
	return err
}
