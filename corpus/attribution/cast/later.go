package cast

import (
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// maxAhead is how many sentences ahead somebody may be named who was described first.
const maxAhead = 12

// foretold gives descriptions of one person that nobody was named for to the person
// who is named soon afterwards with the same role and of the same body: "A Marn Ministry
// spokesman said … Marn Ministry spokesman Lev Hart".
func (c *Cast) foretold() {
	first := make([]int, len(c.Entities)) // the first mention of each, + 1
	for i := len(c.Mentions) - 1; i >= 0; i-- {
		if k := c.Mentions[i].Entity; k >= 0 {
			first[k] = i + 1
		}
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if m.Kind != ByDescription || m.Entity < 0 || c.Entities[m.Entity].own != m.From+1 || c.Entities[m.Entity].Type != corpus.TypeUnnamed || c.text.Low(m.From) != "a" && c.text.Low(m.From) != "an" {
			continue
		}
		head := c.text.Low(m.To - 1)
		if kind, _ := gazetteer.Title(head); kind == gazetteer.NoTitle || len(c.titled[head]) != 1 {
			continue
		}
		k := c.titled[head][0]
		if first[k] == 0 {
			continue
		}
		if n := c.Mentions[first[k]-1]; n.Kind == ByName && n.From > m.To && n.Sentence <= m.Sentence+maxAhead && c.sameBody(Range{m.From, m.To}, n, head) {
			m.Entity = k
			c.Entities[k].mentions++
		}
	}
}

// sameBody reports whether the words of a description are said again around a name that
// has its head beside it, and at least one of them is a name's.
func (c *Cast) sameBody(r Range, m Mention, head string) bool {
	from, to := max(0, m.From-6), min(c.text.Len(), m.To+8)
	beside, said, any := false, true, false
	for k := from; k < to; k++ {
		beside = beside || c.text.Low(k) == head
	}
	for i := r.From + 1; i < r.To-1; i++ {
		if !c.capital(i) || c.text.Tag(i) == "POS" {
			continue
		}
		any = true
		here := false
		for k := from; k < to; k++ {
			here = here || strings.TrimSuffix(c.text.Low(k), "'s") == strings.TrimSuffix(c.text.Low(i), "'s")
		}
		said = said && here
	}
	return beside && said && any
}
