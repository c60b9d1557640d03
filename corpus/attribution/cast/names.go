package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A name is a run of capitals, its titles apart.
type name struct {
	Range        // of the name alone
	whole  Range // with its titles
	titles []string
	gender gazetteer.Gender
	kind   nameKind
	sure   bool
	the    bool // "the" stands before it
	words  []string
}

type nameKind uint8

const (
	anyName    nameKind = iota // one word that nothing speaks for
	personName                 // of a person
	bodyName
	placeName
	peopleName // a people, a party's members
	thingName  // a day, a work, an event: nobody who speaks
	officeName // a title with no name behind it
)

// maxNameWords is the longest run of capitals that is taken for a name; a longer
// one is a headline.
const maxNameWords = 9

// names cuts the names out of the open text.
func (c *Cast) names() []name {
	var out []name
	for _, s := range c.sentences {
		if s.Headline {
			continue
		}
		for i := s.From; i < s.To; {
			end := c.run(i, s)
			if end == i {
				i++
				continue
			}
			if end-i <= maxNameWords {
				out = c.split(out, i, end, s)
			}
			i = end
		}
	}
	return out
}

// capital reports whether a token starts with a capital letter.
func (c *Cast) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.text.Word(i))
	return unicode.IsUpper(r)
}

// run is the end of the run of capitals that starts at i; i where none does.
func (c *Cast) run(i int, s Sentence) int {
	if !c.starts(i, s) {
		return i
	}
	body, tied, j := gazetteer.Body(c.text.Low(i)), false, i+1
	for j < s.To && j-i <= maxNameWords+1 {
		low := c.text.Low(j)
		switch {
		case !c.text.Open(j):
			return j
		case c.capital(j) && (c.proper(j) || len(c.text.Word(j)) > 1):
			body = body || gazetteer.Body(low)
			j++
			continue
		case j+1 < s.To && c.text.Open(j+1) && c.capital(j+1) && (particle(low) || low == "&"):
			j += 2
			continue
		case low == "and" && c.tiedBody(i, j, s):
			j += 2
			continue
		case j+1 < s.To && c.text.Open(j+1) && (low == "of" || body && (low == "for" || low == "on") || body && tied && low == "and"):
			k := j + 1
			if c.text.Low(k) == "the" {
				k++
			}
			title, _ := gazetteer.Title(c.text.Low(j - 1))
			if k < s.To && c.capital(k) && c.proper(k) && (body || title != gazetteer.NoTitle) {
				j, tied = k+1, true
				continue
			}
		}
		break
	}
	return j
}

// starts reports whether a name may start at a token: it has a capital that is
// not only the sentence's first, and is no word that names nobody.
func (c *Cast) starts(i int, s Sentence) bool {
	if !c.text.Open(i) || !c.capital(i) || c.text.Tag(i) == "" {
		return false
	}
	low := c.text.Low(i)
	if function(low) {
		return false
	}
	if i > s.From && c.text.Low(i-1) != "." && c.text.Low(i-1) != ":" {
		return c.proper(i) || c.text.Tag(i) != "PRP" && c.text.Tag(i) != "DT" || c.text.Word(i) == "US"
	}
	switch {
	case c.known[low]:
		return true
	case i+1 < s.To && c.capital(i+1) && c.proper(i+1):
		return c.text.Tag(i) != "IN" && c.text.Tag(i) != "RB"
	case !c.proper(i):
		return false
	case c.lists.Given(low) != gazetteer.Unsaid || c.lists.Place(low) != gazetteer.NoPlace || c.lists.Demonym(low) != "" || gazetteer.KnownBody(low):
		return true
	case i+1 >= s.To:
		return true
	}
	switch next := c.text.Tag(i + 1); next { // a verb or a mark behind it, not "Sign up" or "Would he"
	case "VBD", "VBZ", "VBP", "MD", "POS", ",", ":", "CC", ".", "(", "RB":
		return true
	}
	return false
}

// known are the words that stand with a capital inside a sentence, as names do.
func knownNames(text Text, sentences []Sentence) map[string]bool {
	known := map[string]bool{}
	for _, s := range sentences {
		if s.Headline {
			continue
		}
		for i := s.From + 1; i < s.To; i++ {
			if tag := text.Tag(i); (tag == "NNP" || tag == "NNPS") && text.Open(i) && text.Low(i-1) != "." && text.Low(i-1) != ":" && len(text.Low(i)) > 1 {
				known[text.Low(i)] = true
			}
		}
	}
	return known
}

func (c *Cast) proper(i int) bool { return strings.HasPrefix(c.text.Tag(i), "NNP") }

// particle reports whether a small word is part of a person's name.
func particle(low string) bool {
	switch low {
	case "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "ter", "ten", "y", "zu":
		return true
	}
	return strings.HasPrefix(low, "al-") || strings.HasPrefix(low, "el-")
}

