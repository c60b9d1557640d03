package cast

import "slices"

// maxBeside bounds the words that are looked at for a name.
const maxBeside = 60

// unnamed leaves out the candidates whom the clause behind a pronoun names, where the
// pronoun is its source and others are left.
func (c *Cast) unnamed(candidates []int, i, sentence int) []int {
	if len(candidates) < 2 || !c.subject(i+1, c.sentences[sentence].To) || !c.source(i) {
		return candidates
	}
	left := slices.DeleteFunc(slices.Clone(candidates), func(k int) bool { return c.namedAhead(&c.Entities[k], i, sentence) })
	if len(left) == 0 {
		return candidates
	}
	return left
}

// namedAhead reports whether the words behind a pronoun, in its sentence, name an entity:
// "he said the mayor lied" is not said by the mayor (Chomsky 1981, Lectures on Government
// and Binding, principle C).
func (c *Cast) namedAhead(e *Entity, i, sentence int) bool {
	if len(e.words) == 0 {
		return false
	}
	family := familyName(e.words)
	for k := i + 1; k < c.sentences[sentence].To && k < i+maxBeside; k++ {
		if low := c.text.Low(k); c.text.Open(k) && (low == family || k > i+1 && c.text.Low(k-1) != "a" && slices.Contains(e.titles, low)) {
			return true
		}
	}
	return false
}
