package cast

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// maxBack is how many sentences back a description or a pronoun may point.
const maxBack = 10

// addDescription enters a noun phrase whose head is a noun for somebody who
// speaks.
func (c *Cast) addDescription(r Range, sentence int) {
	head := c.head(r)
	if head < 0 || c.at[head] != 0 {
		return
	}
	low := c.text.Low(head)
	kind, gender := gazetteer.Noun(low)
	if kind == corpus.TypeUnknown {
		return
	}
	k := -1
	if kind == corpus.TypeUnnamed {
		k = c.apposed(r, low, gender)
	}
	if k < 0 && c.definite(r.From) {
		k = c.meant(r, low, kind, gender, sentence)
	}
	if k < 0 {
		k = c.described(Range{r.From, head + 1}, kind, gender)
	}
	c.add(Mention{Range: Range{r.From, head + 1}, Kind: ByDescription, Entity: k, Sentence: sentence})
}

// addOffice enters a title in capitals with no name behind it ("the President",
// "Foreign Minister").
func (c *Cast) addOffice(n *name, sentence int) {
	low := n.titles[len(n.titles)-1]
	kind, gender := gazetteer.Noun(low)
	if kind == corpus.TypeUnknown {
		kind = corpus.TypeUnnamed
	}
	k := c.apposed(n.whole, low, gender)
	if k < 0 {
		k = c.meant(n.whole, low, kind, gender, sentence)
	}
	if k < 0 {
		k = c.described(n.whole, kind, gender)
	}
	c.add(Mention{Range: n.whole, Kind: ByDescription, Entity: k, Sentence: sentence})
}

// head is the last noun of a noun phrase without its prepositions, -1 for none.
func (c *Cast) head(r Range) int {
	head := -1
	for i := r.From; i < r.To; i++ {
		tag := c.text.Tag(i)
		if head >= 0 && (tag == "IN" || tag == "TO" || c.text.Low(i) == ",") {
			break
		}
		if strings.HasPrefix(tag, "NN") {
			head = i
		}
	}
	return head
}

func (c *Cast) definite(i int) bool {
	switch c.text.Low(i) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// apposed is the entity that a description stands beside: "Hart, the mayor,",
// "the mayor, Lena Hart,", "Hart is the mayor"; -1 for none. The description
// becomes one of its titles.
func (c *Cast) apposed(r Range, head string, gender gazetteer.Gender) int {
	k := -1
	if i := r.From - 1; i > 0 && c.text.Low(i) == "," && !c.listed(r) && !c.speaks(r.To) {
		if m, ok := c.At(i - 1); ok && m.Kind == ByName && m.To == i {
			k = m.Entity
		}
	}
	if i := r.From - 1; k < 0 && i > 0 && copula(c.text.Low(i)) {
		if m, ok := c.At(i - 1); ok && m.Kind == ByName && m.To == i {
			k = m.Entity
		}
	}
	if k < 0 || c.Entities[k].Type != corpus.TypePerson || !c.Entities[k].Gender.Fits(gender) {
		return -1
	}
	e := &c.Entities[k]
	c.title(k, head)
	if gender == gazetteer.Male || gender == gazetteer.Female {
		e.Gender = gender
	}
	return k
}

// listed reports whether a phrase behind a comma goes on with a list.
func (c *Cast) listed(r Range) bool {
	return r.To < c.text.Len() && c.text.Low(r.To) == "and" && !c.definite(r.From)
}

// speaks reports whether a finite verb follows at i before the next comma, so
// that what ends there is a subject of its own.
func (c *Cast) speaks(i int) bool {
	for k := i; k < c.text.Len() && k < i+8; k++ {
		switch c.text.Tag(k) {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case ",", ".", "WP", "WDT", "WRB":
			return false
		}
	}
	return false
}

func copula(low string) bool {
	switch low {
	case "is", "was", "became", "'s", "remains":
		return true
	}
	return false
}

// meant is the entity that a definite description points back to; -1 for none.
func (c *Cast) meant(r Range, head string, kind corpus.SourceType, gender gazetteer.Gender, sentence int) int {
	best := -1
	if kind == corpus.TypeUnnamed {
		if best = c.describes(r, head, gender, sentence); best >= 0 {
			return best
		}
	}
	for k := len(c.Mentions) - 1; k >= 0 && k > len(c.Mentions)-maxNear; k-- {
		m := &c.Mentions[k]
		if m.Entity < 0 {
			continue
		}
		e := &c.Entities[m.Entity]
		switch {
		case kind == corpus.TypeOrganisation && e.Type == corpus.TypeOrganisation && !e.Place && slices.Contains(e.words, head) && m.Kind == ByName:
			return m.Entity
		case kind == corpus.TypeOrganisation && e.Type == corpus.TypeOrganisation && generic(head) && m.Kind == ByName && m.Sentence >= sentence-4 && best < 0 &&
			(c.lists.Place(strings.Join(e.words, " ")) == gazetteer.Country) == (head == "country" || head == "nation") && !e.Place:
			best = m.Entity
		case e.Type == kind && m.Kind == ByDescription && len(e.words) > 0 && e.words[len(e.words)-1] == head && best < 0:
			best = m.Entity
		}
	}
	return best
}

// maxNear is how many mentions back one is looked for, so that the work grows no
// faster than the text.
const maxNear = 100

// generic reports whether a noun can point to any body.
func generic(low string) bool {
	switch low {
	case "group", "company", "organization", "organisation", "agency", "firm", "network", "paper", "newspaper", "body", "country", "nation", "site", "website", "outlet", "magazine",
		"broadcaster", "monitor", "watchdog", "movement", "institution", "nonprofit", "charity", "corporation", "airline", "retailer", "maker", "manufacturer", "publication", "station", "channel", "association", "union", "coalition", "publisher", "think-tank", "tank", "regulator", "militia", "bank":
		return true
	}
	return false
}

// described makes an entity that has no name but its description.
func (c *Cast) described(r Range, kind corpus.SourceType, gender gazetteer.Gender) int {
	from := r.From
	for from < r.To-1 && (c.text.Tag(from) == "DT" || c.text.Tag(from) == "PRP$" || c.text.Tag(from) == "PDT") {
		from++
	}
	e := Entity{Type: kind, Gender: gender, plural: kind == corpus.TypeGroup, own: r.From + 1}
	for i := from; i < r.To; i++ {
		e.words = append(e.words, c.text.Low(i))
	}
	e.Name = c.text.Between(from, r.To)
	c.Entities = append(c.Entities, e)
	return len(c.Entities) - 1
}
