package attribution

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/linear"
	"parallax/corpus/attribution/score"
)

// WithChooser gives a reader of the same model that chooses by another chooser who
// says what the rules leave open.
func (a *Attributor) WithChooser(m *linear.Model) *Attributor {
	b := *a
	b.chooser = m
	return &b
}

// ChoiceCases gives the attributions of a coded article whose speaker is among
// their candidates, for training.
func (a *Attributor) ChoiceCases(art *gold.Coded) []linear.Case {
	p := a.parse(art.Text, nil)
	found := p.settled(p.learned(a.model))
	sentences, phrases, mentions := p.castParts(found)
	who := cast.New(p, sentences, phrases, mentions, a.lists, a.ranker)
	var out []linear.Case
	a.chosen(p, who, found, func(i int, cs []candidate, features [][]uint32) int {
		right := p.codedRight(art, &found[i], cs)
		if len(right) == 0 {
			return 0
		}
		out = append(out, linear.Case{Candidates: features, Right: right})
		return right[0]
	})
	return out
}

// MarkedCases gives the attributions of a marked article whose source is among their
// candidates, or that nobody has marked, for training. The reader's model must not
// have seen the article.
func (a *Attributor) MarkedCases(art *gold.Article) []linear.Case {
	p := a.parse(art.Text, nil)
	found := p.settled(p.learned(a.model))
	sentences, phrases, mentions := p.castParts(found)
	who := cast.New(p, sentences, phrases, mentions, a.lists, a.ranker)
	var out []linear.Case
	a.chosen(p, who, found, func(i int, cs []candidate, features [][]uint32) int {
		right := markedRight(art, &found[i], cs)
		if len(right) == 0 {
			return 0
		}
		if last := len(cs) - 1; cs[last].from == nobody {
			features[last] = append(features[last], linear.StartWith().With(onMarked))
		}
		out = append(out, linear.Case{Candidates: features, Right: right})
		return right[0]
	})
	return out
}

// markedRight are the candidates that are the marked source of an attribution; none
// where the marks don't tell.
func markedRight(art *gold.Article, a *attribution, cs []candidate) []int {
	total, marked, most := 0, 0, 0
	var best *gold.Attribution
	for _, s := range a.content {
		total += s.Len()
	}
	for k := range art.Attributions {
		g := &art.Attributions[k]
		n := 0
		for _, s := range a.content {
			for _, t := range g.Content {
				n += s.Overlap(t)
			}
		}
		marked += n
		if n > most {
			best, most = g, n
		}
	}
	switch last := len(cs) - 1; {
	case marked == 0 && cs[last].from == nobody:
		return []int{last}
	case 2*most < total, len(best.Source) == 0:
		return nil
	}
	var right []int
	for k, c := range cs {
		if c.from != nobody && c.from != earlier && slices.ContainsFunc(best.Source, func(s corpus.Span) bool { return s.Overlap(c.mention) > 0 }) {
			right = append(right, k)
		}
	}
	if len(right) > 0 && right[0] == 0 {
		return right[:1]
	}
	return right
}

// codedRight are the candidates that are the coded speaker of an attribution; none
// where the codes don't tell.
func (p *page) codedRight(art *gold.Coded, a *attribution, cs []candidate) []int {
	quotes := p.quotes(*a)
	var speakers []gold.Code
	direct := false
	for _, c := range art.Codes {
		n := 0
		for _, s := range a.content {
			n += s.Overlap(art.Sentences[c.Sentence])
		}
		switch {
		case n <= score.MinShared:
		case c.Kind == gold.CodedDirect && !quotes:
			direct = true
		case c.Kind == gold.CodedDirect, c.Kind == gold.CodedReported, c.Kind == gold.CodedMixed:
			if !slices.ContainsFunc(speakers, func(d gold.Code) bool { return d.Speaker == c.Speaker }) {
				speakers = append(speakers, c)
			}
		}
	}
	if len(speakers) == 0 {
		if last := len(cs) - 1; !direct && cs[last].from == nobody {
			return []int{last}
		}
		return nil
	}
	var right []int
	for k, c := range cs {
		if c.from != nobody && slices.ContainsFunc(speakers, func(s gold.Code) bool { return names(c.refs, s) }) {
			right = append(right, k)
		}
	}
	switch {
	case len(right) > 0 && right[0] == 0:
		return right[:1]
	case len(speakers) > 1:
		return nil
	}
	return right
}

// names reports whether one of the references is the coded speaker.
func names(refs []cast.Ref, code gold.Code) bool {
	if len(refs) == 0 {
		return code.Speaker == "?"
	}
	return slices.ContainsFunc(refs, func(r cast.Ref) bool {
		if r.Nobody() {
			return code.Speaker == "?"
		}
		return score.SameName(code.Speaker, r.Name, code.Type)
	})
}

// DefaultChoosing are the settings of the embedded chooser.
func DefaultChoosing() linear.Options { return linear.Options{Epochs: 10, Rate: .1, Decay: 2e-2} }
