// Package codebook fixes what a study counts: referents, the names (labels)
// that are used for them, frames, and who the sources are. It stands between
// reading and counting:
//
//	codebook.yaml ─ Parse ─► Codebook ─ Matcher ─► Match (entry, span) ─► tally
//
// A codebook is data that a researcher writes, or a dictionary read from
// another program's format (Import), or one that ships with Parallax (Ready).
// docs/codebook.md describes the file; docs/schema/codebook.schema.json lets
// an editor check it.
package codebook

// A Codebook is a codebook file as it was read, in the file's order.
type Codebook struct {
	// File is the name under which it was read, for messages.
	File string
	// Title, Note, Origin and Licence say what the codebook is, where its
	// lists come from and on which terms they may be passed on.
	Title, Note, Origin, Licence string

	Referents []Referent
	Frames    []Frame
	Sources   []Source
	Axes      []Axis
	// Stop are patterns of boilerplate: nothing is matched where they match.
	Stop []Label
	// Proposed are the labels that discovery has put into this file so far.
	// One that a person has since deleted is not proposed again.
	Proposed []string
}

// A Referent is an actor, thing or event, and the families of its names.
type Referent struct {
	Name, Note string
	Examples   []string
	Families   []Family
}

// A Family holds the labels of one stance towards its referent.
type Family struct {
	Name, Note string
	Examples   []string
	Labels     []Label
}

// A Label is a pattern of one or more words, with the conditions under which
// it counts.
type Label struct {
	// Pattern is what is matched; "*" stands for any letters of one word.
	Pattern string
	// Name is what tables call the label: the pattern as written unless the
	// file gives a name. Labels of one family that share a name are counted
	// together.
	Name string
	// Weight is what one match adds to a frame's score; 1 unless given.
	Weight float64
	// Case asks for the letters' case as the pattern is written.
	Case bool
	// Lemma lets every word of the pattern match its inflected forms.
	Lemma bool
	// POS is the word class that the last word must have; "" for any.
	POS string
	// Must lists patterns of which one has to stand within Within words of
	// the match; Not lists patterns of which none may.
	Must, Not []string
	// Within is the reach of Must and Not in words to either side.
	Within   int
	Note     string
	Examples []string
	// Line and Column are where the file gives the pattern; 0 where it was
	// not read from YAML.
	Line, Column int
}

// DefaultWithin is the reach of a context condition in words.
const DefaultWithin = 10

// A Frame is a named set of weighted patterns: a theme or an angle. Frames
// nest; what a frame inside it matches counts for the outer one too.
type Frame struct {
	Name, Note string
	Examples   []string
	Patterns   []Label
	Frames     []Frame
}

// A Source is a speaker, the other names by which texts call it, and what
// kind of speaker it is.
type Source struct {
	Name, Class, Note string
	Aliases           []string
}

// An Axis is a scale of meaning, given by seed words of its two poles.
type Axis struct {
	Name, Note         string
	Positive, Negative []string
}
