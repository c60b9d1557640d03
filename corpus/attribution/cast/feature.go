package cast

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// The groups of features; each has up to eight values, of which one holds.
const (
	fSentences    = iota // how many sentences back the candidate was mentioned last
	fBlocks              // how many paragraphs back
	fHow                 // by what, and whether as a subject
	fRole                // as a possessive, behind a preposition
	fCount               // how often so far
	fRank                // how many candidates were mentioned since
	fSpeaker             // whether it spoke last, and how far back
	fGender              // whether its gender is known to be the pronoun's
	fSure                // whether it is a person for certain, and its type
	fSameSentence        // in the pronoun's sentence: role of the pronoun and of the candidate
	fRivals              // how many candidates there are, and which of them it is
	fOpens               // whether its last mention opens its sentence
	fMost                // whether it is the one mentioned most
	fTokens              // how many tokens back
	fCue                 // whether the pronoun is the subject of a verb, and the candidate the last speaker
	fFamily              // how many words its name has
	fTitle               // whether the head of the description is one of its titles
	fSource              // whether the pronoun names a source, and the candidate spoke last
	fTag                 // in a speech tag behind its clause: whether the clause names the candidate
	fSpoke               // how often the candidate has spoken, for a source
	fTurns               // whether it spoke before the last speaker, for a source
	fOpener              // whether it is the first that its paragraph names, in the pronoun's paragraph
	fNobody              // what the head of the description is, for nobody
	fGroups
)

// features describes one candidate.
func (c *Cast) features(f []uint16, candidates []int, rank, form int, gender gazetteer.Gender, i, sentence int) []uint16 {
	e := &c.Entities[candidates[rank]]
	m := &e.last
	put := func(group, value int) { f = append(f, uint16(group*8+min(max(value, 0), 7))) }
	back := sentence - m.Sentence
	put(fSentences, back)
	blocks := c.sentences[sentence].Block - c.sentences[m.Sentence].Block
	put(fBlocks, blocks)
	put(fHow, int(m.Kind)*2+truth(m.Subject))
	put(fRole, truth(m.Owner)*2+truth(m.Behind))
	put(fCount, size(e.mentions))
	put(fRank, rank)
	if candidates[rank] == c.speaker {
		put(fSpeaker, 1+min(back, 3))
	} else {
		put(fSpeaker, 0)
	}
	switch {
	case e.Gender == gender:
		put(fGender, 0)
	case e.Gender == gazetteer.Either:
		put(fGender, 1)
	default:
		put(fGender, 2)
	}
	switch {
	case e.Type == corpus.TypePerson && e.sure:
		put(fSure, 0)
	case e.Type == corpus.TypePerson:
		put(fSure, 1)
	default:
		put(fSure, 1+int(e.Type))
	}
	subject := c.subject(i+1, c.sentences[sentence].To)
	if back == 0 {
		put(fSameSentence, 1+truth(subject)*2+truth(m.Subject)+4*truth(m.Owner && !subject))
	} else {
		put(fSameSentence, 0)
	}
	put(fRivals, min(len(candidates)-1, 3)*2+truth(rank == 0))
	put(fOpens, truth(m.From-c.sentences[m.Sentence].From < 3)*2+truth(m.Subject))
	most := true
	for _, k := range candidates {
		most = most && (k < 0 || c.Entities[k].mentions <= e.mentions)
	}
	put(fMost, truth(most)*2+truth(len(candidates) > 1))
	put(fTokens, size((i-m.From)/4))
	put(fCue, truth(subject)*2+truth(candidates[rank] == c.speaker))
	put(fFamily, min(len(e.words), 4))
	if len(e.members) > 0 {
		put(fFamily, 7)
	}
	source := c.source(i)
	put(fSource, truth(source)*4+truth(candidates[rank] == c.speaker)*2+truth(subject))
	put(fTag, truth(source && i > 0 && c.text.Low(i-1) == ",")*2+truth(back == 0))
	if source {
		put(fSpoke, size(e.spoken))
		put(fTurns, 1+truth(candidates[rank] == c.spokeEarlier)+2*truth(candidates[rank] == c.speaker))
	}
	put(fOpener, truth(blocks == 0)*4+truth(blocks == 1)*2+truth(m.From-c.sentences[m.Sentence].From < 4))
	if form == formDescription {
		kind, _ := gazetteer.Title(c.heading)
		held := 0
		for _, t := range e.titles {
			if t == c.heading {
				held = 2
			} else if k, _ := gazetteer.Title(t); k == kind && held == 0 {
				held = 1
			}
		}
		put(fTitle, held*2+truth(c.heading == "president"))
	}
	return f
}

// nobody describes the choice of nobody for a description at token i.
func (c *Cast) nobody(f []uint16, candidates []int, i int) []uint16 {
	put := func(group, value int) { f = append(f, uint16(group*8+min(value, 7))) }
	kind, _ := gazetteer.Title(c.heading)
	put(fNobody, int(kind))
	put(fRivals, min(len(candidates)-1, 3)*2)
	held := false
	for _, k := range candidates {
		held = held || k >= 0 && slices.Contains(c.Entities[k].titles, c.heading)
	}
	put(fTitle, 6+truth(held))
	put(fNobody, 4+truth(c.text.Low(min(i+1, c.text.Len()-1)) == c.heading)) // "the senator", with nothing between
	return f
}

// source reports whether a token names a source.
func (c *Cast) source(i int) bool {
	for _, r := range c.sources {
		if r.From > i {
			break
		}
		if i < r.To {
			return true
		}
	}
	return false
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func size(n int) int {
	switch {
	case n < 4:
		return n
	case n < 7:
		return 4
	case n < 12:
		return 5
	case n < 24:
		return 6
	}
	return 7
}
