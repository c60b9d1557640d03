package cast

import "parallax/corpus/gazetteer"

// Learn reads the cast of a text in which some pronouns are known: right gives for
// the token of a pronoun whether an entity is the one that it stands for; known
// is false where nobody has said. What comes out are the cases of these.
func Learn(text Text, sentences []Sentence, phrases, sources []Range, lists *gazetteer.Gazetteer, ranker *Ranker, right func(c *Cast, token, entity int) (is, known bool)) []Case {
	c := start(text, sentences, lists, ranker)
	c.sources = sources
	c.learning, c.right = true, right
	c.read(phrases)
	return c.cases
}

// oracle is the candidate that is known to be right, -1 where none is. Nobody (-1)
// is right where it is known that none of the others is.
func (c *Cast) oracle(i int, candidates []int) int {
	nobody, all := -1, true
	for n, k := range candidates {
		if k < 0 {
			nobody = n
		}
		is, known := c.right(c, i, k)
		if known && is {
			return n
		}
		all = all && known
	}
	if all {
		return nobody
	}
	return -1
}
