package attribution

import (
	"slices"

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
	spoken := map[int][]gold.Code{} // token of a pronoun → codes, of one speaker or of all joint ones
	for _, f := range found {
		if f.mention.Empty() {
			continue
		}
		i := p.first(f.mention.Start)
		var codes []gold.Code
		for _, c := range art.Codes {
			if c.Speaker == "" || c.Speaker == "?" || art.Sentences[c.Sentence].Overlap(corpus.Hull(f.content)) <= score.MinShared || !art.Sentences[c.Sentence].Contains(f.mention) {
				continue
			}
			if !slices.ContainsFunc(codes, func(d gold.Code) bool { return d.Speaker == c.Speaker }) {
				codes = append(codes, c)
			}
		}
		if len(codes) > 0 {
			spoken[i] = codes
		}
	}
	sentences, phrases, sources := p.castParts(found)
	return cast.Learn(p, sentences, phrases, sources, a.lists, a.ranker, func(c *cast.Cast, token, entity int) (is, known bool) {
		codes := spoken[token]
		if len(codes) == 0 {
			return false, false
		}
		if len(codes) > 1 { // joint speakers, all of them
			if entity < 0 {
				return false, false
			}
			members := c.Members(entity)
			return len(members) == len(codes) && !slices.ContainsFunc(members, func(name string) bool {
				return !slices.ContainsFunc(codes, func(d gold.Code) bool { return score.SameName(d.Speaker, name, d.Type) })
			}), true
		}
		code := codes[0]
		if entity < 0 {
			return code.Type == corpus.TypeUnnamed, code.Type == corpus.TypeUnnamed
		}
		return len(c.Members(entity)) == 0 && score.SameName(code.Speaker, c.Entities[entity].Name, code.Type), true
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
