// Package cast finds who is who in one document: the persons and bodies that it
// names, by every name, description and pronoun that stands for them.
//
// Mentions are read in the order of the text. A name is cut out of its run of
// capitals, parted from titles and offices, and joins the entity that bears it; a
// description ("the ministry") goes to an entity that was said to be one; a
// pronoun goes to the entity that a small linear ranker likes best among those
// of its number, gender and type, and to nobody where there is none.
package cast

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A Text is a document cut into tokens.
type Text interface {
	Len() int
	Word(i int) string // as it stands in the text
	Low(i int) string  // folded
	Tag(i int) string  // Penn Treebank tag; "" where nobody looked
	// Between is the text of a range of tokens on one line, without the marks at its
	// ends.
	Between(from, to int) string
	// Open reports whether a token stands outside of quoted speech.
	Open(i int) bool
}

// A Sentence is a range of tokens in a paragraph; Headline marks one in the
// capitals of a headline, whose words say nothing of names.
type Sentence struct {
	From, To, Block int
	Headline        bool
}

// A Range is a range of tokens, half-open.
type Range struct{ From, To int }

// An Entity is somebody or something that the document speaks of.
type Entity struct {
	Name   string // the fullest name, without titles
	Type   corpus.SourceType
	Gender gazetteer.Gender
	Place  bool // a place, a day, a work: nobody who speaks

	words    []string // of Name, folded
	titles   []string // folded heads of titles, offices and descriptions
	mentions int
	plural   bool
	sure     bool // a person for certain: a title or a given name says so
	last     Mention
	own      int   // the token of the description that it was made for, + 1
	lastName int   // the token of the last mention by a bare family name
	claims   int   // how often the family name alone stood for it
	spoken   int   // how often it was a source so far
	members  []int // the entities of a joint one
	kin      int   // the token where it is introduced as somebody's kin ("his wife Lena Hart"), + 1
}

// A Kind says by what a mention names.
type Kind uint8

const (
	ByName Kind = iota
	ByDescription
	ByPronoun
)

// A Mention is a place that names an entity.
type Mention struct {
	Range
	Kind     Kind
	Entity   int // -1 where nobody is found
	Sentence int
	Subject  bool // a finite verb follows
	Owner    bool // a possessive
	Behind   bool // a preposition stands before it
	spoke    int  // the entity that spoke last before it, -1 for nobody
}

// A Cast is the entities of a document and their mentions, in the order of the
// text.
type Cast struct {
	Entities []Entity
	Mentions []Mention

	text         Text
	sentences    []Sentence
	lists        *gazetteer.Gazetteer
	ranker       *Ranker
	known        map[string]bool  // words that stand with a capital inside a sentence
	at           []int32          // token → mention + 1
	family       map[string][]int // last word of a person's name → entities, in order
	byName       map[string]int   // whole folded name → entity
	byShort      map[string]int
	first        map[string]int  // first word of a person's or body's name → entity, -1 for several
	inPlace      map[string]int  // word of a place's name → entity
	younger      map[string]bool // given and family names that two persons bear
	speaker      int             // who spoke last, -1 for nobody
	spokeEarlier int             // who spoke before that
	sources      []Range
	joints       []int            // the joint entities, in order
	titled       map[string][]int // head of a title → persons
	heading      string           // the head of the description that is held against candidates
	cases        []Case
	learning     bool
	right        func(c *Cast, token, entity int) (is, known bool)
}

// New reads the cast of a text. phrases are noun phrases, ascending; sources are
// the places that name who says something, ascending.
func New(text Text, sentences []Sentence, phrases, sources []Range, lists *gazetteer.Gazetteer, ranker *Ranker) *Cast {
	c := start(text, sentences, lists, ranker)
	c.sources = sources
	c.read(phrases)
	return c
}

