package attribution

import (
	"parallax/corpus"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// WithRanker gives a reader of the same model that chooses by another ranker
// whom a pronoun stands for.
func (a *Attributor) WithRanker(r *cast.Ranker) *Attributor {
	b := *a
	b.ranker = r
	return &b
}

// SpeakerCases gives the pronouns of a coded article that stand in a coded line
// of one speaker alone, for training.
func (a *Attributor) SpeakerCases(art *gold.Coded) []cast.Case {
	p := a.parse(art.Text, nil)
	found := p.settled(p.learned(a.model))
	spoken := map[int]gold.Code{} // token of a pronoun → code
	for _, f := range found {
		if f.mention.Empty() {
			continue
		}
		i := p.first(f.mention.Start)
		var one *gold.Code
		for k := range art.Codes {
			c := &art.Codes[k]
			if c.Speaker == "" || c.Speaker == "?" || art.Sentences[c.Sentence].Overlap(corpus.Hull(f.content)) <= 3 || !art.Sentences[c.Sentence].Contains(f.mention) {
				continue
			}
			if one != nil && one.Speaker != c.Speaker {
				one = nil
				break
			}
			one = c
		}
		if one != nil {
			spoken[i] = *one
		}
	}
	sentences, phrases, sources := p.castParts(found)
	return cast.Learn(p, sentences, phrases, sources, a.lists, a.ranker, func(c *cast.Cast, token, entity int) (is, known bool) {
		code, ok := spoken[token]
		if !ok {
			return false, false
		}
		if entity < 0 {
			return code.Type == corpus.TypeUnnamed, code.Type == corpus.TypeUnnamed
		}
		return score.SameName(code.Speaker, c.Entities[entity].Name, code.Type), true
	})
}

// PronounCases gives the one pronoun of a passage for which people have said
// which of two names it stands for.
func (a *Attributor) PronounCases(g *gold.Pronoun) []cast.Case {
	p := a.parse(g.Text, nil)
	pronoun, name := p.first(g.At), p.first(g.Name)
	sentences, phrases, sources := p.castParts(nil)
	return cast.Learn(p, sentences, phrases, sources, a.lists, a.ranker, func(c *cast.Cast, token, entity int) (is, known bool) {
		if token != pronoun {
			return false, false
		}
		m, ok := c.At(name)
		return ok && m.Entity == entity, true
	})
}

// Stands reports whom the pronoun of a passage stands for: the right name, the
// other one, or neither.
func (a *Attributor) Stands(g *gold.Pronoun) (right, other bool) {
	p := a.parse(g.Text, nil)
	found := p.settled(p.learned(a.model))
	sentences, phrases, sources := p.castParts(found)
	c := cast.New(p, sentences, phrases, sources, a.lists, a.ranker)
	m, ok := c.At(p.first(g.At))
	if !ok || m.Entity < 0 {
		return false, false
	}
	is := func(at int) bool {
		n, ok := c.At(p.first(at))
		return ok && n.Entity == m.Entity
	}
	return is(g.Name), is(g.Other)
}
