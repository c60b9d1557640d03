package cast

import "parallax/corpus"

// apposedBehind is the name that stands between commas right behind a range that
// describes one person: "a former mayor, Lena Hart, said".
func (c *Cast) apposedBehind(from, head, end, to int, kind corpus.SourceType) (Mention, bool) {
	if kind != corpus.TypeUnnamed || end < to || to+2 >= c.text.Len() || c.text.Low(to) != "," || c.text.Tag(head) == "NNS" {
		return Mention{}, false
	}
	m, ok := c.At(to + 1)
	if !ok || m.From != to+1 || m.Kind != ByName || m.Entity < 0 || m.To >= c.text.Len() || c.text.Low(m.To) != "," || c.Entities[m.Entity].Type != corpus.TypePerson {
		return Mention{}, false
	}
	if i := m.To + 1; i < c.text.Len() && (c.text.Low(i) == "and" || c.capital(i) && c.at[i] != 0) { // a list
		return Mention{}, false
	}
	if from > 0 && c.text.Low(from-1) == "," && c.text.Tag(from) != "DT" {
		return Mention{}, false
	}
	return m, true
}

// besides is the name that ends a range which begins with another thing that its bearer
// is: "actress and activist Lena Hart".
func (c *Cast) besides(from, head, end, to int, kind corpus.SourceType) (Mention, bool) {
	if kind != corpus.TypeUnnamed || end >= to || c.text.Low(end) != "and" || c.text.Tag(head) == "NNS" {
		return Mention{}, false
	}
	for i := from; i <= head; i++ {
		if t := c.text.Tag(i); t == "DT" || t == "PRP$" || t == "CD" {
			return Mention{}, false
		}
	}
	m, ok := c.At(to - 1)
	if !ok || m.Kind != ByName || m.Entity < 0 || m.To != to || c.Entities[m.Entity].Type != corpus.TypePerson || m.From == end+1 && m.To == m.From+len(c.Entities[m.Entity].words) {
		return Mention{}, false
	}
	return m, true
}

// namedBehind finds a name between commas or dashes behind a description: its
// token, -1 for none. Of a body only where the description is one.
func (c *Cast) namedBehind(end, to int, body bool) int {
	i := end
	for i < to && i < end+16 && !c.breaks(i) {
		i++
	}
	for k := i + 1; k < to && k < i+10 && !c.breaks(k); k++ {
		if t := c.text.Tag(k); t == "WP" || t == "WDT" || t == "VBD" || t == "VBZ" {
			return -1
		}
		m, ok := c.At(k)
		if !ok || m.Kind != ByName || m.Entity < 0 {
			continue
		}
		if t := c.Entities[m.Entity].Type; t == corpus.TypePerson || body && t == corpus.TypeOrganisation {
			if m.To >= to || c.breaks(m.To) || c.text.Low(m.To) == "and" || c.text.Low(m.To) == "of" || c.text.Low(m.To) == "(" {
				return k
			}
		}
		k = m.To - 1
	}
	return -1
}

func (c *Cast) breaks(i int) bool {
	switch c.text.Low(i) {
	case ",", "-", "--", "–", "—", ":":
		return true
	}
	return false
}