func start(text Text, sentences []Sentence, lists *gazetteer.Gazetteer, ranker *Ranker) *Cast {
	return &Cast{
		text: text, sentences: sentences, lists: lists, ranker: ranker, speaker: -1, spokeEarlier: -1, known: knownNames(text, sentences),
		at: make([]int32, text.Len()), family: map[string][]int{}, byName: map[string]int{}, byShort: map[string]int{}, first: map[string]int{}, titled: map[string][]int{}, inPlace: map[string]int{},
	}
}

// read finds names first, over the whole text, since the full name may stand
// behind a short one; then descriptions and pronouns in their order.
func (c *Cast) read(phrases []Range) {
	names := c.names()
	c.enlist(names)
	c.demote(names)
	n, ph := 0, 0
	for k, s := range c.sentences {
		for i := s.From; i < s.To; i++ {
			for n < len(names) && names[n].From < i {
				n++
			}
			for ph < len(phrases) && phrases[ph].From < i {
				ph++
			}
			switch {
			case n < len(names) && names[n].From == i:
				c.addName(&names[n], k)
				c.join(k)
				i = names[n].To - 1
			case c.at[i] == 0 && isPronoun(c.text.Low(i)) && c.text.Open(i) && c.text.Tag(i) != "":
				c.addPronoun(i, k)
			case ph < len(phrases) && phrases[ph].From == i:
				c.addDescription(phrases[ph], k)
			}
		}
	}
	c.foretold()
}

// add enters a mention of an entity, -1 for nobody.
func (c *Cast) add(m Mention) {
	m.Subject, m.Owner, m.Behind = c.subject(m.To, c.sentences[m.Sentence].To), m.To < c.text.Len() && c.text.Tag(m.To) == "POS", c.preposition(m.From-1)
	m.spoke = c.speaker
	c.Mentions = append(c.Mentions, m)
	for i := m.From; i < m.To; i++ {
		c.at[i] = int32(len(c.Mentions))
	}
	if m.Entity >= 0 {
		e := &c.Entities[m.Entity]
		e.mentions++
		e.last = m
	}
	for len(c.sources) > 0 && c.sources[0].To <= m.From {
		c.sources = c.sources[1:]
	}
	if m.Entity >= 0 && len(c.sources) > 0 && c.sources[0].From < m.To && !c.Entities[m.Entity].Place {
		if c.speaker != m.Entity {
			c.spokeEarlier = c.speaker
		}
		c.speaker = m.Entity
		e := &c.Entities[m.Entity]
		e.spoken++
	}
}

// At gives the mention that holds a token.
func (c *Cast) At(i int) (Mention, bool) {
	if i < 0 || i >= len(c.at) || c.at[i] == 0 {
		return Mention{Entity: -1}, false
	}
	return c.Mentions[c.at[i]-1], true
}

// subject reports whether a finite verb follows at i, past adverbs and a part
// between commas.
func (c *Cast) subject(i, end int) bool {
	if i < end && c.text.Low(i) == "," {
		for k := i + 1; k < end && k < i+25; k++ {
			if c.text.Low(k) == "," {
				i = k + 1
				break
			}
		}
	}
	for i < end && (c.text.Tag(i) == "RB" || c.text.Low(i) == "also") {
		i++
	}
	if i >= end {
		return false
	}
	switch c.text.Tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

func (c *Cast) preposition(i int) bool {
	for i >= 0 && (c.text.Tag(i) == "DT" || c.text.Tag(i) == "JJ") {
		i--
	}
	return i >= 0 && (c.text.Tag(i) == "IN" || c.text.Tag(i) == "TO")
}

// Within gives the mentions that start in a range of tokens.
func (c *Cast) Within(from, to int) []Mention {
	first := func(at int) int {
		n, _ := slices.BinarySearchFunc(c.Mentions, at, func(m Mention, at int) int { return m.From - at })
		return n
	}
	return c.Mentions[first(from):first(to)]
}

// Count is how often the document names an entity.
func (c *Cast) Count(entity int) int { return c.Entities[entity].mentions }
