package validation

import "strings"

// A Part of a group is what its statements are drawn from by their own number of places, so
// that what is rare in a corpus, or what the machine is unsure of, is not missing in its sample. It is a kind, and where there are places enough
// how sure the models are and how long the statement is: "naming, doubtful, long".
type Part string

// The kinds of parts.
const (
	// Disputed are quotations that another document prints too and credits to somebody else.
	Disputed Part = "disputed"
	// Rare are statements with a family of names, or a frame, that is seldom in the corpus.
	Rare Part = "rare"
	// Naming are the others in which the tool finds a referent or a frame of the codebook.
	Naming Part = "naming"
	// Plain are those without.
	Plain Part = "plain"
	// Pieces only tell who speaks ("according to the ministry"), or are shorter than 12 bytes.
	Pieces Part = "pieces"
)

// pieceBytes is the length below which a statement is a piece.
const pieceBytes = 12

// rareBelow is the share of all that a codebook finds below which a family or a frame is rare.
const rareBelow = .05

// detail is how finely a group is parted: by kind alone, by doubt too, and by length too.
const mostDetail = 2

// placesOf is how many places a part should have on average for a group to be parted so finely.
const placesOf = 3

func (c cell) part(rare map[string]bool, detail int) Part {
	kind := c.kind
	if kind == Pieces || kind == Disputed {
		return kind
	}
	if kind == Naming {
		for t := range strings.SplitSeq(c.terms, "\x00") {
			if rare[t] {
				kind = Rare
			}
		}
	}
	parts := []string{string(kind)}
	if detail >= 1 {
		parts = append(parts, [...]string{"sure", "unsure", "doubtful"}[c.doubt])
	}
	if detail >= mostDetail {
		parts = append(parts, map[bool]string{true: "long", false: "short"}[c.long])
	}
	return Part(strings.Join(parts, ", "))
}