// function reports whether a word is one that starts sentences and no names.
func function(low string) bool {
	switch low {
	case "the", "a", "an", "this", "that", "these", "those", "there", "here", "it", "its", "he", "she", "they", "we", "i", "you", "his", "her", "their", "our", "my",
		"and", "but", "or", "so", "yet", "if", "when", "while", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with", "after", "before", "since", "until", "because",
		"although", "though", "however", "meanwhile", "still", "also", "now", "then", "what", "who", "where", "why", "how", "which", "no", "not", "yes", "some", "many", "most", "all", "both",
		"each", "every", "one", "two", "three", "four", "five", "others", "another", "despite", "during", "under", "over", "about", "according", "asked", "among", "instead", "perhaps", "even", "just", "only", "once", "last", "next", "earlier", "later", "more", "read", "photo", "image", "like", "via", "re", "dear", "would", "could", "should", "can", "will", "may", "might", "must", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "click", "sign", "share", "watch", "see", "here's", "video", "photos", "getty", "images", "nor", "either", "neither", "indeed", "such", "few", "several":
		return true
	}
	return false
}

// split parts a run into titles and name, and says what the name is one of.
func (c *Cast) split(out []name, from, end int, s Sentence) []name {
	for end > from && (function(c.text.Low(end-1)) || particle(c.text.Low(end-1)) && !c.capital(end-1)) {
		end--
	}
	for from+1 < end && gazetteer.Calendar(c.text.Low(from)) && c.text.Tag(from+1) != "CD" && c.lists.Given(c.text.Low(from)) == gazetteer.Unsaid {
		from++ // "On Monday Treasury Secretary …"
	}
	n := name{whole: Range{from, end}, Range: Range{from, end}}
	last, body, given := -1, -1, -1
	for i := from; i < end; i++ {
		low := c.text.Low(i)
		if kind, g := gazetteer.Title(low); kind != gazetteer.NoTitle && !((i+1 == end || i+2 == end && generation(c.text.Low(i+1))) && i > from && given >= 0) && (i+1 < end || i == from || kind == gazetteer.Office) {
			last = i
			n.titles = append(n.titles, strings.TrimSuffix(low, "."))
			if g != gazetteer.Unsaid {
				n.gender = g
			}
		}
		if gazetteer.Body(low) {
			body = i
		}
		if given < 0 && i > last && (i+1 < end) && c.lists.Given(low) != gazetteer.Unsaid && c.lists.Place(low) == gazetteer.NoPlace && !gazetteer.Body(c.text.Low(i+1)) {
			given = i
		}
	}
	if end-from > 1 && c.partisan(from, end-1) {
		n.titles, n.kind = append(n.titles[:0], c.text.Low(end-1)), officeName
		last, body = -1, -1
	}
	switch {
	case n.kind == officeName:
	case last >= 0 && body > last && !(given > body): // "Justice Department"
		n.titles, n.gender, n.kind = nil, gazetteer.Unsaid, bodyName
	case last >= 0 && last+1 < end:
		n.From, n.kind, n.sure = last+1, personName, true
		if low := c.text.Low(n.From); low == "of" || low == "for" || low == "to" {
			if given < 0 || given <= n.From {
				n.kind = officeName
				n.Range = n.whole
			} else {
				n.From = given
			}
		}
	case last >= 0:
		n.kind = officeName
	default:
		n.titles = nil
		c.leading(&n, s)
	}
	for i := n.From; i < n.To; i++ {
		if low := c.text.Low(i); c.text.Word(i) != "." {
			n.words = append(n.words, low)
		}
	}
	if n.kind == personName && n.sure && len(n.words) == 1 && c.lists.Demonym(n.words[0]) != "" {
		n.kind, n.sure = peopleName, false
	}
	if len(n.words) == 0 {
		return out
	}
	if n.whole.From > s.From && c.text.Low(n.whole.From-1) == "the" {
		n.the = true
	}
	c.judge(&n)
	if n.kind == personName && n.gender == gazetteer.Unsaid && len(n.words) > 1 {
		n.gender = c.lists.Given(n.words[0])
	}
	return append(out, n)
}

// partisan reports whether a run is a place and a member of a party, which
// stands for a person: "the Marn Democrat".
func (c *Cast) partisan(from, last int) bool {
	switch c.text.Low(last) {
	case "democrat", "republican", "independent", "liberal", "conservative", "libertarian", "congressman", "congresswoman":
	default:
		return false
	}
	place := c.lists.Place(strings.TrimSpace(c.text.Between(from, last)))
	if place == gazetteer.NoPlace {
		place = c.lists.Place(strings.ToLower(c.text.Between(from, last)))
	}
	return place != gazetteer.NoPlace || c.lists.Demonym(c.text.Low(from)) != ""
}

