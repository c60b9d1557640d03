package cast

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// enlist makes the entities of all names of two words and more, longest first, so
// that every shorter form finds the fullest name wherever it stands.
func (c *Cast) enlist(names []name) {
	order := make([]int, 0, len(names))
	for i := range names {
		if len(names[i].words) > 1 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(names[b].words) - len(names[a].words) })
	c.younger = younger(names)
	for _, i := range order {
		switch n := &names[i]; n.kind {
		case personName:
			c.relate(c.person(n), n)
		case bodyName, placeName, peopleName:
			c.body(n)
		}
	}
	c.index()
	c.preside(names)
	for i := range names {
		n := &names[i]
		if n.kind == personName && len(n.words) > 1 {
			if t := c.party(n.To); t != "" {
				if k, ok := c.byName[strings.Join(n.words, " ")]; ok {
					c.title(k, t)
				}
			}
		}
		if len(n.titles) == 0 || n.kind != personName {
			continue
		}
		if len(n.words) > 1 {
			if k, ok := c.byName[strings.Join(n.words, " ")]; ok {
				c.entitle(k, n)
			}
		} else if all := c.family[n.words[0]]; len(all) == 1 && c.Entities[all[0]].Gender.Fits(n.gender) {
			c.entitle(all[0], n)
		}
	}
}

// preside gives the title of president to the one whose administration is named, "the
// Hart administration", where nobody bears it.
func (c *Cast) preside(names []name) {
	for i := range names {
		n := &names[i]
		if n.To >= c.text.Len() || !n.the && !(n.From > 0 && c.text.Low(n.From-1) == "the") {
			continue
		}
		last := n.words[len(n.words)-1]
		if low := c.text.Low(n.To); low == "administration" && n.kind != placeName {
		} else if last == "administration" && len(n.words) == 2 {
			last = n.words[0]
		} else {
			continue
		}
		if all := c.family[last]; len(all) == 1 {
			c.title(all[0], "president")
		}
	}
}

// party is the party that stands behind a name by its letter, "Lena Hart, R-Marn,".
func (c *Cast) party(i int) string {
	if i+1 >= c.text.Len() || c.text.Low(i) != "," && c.text.Low(i) != "(" {
		return ""
	}
	low := c.text.Low(i + 1)
	switch {
	case strings.HasPrefix(low, "r-") && len(low) > 2, low == "r" && c.text.Low(i) == "(", low == "r.":
		return "republican"
	case strings.HasPrefix(low, "d-") && len(low) > 2, low == "d" && c.text.Low(i) == "(", low == "d.":
		return "democrat"
	}
	return ""
}

// entitle gives an entity the titles that stand before one of its names.
func (c *Cast) entitle(k int, n *name) {
	e := &c.Entities[k]
	for _, t := range n.titles {
		c.title(k, t)
	}
	if n.gender == gazetteer.Male || n.gender == gazetteer.Female {
		e.Gender = n.gender
	}
	e.sure = e.sure || n.sure
}

// title notes that an entity bears a title.
func (c *Cast) title(k int, t string) {
	if e := &c.Entities[k]; !slices.Contains(e.titles, t) && len(e.titles) < maxTitles {
		e.titles = append(e.titles, t)
	}
	if all := c.titled[t]; !slices.Contains(all, k) && len(all) < maxFamily {
		c.titled[t] = append(all, k)
	}
}

// maxTitles bounds the titles that are kept for one entity.
const maxTitles = 12

// maxFamily bounds the bearers of one family name that a mention is held
// against.
const maxFamily = 16

// person finds or makes the entity of a name of several words.
func (c *Cast) person(n *name) int {
	whole := strings.Join(n.words, " ")
	if k, ok := c.byName[whole]; ok {
		return k
	}
	last := familyName(n.words)
	for _, k := range c.family[last] {
		if e := &c.Entities[k]; samePerson(e.words, n.words) && e.Gender.Fits(n.gender) && !(c.younger[e.words[0]+" "+last] && generation(e.words[len(e.words)-1]) != generation(n.words[len(n.words)-1])) {
			c.byName[whole] = k
			return k
		}
	}
	k := c.make(n)
	c.byName[whole] = k
	if len(c.family[last]) < maxFamily {
		c.family[last] = append(c.family[last], k)
	}
	return k
}

