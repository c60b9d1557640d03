package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// Voice says who speaks: the outlet itself, a source in its own exact words,
// or a source whose words the outlet paraphrases. What the page around the
// article says (captions, credits, "Read more") is a voice of its own, which is
// in no number unless it is asked for.
type Voice uint8

const (
	Own      Voice = iota // the outlet speaks
	Quoted                // a source's exact words
	Reported              // a source, paraphrased
	Page                  // the page around the article
)

// VoiceCount is the number of voices, Page among them.
const VoiceCount = 4

// Voices lists the voices of the article, in the order in which every table
// shows them.
func Voices() []Voice { return []Voice{Own, Quoted, Reported} }

// Sourced reports whether a statement of the voice has a source.
func (v Voice) Sourced() bool { return v == Quoted || v == Reported }

// Among reports whether a choice of voices takes this one; an empty choice
// takes every voice but Page.
func (v Voice) Among(chosen []Voice) bool {
	if len(chosen) == 0 {
		return v != Page
	}
	return slices.Contains(chosen, v)
}

func (v Voice) String() string {
	switch v {
	case Own:
		return "own"
	case Quoted:
		return "quoted"
	case Reported:
		return "reported"
	case Page:
		return "page"
	}
	return fmt.Sprintf("voice(%d)", uint8(v))
}

// ParseVoice reads the name of a voice as String writes it.
func ParseVoice(s string) (Voice, error) {
	for v := range Voice(VoiceCount) {
		if v.String() == s {
			return v, nil
		}
	}
	return 0, fmt.Errorf("no voice %q: the voices are own, quoted, reported and page", s)
}

// MarshalText writes the voice's name.
func (v Voice) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the voice's name.
func (v *Voice) UnmarshalText(b []byte) error {
	p, err := ParseVoice(string(b))
	if err == nil {
		*v = p
	}
	return err
}

// A Source is who said a quoted or reported statement.
type Source struct {
	// Name is the one name that the source goes by in the document and, after
	// aliases, in the corpus. It is never empty: a statement whose speaker the
	// text does not name has the source name Unnamed.
	Name string
	// Mention is the place that names the source for this statement, which may
	// be a pronoun or a short form; empty (zero) where the text has none.
	Mention Span
	// Type is what kind of thing the source is.
	Type SourceType
	// Class is the part that the source plays in news ("official", "witness",
	// "expert", …), the class that the user's codebook gives it, or its type;
	// "" where not known.
	Class string
}

// Unnamed is the Name of a source that the text quotes but does not name.
const Unnamed = "(unnamed)"

// A Statement is a part of a document said by one voice.
//
// The statements of a document tile its text: their spans share no byte and
// together hold every byte that is not white space, so each word is counted
// for exactly one voice. The words that attribute ("…, the minister said")
// are the outlet's own.
type Statement struct {
	Voice Voice
	// Spans are the statement's parts, ascending; several where a quotation
	// is interrupted. No part starts or ends with white space.
	Spans []Span
	// Source is nil in the outlet's own voice and the page's, and never
	// otherwise.
	Source *Source
	// With are the further sources of a statement that several say together
	// ("Hart and Drum said"); Source is the first of them.
	With []Source
	// Cue is where the words that attribute stand; nil in the outlet's own
	// voice, and where a quotation has no cue.
	Cue *Span
	// Frame marks a piece in the outlet's own voice which holds nothing but an
	// attribution ("according to the Ministry."): no sentence of its own.
	Frame bool
	// Scare are short quoted words inside the statement that nobody is quoted
	// as saying ("so-called"); they stay in the voice they stand in.
	Scare []Span
	// Inner are the attributions inside the statement, whose outer source
	// owns it ("Smith said the report claims …": Smith owns, report is inner).
	Inner []Source
}

// Hull is the smallest span that contains the statement.
func (s *Statement) Hull() Span { return Hull(s.Spans) }

// A Reading is a document read for who speaks.
type Reading struct {
	// Sentences tile the text's words: ascending, sharing no byte, each
	// without white space at its ends.
	Sentences []Span
	// Statements in the order of their first byte.
	Statements []Statement
}

// Interruption joins the parts of an interrupted statement in Text.
const Interruption = " … "

// Text is the statement's words in the document's text, its parts joined by
// Interruption.
func (s *Statement) Text(text string) string {
	if len(s.Spans) == 1 {
		return s.Spans[0].In(text)
	}
	var b strings.Builder
	for i, span := range s.Spans {
		if i > 0 {
			b.WriteString(Interruption)
		}
		b.WriteString(span.In(text))
	}
	return b.String()
}
