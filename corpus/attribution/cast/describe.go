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
	if kind == corpus.TypeUnknown && pair(low) {
		kind = corpus.TypeGroup
	}
	if kind == corpus.TypeUnknown {
		return
	}
	if kind == corpus.TypeOrganisation {
		c.incorporate(r)
	}
	k := -1
	switch kind {
	case corpus.TypeUnnamed:
		k = c.apposed(r, low, gender)
	case corpus.TypeOrganisation:
		k = c.besideBody(r)
	}
	if k < 0 && c.definite(r.From) && !c.restricted(kind, head) {
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
	case "the", "this", "that", "these", "those", "both":
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

// besideBody is the body that a description stands beside, "Belmar, a maker of
// sails,"; -1 for none.
func (c *Cast) besideBody(r Range) int {
	i := r.From - 1
	if i < 1 || c.text.Low(i) != "," || c.text.Tag(r.From) != "DT" || r.To >= c.text.Len() || c.speaks(r.To) || c.listed(r) {
		return -1
	}
	m, ok := c.At(i - 1)
	if !ok || m.Kind != ByName || m.To != i || m.Entity < 0 {
		return -1
	}
	if e := &c.Entities[m.Entity]; e.Type != corpus.TypeOrganisation || e.Place || len(e.members) > 0 {
		return -1
	}
	return m.Entity
}

// incorporate makes a body of a name that nothing showed to be one, where a
// description of a body stands beside it: "Belmar, a maker of sails,".
func (c *Cast) incorporate(r Range) {
	i := r.From - 1
	if i < 1 || c.text.Low(i) != "," || c.text.Low(r.From) != "a" && c.text.Low(r.From) != "an" {
		return
	}
	m, ok := c.At(i - 1)
	if !ok || m.Kind != ByName || m.Entity < 0 {
		return
	}
	if e := &c.Entities[m.Entity]; e.Type == corpus.TypePerson && !e.sure && e.Gender == gazetteer.Unsaid {
		e.Type = corpus.TypeOrganisation
		last := familyName(e.words)
		c.family[last] = slices.DeleteFunc(c.family[last], func(k int) bool { return k == m.Entity })
		c.byName[strings.Join(e.words, " ")] = m.Entity
	}
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

// restricted reports whether a clause behind a noun for a body says which one is meant,
// so that it points back to none: "the company that built the bridge".
func (c *Cast) restricted(kind corpus.SourceType, head int) bool {
	if kind != corpus.TypeOrganisation || head+1 >= c.text.Len() {
		return false
	}
	low := c.text.Low(head + 1)
	return low == "that" || low == "which" || low == "whose"
}

// meant is the entity that a definite description points back to; -1 for none.
func (c *Cast) meant(r Range, head string, kind corpus.SourceType, gender gazetteer.Gender, sentence int) int {
	best := -1
	if pair(head) || kind == corpus.TypeGroup && (c.text.Low(r.From+1) == "two" || c.text.Low(r.From) == "both") {
		return c.together(sentence)
	}
	if kind == corpus.TypeGroup {
		if k := c.bearers(head, sentence); k >= 0 {
			return k
		}
	}
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
		case kind == corpus.TypeOrganisation && e.Type == corpus.TypeOrganisation && generic(head) && (m.Kind == ByName || m.Kind == ByDescription && e.own == 0) && m.Sentence >= sentence-12 && !e.Place:
			switch c.fits(e, head) {
			case fitsWell:
				return m.Entity
			case fitsMaybe:
				if best < 0 && m.Sentence >= sentence-4 {
					best = m.Entity
				}
			}
		case e.Type == kind && m.Kind == ByDescription && len(e.words) > 0 && e.words[len(e.words)-1] == head && best < 0:
			best = m.Entity
		}
	}
	return best
}

// How well a noun for any body of a kind fits a body.
const (
	fitsNot = iota
	fitsMaybe
	fitsWell
)

// fits says how well a noun for any body of a kind ("the paper", "the group") fits a
// body, by what its name shows.
func (c *Cast) fits(e *Entity, head string) int {
	if (c.lists.Place(strings.Join(e.words, " ")) == gazetteer.Country) != (head == "country" || head == "nation") {
		return fitsNot
	}
	want := gazetteer.AnyBody
	switch head {
	case "paper", "newspaper", "magazine", "network", "broadcaster", "outlet", "site", "website", "publication", "station", "channel", "publisher", "broadsheet", "tabloid", "daily", "weekly":
		want = gazetteer.MediaBody
	case "group", "organization", "organisation", "movement", "nonprofit", "charity", "association", "union", "coalition", "militia", "think-tank", "tank", "watchdog", "monitor", "lobby", "ngo":
		want = gazetteer.GroupBody
	case "company", "firm", "corporation", "airline", "retailer", "maker", "manufacturer", "bank", "insurer", "brokerage", "carmaker", "automaker", "chain", "startup", "start-up", "carrier", "lender", "contractor", "platform":
		want = gazetteer.CompanyBody
	case "agency", "regulator", "bureau":
		want = gazetteer.StateBody
	}
	switch kind := gazetteer.BodyKind(e.words); {
	case want == gazetteer.AnyBody, kind == gazetteer.AnyBody:
		return fitsMaybe
	case kind == want:
		return fitsWell
	}
	return fitsNot
}

// maxNear is how many mentions back one is looked for, so that the work grows no
// faster than the text.
const maxNear = 100

// generic reports whether a noun can point to any body.
func generic(low string) bool {
	switch low {
	case "group", "company", "organization", "organisation", "agency", "firm", "network", "paper", "newspaper", "body", "country", "nation", "site", "website", "outlet", "magazine",
		"broadcaster", "monitor", "watchdog", "movement", "institution", "nonprofit", "charity", "corporation", "airline", "retailer", "maker", "manufacturer", "publication", "station", "channel", "association", "union", "coalition", "publisher", "think-tank", "tank", "regulator", "militia", "bank",
		"lobby", "insurer", "brokerage", "carmaker", "automaker", "chain", "startup", "start-up", "carrier", "lender", "contractor", "ngo", "bureau", "broadsheet", "tabloid", "daily", "weekly", "platform":
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