// familyName is the last word of a name that is no generation.
func familyName(words []string) string {
	for i := len(words) - 1; i > 0; i-- {
		if !generation(words[i]) {
			return words[i]
		}
	}
	return words[0]
}

// generation reports whether the last word of a name says which of its bearers is meant.
func generation(low string) bool {
	switch strings.TrimSuffix(low, ".") {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}

// samePerson reports whether a shorter name with the same family name leaves
// out middle names of a longer one, or gives a first name by its initial.
func samePerson(long, short []string) bool {
	a, b := long[0], short[0]
	if a == b {
		return true
	}
	return len(strings.TrimSuffix(b, ".")) == 1 && a[0] == b[0] || len(strings.TrimSuffix(a, ".")) == 1 && len(long) > len(short) && len(long) > 2 && long[1] == b
}

// body finds or makes the entity of a body's name. The end of a longer name that
// holds a body's word is the longer body ("the Interior Ministry").
func (c *Cast) body(n *name) int {
	whole := strings.Join(n.words, " ")
	if k, ok := c.byName[whole]; ok {
		return k
	}
	k := c.make(n)
	c.byName[whole] = k
	words := n.words
	for i := 1; i < len(words) && i < maxNameWords; i++ {
		rest := words[i:]
		if _, ok := c.byName[strings.Join(rest, " ")]; !ok && n.kind == bodyName && (len(rest) > 1 && containsBody(rest) || gazetteer.Body(rest[0]) && len(rest) == 1) {
			c.byName[strings.Join(rest, " ")] = k
		}
	}
	shorts := initials(words)
	if len(words) > 3 && c.lists.Demonym(words[0]) != "" { // "CBP" of "U.S. Customs and Border Protection"
		shorts = append(shorts, initials(words[1:])...)
	}
	for _, short := range shorts {
		if _, ok := c.byShort[short]; !ok && len(short) > 1 {
			c.byShort[short] = k
		}
	}
	if i := n.To; i+2 < c.text.Len() && c.text.Low(i) == "(" && c.text.Low(i+2) == ")" && c.capital(i+1) {
		c.byShort[c.text.Low(i+1)] = k
	}
	return k
}

// initials are the acronyms that a name may have: without its small words, and
// with them; with points too.
func initials(words []string) []string {
	var bare, all, pointed strings.Builder
	for _, w := range words {
		if letters := strings.ReplaceAll(w, ".", ""); len(letters) > 1 && len(letters)*2 == len(w) { // "u.s."
			all.WriteString(letters)
			bare.WriteString(letters)
			pointed.WriteString(w)
			continue
		}
		all.WriteString(w[:1])
		switch w {
		case "of", "the", "and", "for", "on", "&":
			continue
		}
		bare.WriteString(w[:1])
		pointed.WriteString(w[:1] + ".")
	}
	return []string{bare.String(), all.String(), pointed.String()}
}

// make adds an entity for a name.
func (c *Cast) make(n *name) int {
	e := Entity{Name: c.text.Between(n.From, n.To), Type: n.sourceType(), Gender: n.gender, words: n.words, sure: n.sure}
	e.Place = n.kind == placeName && c.lists.Place(strings.Join(n.words, " ")) != gazetteer.Country || n.kind == thingName
	e.plural = n.kind == peopleName
	c.Entities = append(c.Entities, e)
	for _, t := range n.titles {
		c.title(len(c.Entities)-1, t)
	}
	return len(c.Entities) - 1
}

// addName enters a mention by name.
func (c *Cast) addName(n *name, sentence int) {
	k := -1
	switch n.kind {
	case officeName:
		c.addOffice(n, sentence)
		return
	case thingName:
	default:
		k = c.named(n)
	}
	if k >= 0 && n.kind == anyName && c.Entities[k].Place && !c.preposed(n) && c.subject(n.To, c.sentences[sentence].To) &&
		c.lists.Place(n.words[0]) == gazetteer.NoPlace { // behind "in" at first, but it speaks
		c.Entities[k].Place, c.Entities[k].Type = false, corpus.TypePerson
		c.family[n.words[0]] = append(c.family[n.words[0]], k)
	}
	c.add(Mention{Range: n.whole, Kind: ByName, Entity: k, Sentence: sentence})
	if k >= 0 && len(n.words) == 1 && c.Entities[k].Type == corpus.TypePerson {
		c.Entities[k].lastName = n.From
		c.Entities[k].claims++
	}
}

// named is the entity that a name stands for.
func (c *Cast) named(n *name) int {
	whole := strings.Join(n.words, " ")
	if len(n.words) > 1 {
		if n.kind == personName {
			return c.person(n)
		}
		return c.body(n)
	}
	if n.kind == anyName || n.kind == personName || n.kind == peopleName && len(c.family[whole]) > 0 && c.lists.Demonym(whole) == "" && !n.the || n.kind == bodyName && c.shouted(n) || n.kind == placeName && len(c.family[whole]) > 0 {
		if k := c.bearer(whole, n); k >= 0 {
			return k
		}
	}
	if k, ok := c.byName[whole]; ok && (n.kind != personName || c.Entities[k].Type == corpus.TypePerson) {
		return k
	}
	if k, ok := c.byShort[whole]; ok && n.kind != personName {
		return k
	}
	if n.kind == anyName {
		if k, ok := c.first[whole]; ok && k >= 0 {
			return k
		}
		if k, ok := c.inPlace[whole]; ok {
			return k
		}
	}
	if n.kind == anyName && c.preposed(n) {
		n.kind = placeName
	}
	k := c.make(n)
	c.byName[whole] = k
	if n.kind == personName || n.kind == anyName {
		c.family[whole] = append(c.family[whole], k)
	}
	return k
}

// bearer is the person whom a family name alone stands for: of several, the one
// of the title's gender and office, whom the name stood for last, who is named
// most; -1 where nothing decides.
func (c *Cast) bearer(family string, n *name) int {
	all := c.family[family]
	var fit []int
	for _, k := range all {
		if c.Entities[k].Gender.Fits(n.gender) {
			fit = append(fit, k)
		}
	}
	if len(fit) > 1 {
		for _, t := range n.titles {
			if kind, _ := gazetteer.Title(t); kind == gazetteer.Honorific {
				continue
			}
			with := slices.DeleteFunc(slices.Clone(fit), func(k int) bool { return !slices.Contains(c.Entities[k].titles, t) })
			if len(with) > 0 {
				fit = with
			}
		}
		if n.gender == gazetteer.Male || n.gender == gazetteer.Female {
			known := slices.DeleteFunc(slices.Clone(fit), func(k int) bool { return c.Entities[k].Gender != n.gender })
			if len(known) > 0 {
				fit = known
			}
		}
	}
	fit = c.unrelated(fit, n)
	switch len(fit) {
	case 0:
		return -1
	case 1:
		if k := fit[0]; len(all) > 1 || len(c.Entities[k].words) == 1 || c.Entities[k].Gender.Fits(n.gender) {
			return k
		}
	}
	best := -1
	for _, k := range fit { // whom the name stood for last
		if e := &c.Entities[k]; e.claims > 0 && (best < 0 || e.lastName > c.Entities[best].lastName) {
			best = k
		}
	}
	if best >= 0 {
		return best
	}
	most, second := -1, -1
	for _, k := range fit {
		switch n := c.Entities[k].mentions; {
		case most < 0 || n > c.Entities[most].mentions:
			most, second = k, most
		case second < 0 || n > c.Entities[second].mentions:
			second = k
		}
	}
	if c.Entities[most].mentions >= 2*c.Entities[second].mentions && c.Entities[most].mentions > 0 {
		return most
	}
	return -1
}

// index notes the words by which longer names can be meant: the first names of
// persons, the first words of bodies, the words of places.
func (c *Cast) index() {
	note := func(to map[string]int, word string, k int) {
		if _, ok := to[word]; ok {
			k = -1 // several
		}
		to[word] = k
	}
	for k := range c.Entities {
		e := &c.Entities[k]
		switch {
		case len(e.words) < 2:
		case e.Place:
			for _, w := range e.words {
				if _, ok := c.inPlace[w]; !ok {
					c.inPlace[w] = k
				}
			}
		case e.Type == corpus.TypePerson,
			e.Type == corpus.TypeOrganisation && c.lists.Demonym(e.words[0]) == "":
			note(c.first, e.words[0], k)
		}
	}
}
