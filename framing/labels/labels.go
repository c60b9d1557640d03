// Package labels finds, without any list, what a corpus speaks of and by
// which names: candidate mentions are noun phrases and proper names, and
// mentions with one referent are grouped by what the texts themselves say
// about them. It stands beside codebook, whose first draft it writes:
//
//	documents ─ Tagger ─► Mentions ─ Evidence, Group ─► referents ─ Draft ─► codebook.yaml
//
// Evidence that two mentions name one referent, the strongest first, each a
// pass over what the passes before have left open (after the sieves of Lee et
// al. 2013, doi:10.1162/COLI_a_00152):
//
//  1. the same words, but for articles, titles and number;
//  2. parts of one person's name, and the letters of an organisation's;
//  3. names of one state: the country, its people, its capital, its organs;
//  4. a role and who holds it, from titles ("President Assad") and
//     appositions ("Assad, the president,") in the texts;
//  5. the same or kindred head nouns and verbs ("talks", "negotiations"),
//     and modifiers that agree;
//  6. in a whole corpus, the same deeds: who attacks, who is bombed, in other
//     sentences than the name beside it.
package labels

import (
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// Kind is what sort of name a mention is.
type Kind uint8

const (
	Common Kind = iota // a description: "the talks", "armed groups"
	Person             // the name of a person, with or without a role
	Place              // a state, by any of its names
	Proper             // another proper name: an organisation, a town
	Role               // an office without the name of its holder: "the president"
	Action             // a clause led by a verb: "to meet with its leader"
)

// A Mention is a place in a text that names something.
type Mention struct {
	Doc  int // number of the document, for evidence within one document
	Span corpus.Span
	Kind Kind
	// Form is the mention's text folded, without articles and courtesy titles;
	// Surface is the same text as written.
	Form, Surface string
	// Name is the folded proper name of a Person or Proper, and the
	// state of a Place or of the modifiers of others ("Syrian officials").
	Name, State string
	// Role is the folded noun of an office ("director"), "" for none; Office
	// are the words that say which ("deputy", "fbi"), sorted.
	Role   string
	Office []string
	// Owner is the folded possessor: "assad" in "Assad's forces".
	Owner string
	// Noun is the folded noun at the head of a phrase.
	Noun string
	// Head is the stem of the noun or verb that the mention is about.
	Head string
	// Content are the stems of its other content words, in the text's order;
	// Marks are those words before the head that are written with a capital,
	// folded: which of several things with such a head is meant.
	Content, Marks []string
	Plural         bool
	// Definite reports whether the mention points back or is known: "the", "this",
	// a possessive.
	Definite bool

	// deed is what it does in its clause, "" for nothing; sentence numbers the
	// sentence that it stands in.
	deed     string
	sentence int32
	// title is where the title ends that stands before a person's name, bare where the name begins;
	// both 0 where none does.
	title, bare int
}

// A word is a token that the analysis looks at.
type word struct {
	text, low, tag string
	span           corpus.Span
}

func (w word) noun() bool    { return strings.HasPrefix(w.tag, "NN") }
func (w word) proper() bool  { return strings.HasPrefix(w.tag, "NNP") }
func (w word) verb() bool    { return strings.HasPrefix(w.tag, "VB") }
func (w word) capital() bool { return w.text != w.low }
func (w word) mark() bool    { return !hasLetter(w.low) }

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// surface is the form for reading: as written for a name, folded for a
// description, so that the start of a sentence does not show.
func (m *Mention) surface() string {
	if m.Kind == Common || m.Kind == Role {
		return m.Form
	}
	return m.Surface
}

func wordsOf(text string, tokens []wordclass.Token) []word {
	out := make([]word, len(tokens))
	for i, t := range tokens {
		s := t.Span.In(text)
		out[i] = word{text: s, low: corpus.Fold(s), tag: t.Tag, span: t.Span}
	}
	return out
}