// leading looks for a title in small letters before a name ("spokesman Jay
// Hart"), or one that a place stands behind ("Ambassador to Ostria Lena Hart").
func (c *Cast) leading(n *name, s Sentence) {
	take := func(i int) bool {
		if i < s.From || !c.text.Open(i) {
			return false
		}
		kind, g := gazetteer.Title(c.text.Low(i))
		if kind == gazetteer.NoTitle {
			return false
		}
		n.titles, n.sure, n.kind = append(n.titles, strings.TrimSuffix(c.text.Low(i), ".")), true, personName
		if g != gazetteer.Unsaid {
			n.gender = g
		}
		return true
	}
	if i := n.From - 1; i >= s.From && !function(c.text.Low(i)) && take(i) {
		n.whole.From = i
		return
	}
	if i := n.From - 1; i > s.From && (c.text.Low(i) == "to" || c.text.Low(i) == "of" || c.text.Low(i) == "for") && n.To-n.From > 2 &&
		c.lists.Place(c.text.Low(n.From)) != gazetteer.NoPlace && take(i-1) {
		n.From++
		n.whole.From = i - 1
	}
}

// judge says what a name is one of, by its own words.
func (c *Cast) judge(n *name) {
	whole := strings.Join(n.words, " ")
	last := n.words[len(n.words)-1]
	place := c.lists.Place(whole)
	switch {
	case n.kind == officeName || n.kind == bodyName:
	case gazetteer.Calendar(n.words[0]) && (len(n.words) == 1 || gazetteer.Calendar(last) || last[0] >= '0' && last[0] <= '9'):
		n.kind, n.sure = thingName, false
	case n.kind == personName && n.sure && !gazetteer.Body(last):
	case gazetteer.KnownBody(whole):
		n.kind = bodyName
	case place != gazetteer.NoPlace && !(n.sure && n.kind == personName):
		n.kind = placeName
	case gazetteer.Event(last):
		n.kind = thingName
	case len(n.words) > 1 && gazetteer.Feature(last):
		n.kind = placeName
	case containsBody(n.words) || strings.Contains(whole, " for ") || strings.Contains(whole, " & "):
		n.kind = bodyName
	case gazetteer.Feature(n.words[0]):
		n.kind = placeName
	case len(n.words) > 1 && c.lists.Given(n.words[0]) == gazetteer.Unsaid && c.lists.Place(last) == gazetteer.Country:
		n.kind = placeName
	case len(n.words) == 1 && (c.text.Tag(n.From) == "NNPS" || c.lists.Demonym(last) != "" || gazetteer.Members(last)):
		n.kind = peopleName
	case gazetteer.Members(last):
		n.kind = peopleName
	case c.shouted(n):
		n.kind = bodyName
	case len(n.words) > 1 && c.lists.Demonym(n.words[0]) != "" && c.subject(n.To, min(n.To+maxNameWords, c.text.Len())) && c.text.Low(n.To) != ",": // "U.S. Harbour Safety said"
		n.kind = bodyName
	case len(n.words) > 1 && c.lists.Demonym(n.words[0]) != "":
		n.kind = thingName
	case len(n.words) > 1 && len(n.words) <= 5 && c.lists.Given(n.words[0]) != gazetteer.Unsaid && !n.the:
		n.kind, n.sure = personName, true
	case len(n.words) > 1 && n.the, strings.Contains(whole, " of "):
		n.kind = bodyName
	case len(n.words) > 1 && gazetteer.BodyKind(n.words[len(n.words)-1:]) == gazetteer.CompanyBody: // "Belmar Stores"
		n.kind = bodyName
	case len(n.words) > 1 && len(n.words) <= 4 && place == gazetteer.NoPlace && !c.preposed(n):
		n.kind = personName
	case len(n.words) > 1:
		n.kind = thingName
	case n.the:
		n.kind = bodyName
	default:
		n.kind = anyName
	}
}

// preposed reports whether a preposition of place stands before a name.
func (c *Cast) preposed(n *name) bool {
	if n.From == 0 {
		return false
	}
	switch c.text.Low(n.From - 1) {
	case "in", "at", "near", "into", "of", "across", "throughout", "outside", "inside":
		return true
	}
	return false
}

func containsBody(words []string) bool {
	for _, w := range words {
		if gazetteer.Body(w) {
			return true
		}
	}
	return false
}

// shouted reports whether a name is one word all in capitals, or with capitals
// inside.
func (c *Cast) shouted(n *name) bool {
	if n.To-n.From != 1 {
		return false
	}
	w := c.text.Word(n.From)
	return len(w) > 1 && w == strings.ToUpper(w)
}

// sourceType is the type of what a name names.
func (n *name) sourceType() corpus.SourceType {
	switch n.kind {
	case bodyName, placeName:
		return corpus.TypeOrganisation
	case peopleName:
		return corpus.TypeGroup
	case personName, anyName:
		return corpus.TypePerson
	}
	return corpus.TypeUnknown
}
