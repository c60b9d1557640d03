package cast

import (
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// antecedent is whom a relative pronoun stands for: the mention right before it.
func (c *Cast) antecedent(i int) Ref {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if m, ok := c.At(k); ok && m.Kind != ByPronoun {
			if m.Entity < 0 && gazetteer.Calendar(c.text.Low(k)) { // "a test in October, which"
				continue
			}
			if m.Entity < 0 {
				break
			}
			if c.text.Low(i) == "who" && m.Kind == ByName && c.Entities[m.Entity].Type == corpus.TypeOrganisation {
				if m.Owner { // "Belmar's director, who"
					break
				}
				if j := m.From - 1; j > 0 && (c.text.Tag(j) == "IN" || c.text.Tag(j) == "DT" && c.text.Tag(j-1) == "IN") { // "Hart of Marn, who"
					k = j
					continue
				}
			}
			if m.Kind == ByDescription {
				if n, ok := c.predicated(i); ok && c.Entities[n.Entity].Type == corpus.TypePerson && c.Entities[m.Entity].Type == corpus.TypeUnnamed {
					return c.ref(n, n.From, n.To)
				}
			}
			return c.ref(m, m.From, m.To)
		}
		if t := c.text.Tag(k); strings.HasPrefix(t, "VB") {
			break
		}
	}
	if m, ok := c.predicated(i); ok {
		return c.ref(m, m.From, m.To)
	}
	return c.before(i)
}

// predicated is the name of which the noun phrase before token i is said: "Hart is a
// veteran who".
func (c *Cast) predicated(i int) (Mention, bool) {
	k := i - 1
	for k >= 0 && k > i-maxDescription && !copula(c.text.Low(k)) {
		if t := c.text.Tag(k); strings.HasPrefix(t, "VB") && t != "VBN" && t != "VBG" || t == "." {
			return Mention{}, false
		}
		k--
	}
	if k < 1 || !copula(c.text.Low(k)) || c.text.Tag(k+1) != "DT" {
		return Mention{}, false
	}
	end := k - 1
	if c.text.Low(end) == "," { // "Hart, 60, is"
		for end--; end > 0 && end > k-6 && c.text.Low(end) != ","; end-- {
		}
		end--
	}
	m, ok := c.At(end)
	if !ok || m.Entity < 0 || m.To != end+1 || m.Kind == ByDescription || c.Entities[m.Entity].Place {
		return Mention{}, false
	}
	return m, true
}

// before is the noun phrase that ends before token i, as a description.
func (c *Cast) before(i int) Ref {
	head := i - 1
	if head >= 0 && c.text.Low(head) == "," {
		head--
	}
	if head < 0 || !strings.HasPrefix(c.text.Tag(head), "NN") || c.text.Tag(head) == "NNP" {
		return Ref{Entity: -1}
	}
	from := head
	for from > 0 && from > head-maxDescription {
		switch c.text.Tag(from - 1) {
		case "NN", "NNS", "JJ", "DT", "CD", "PRP$", "VBN", "JJS":
			from--
			continue
		}
		break
	}
	return c.description(from, head, head+1, head+1)
}
