package cast

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A Case is a pronoun with its candidates, for training: one of them is right.
type Case struct {
	Form       int
	Candidates [][]uint16 // the features of each
	Right      int
}

// The forms of pronouns that the ranker has weights of its own for.
const (
	formPerson      = iota // he, she
	formPlural             // they
	formThing              // it
	formDescription        // "the senator": a person named before, or nobody
	formCount
)

func isPronoun(low string) bool { return form(low) >= 0 }

func form(low string) int {
	switch low {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return formPerson
	case "they", "them", "their", "theirs", "themselves":
		return formPlural
	case "it", "its", "itself":
		return formThing
	}
	return -1
}

func pronounGender(low string) gazetteer.Gender {
	switch low {
	case "he", "him", "his", "himself":
		return gazetteer.Male
	case "she", "her", "hers", "herself":
		return gazetteer.Female
	}
	return gazetteer.Unsaid
}

// addPronoun enters a pronoun.
func (c *Cast) addPronoun(i, sentence int) {
	low := c.text.Low(i)
	k := c.choose(form(low), pronounGender(low), i, sentence)
	c.add(Mention{Range: Range{i, i + 1}, Kind: ByPronoun, Entity: k, Sentence: sentence})
	if k >= 0 && form(low) == formPerson && c.Entities[k].Gender != gazetteer.Male && c.Entities[k].Gender != gazetteer.Female {
		c.Entities[k].Gender = pronounGender(low) // the next pronoun is of the same person
	}
}

// choose is the entity that a pronoun at token i stands for, -1 for none.
func (c *Cast) choose(form int, gender gazetteer.Gender, i, sentence int) int {
	candidates := c.candidates(form, gender, sentence)
	if form == formPerson {
		candidates = c.unnamed(candidates, i, sentence)
	}
	return c.pick(candidates, form, gender, i, sentence)
}

// pick is the candidate that the ranker likes best, -1 for none.
func (c *Cast) pick(candidates []int, form int, gender gazetteer.Gender, i, sentence int) int {
	best, most, any := -1, 0, false
	var all [][]uint16
	var f []uint16
	for rank, k := range candidates {
		if k < 0 {
			f = c.nobody(f[:0], candidates, i)
		} else {
			f = c.features(f[:0], candidates, rank, form, gender, i, sentence)
		}
		if c.learning {
			all = append(all, slices.Clone(f))
		}
		if s := c.ranker.score(form, f); !any || s > most {
			best, most, any = k, s, true
		}
	}
	if c.learning {
		if right := c.oracle(i, candidates); right >= 0 {
			c.cases = append(c.cases, Case{form, all, right})
			return candidates[right]
		}
	}
	return best
}

// describes is the entity that a definite description of one person stands for,
// -1 where it stands for nobody named before.
func (c *Cast) describes(r Range, head string, gender gazetteer.Gender, sentence int) int {
	c.heading = head
	candidates := c.candidates(formDescription, gender, sentence)
	for _, k := range c.titled[head] { // named anywhere, also behind
		if len(candidates) < maxCandidates && !slices.Contains(candidates, k) && c.Entities[k].Gender.Fits(gender) {
			candidates = append(candidates, k)
		}
	}
	if kind, _ := gazetteer.Title(head); kind == gazetteer.Office && head != "president" { // whoever is said to bear it
		held := slices.DeleteFunc(slices.Clone(candidates), func(k int) bool { return !slices.Contains(c.Entities[k].titles, head) })
		if len(held) > 0 {
			candidates = held
		}
	}
	if len(candidates) == 0 {
		return -1
	}
	return c.pick(append(candidates, -1), formDescription, gender, r.From, sentence)
}

// maxCandidates bounds the entities that a pronoun is held against.
const maxCandidates = 12

// candidates are the entities that may be meant, the most recent first.
func (c *Cast) candidates(form int, gender gazetteer.Gender, sentence int) []int {
	var out []int
	for k := len(c.Mentions) - 1; k >= 0 && k > len(c.Mentions)-maxNear && len(out) < maxCandidates; k-- {
		m := &c.Mentions[k]
		if m.Sentence < sentence-maxBack {
			break
		}
		if m.Entity >= 0 && !slices.Contains(out, m.Entity) && c.may(&c.Entities[m.Entity], form, gender) {
			out = append(out, m.Entity)
		}
	}
	return out
}

// may reports whether a pronoun can stand for an entity.
func (c *Cast) may(e *Entity, form int, gender gazetteer.Gender) bool {
	if e.Place {
		return false
	}
	switch form {
	case formPerson:
		return (e.Type == corpus.TypePerson || e.Type == corpus.TypeUnnamed) && e.Gender.Fits(gender) && !e.plural
	case formPlural:
		return e.Type == corpus.TypeGroup || e.Type == corpus.TypeOrganisation || e.plural
	case formThing:
		return e.Type == corpus.TypeOrganisation || e.Type == corpus.TypeDocument
	}
	return (e.Type == corpus.TypePerson || e.Type == corpus.TypeUnnamed && len(e.words) > 0 && e.words[len(e.words)-1] == c.heading) && e.Gender.Fits(gender)
}
