// Package measure holds every number that Parallax computes from counts, one
// file each: what it answers, its formula, unit, range, when it is undefined,
// where it is published, and the code.
//
// It is the fifth step of the one way of the data: framing counts documents
// into counts.Matrix; this package turns the counts into numbers; framing/inference says how
// sure they are. It sees counts only, never text.
//
// The measures stand in explicit, sorted lists: Keyness and ByDocument for the contrast
// of two groups, Associations for pairs of words, Dispersions for the spread of a
// term over documents, Distances for whole vocabularies, Styles for one text
// or group. What the study computes of statements and mentions (shares of names,
// attitudes, tone) is declared beside them. Declarations gives all.
package measure

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Declaration says what a measure is. Documentation, `parallax explain`, the
// methods section of a report and the law suite are made from it.
type Declaration struct {
	ID    string `json:"id"`    // as in a column's name
	Title string `json:"title"` // as in a heading
	Kind  Kind   `json:"kind"`
	// Answers is the question that the number answers, as a sentence.
	Answers string `json:"answers"`
	// Formula in the letters that the Kind's Notation explains.
	Formula string `json:"formula"`
	Unit    string `json:"unit"`
	Range   Range  `json:"range"`
	// Swap says what exchanging the two sides does.
	Swap Swap `json:"swap"`
	// Equal is the value for two groups with the same counts, "" where there is no such value.
	Equal string `json:"equal,omitempty"`
	// Undefined says when there is no value.
	Undefined string `json:"undefined"`
	// Zeros is the rule for a count of zero.
	Zeros string `json:"zeros,omitempty"`
	// Assumes is what must hold for the number to mean what it says.
	Assumes    string   `json:"assumes,omitempty"`
	References []string `json:"references"`
}

// Kind is what a measure is of.
type Kind string

const (
	Contrast    Kind = "contrast"    // a term, in the target against the reference
	Association Kind = "association" // a collocate and its node
	Dispersion  Kind = "dispersion"  // a term over the parts of a corpus
	Distance    Kind = "distance"    // two groups, all terms
	Profile     Kind = "profile"     // one text or group
	Voices      Kind = "voices"      // who speaks
	Naming      Kind = "naming"      // what a referent is called
	Portrayal   Kind = "portrayal"   // how a referent is shown
	Tone        Kind = "tone"        // how a group speaks
	Likeness    Kind = "likeness"    // what is like what
)

// Kinds lists the kinds in the order in which documentation shows them.
func Kinds() []Kind {
	return []Kind{Voices, Naming, Portrayal, Tone, Contrast, Association, Dispersion, Distance, Likeness, Profile}
}

// Notation explains the letters in the formulas of a kind.
func (k Kind) Notation() string {
	switch k {
	case Contrast:
		return "a, b: occurrences of the term in target and reference; N1, N2: all tokens there; N = N1+N2; " +
			"E1 = N1(a+b)/N and E2 = N2(a+b)/N; p1 = a/N1, p2 = b/N2; O, E: observed and expected counts of the four cells a, b, N1−a, N2−b; " +
			"d1, d2: documents with the term, D1, D2: all documents; m: number of terms in the family."
	case Association:
		return "O: occurrences of the pair; R: of the node (or its window positions); C: of the collocate; N: all positions; E = R·C/N."
	case Dispersion:
		return "f: occurrences of the term in all n parts, fᵢ in part i; vᵢ = fᵢ/f; sᵢ: share of part i in all tokens; pᵢ: relative frequency in part i."
	case Distance:
		return "pᵢ, qᵢ: share of term i in the tokens of the two groups."
	case Profile:
		return "N: tokens; V: types; Vᵣ: types that occur r times."
	case Voices, Naming, Portrayal, Tone:
		return "Σ: sum over the documents of a group, in one voice or in all; the interval draws whole documents again, a document and its copies as one."
	case Likeness:
		return "N: statements; df: statements that hold a word; P: the table of counts over its sum, with the row and column sums r and c."
	}
	return ""
}

// Swap says what exchanging target and reference does to a measure.
type Swap string

const (
	Negate Swap = "negate" // the value changes its sign
	Same   Swap = "same"   // the value stays
	Invert Swap = "invert" // the value becomes its reciprocal
	Moves  Swap = "none"   // no such law
)

// A Range is the closed range of a measure's values; a bound may be infinite.
type Range struct{ Low, High float64 }

func realLine() Range    { return Range{math.Inf(-1), math.Inf(1)} }
func nonNegative() Range { return Range{0, math.Inf(1)} }
func unit() Range        { return Range{0, 1} }
func signedUnit() Range  { return Range{-1, 1} }

// Contains reports whether v is in the range.
func (r Range) Contains(v float64) bool { return v >= r.Low && v <= r.High }

func (r Range) String() string {
	open, closed := "[", "]"
	low, high := strconv.FormatFloat(r.Low, 'g', -1, 64), strconv.FormatFloat(r.High, 'g', -1, 64)
	if math.IsInf(r.Low, -1) {
		open, low = "(", "−∞"
	}
	if math.IsInf(r.High, 1) {
		closed, high = ")", "∞"
	}
	return strings.ReplaceAll(fmt.Sprintf("%s%s, %s%s", open, low, high, closed), "-", "−")
}

// MarshalText writes the range as String does: JSON has no infinity.
func (r Range) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Declarations gives every measure's declaration, by kind and then by ID.
func Declarations() []Declaration {
	list := slices.Concat([]Declaration{arfDeclaration(), WordShiftDeclaration()}, voices(), agreements(), positions(), topics(), corrected(), naming(), portrayal(), tone(), likeness(), byPermutation())
	for _, m := range Keyness() {
		list = append(list, m.Declaration)
	}
	for _, m := range ByDocument() {
		list = append(list, m.Declaration)
	}
	for _, m := range Associations() {
		list = append(list, m.Declaration)
	}
	for _, m := range Dispersions() {
		list = append(list, m.Declaration)
	}
	for _, m := range Distances() {
		list = append(list, m.Declaration)
	}
	for _, m := range Styles() {
		list = append(list, m.Declaration)
	}
	for _, m := range Richness() {
		list = append(list, m.Declaration)
	}
	kinds := Kinds()
	slices.SortFunc(list, func(a, b Declaration) int {
		if a.Kind != b.Kind {
			return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
		}
		return compareIDs(a.ID, b.ID)
	})
	return list
}

// DeclarationByID finds a measure's declaration; the error lists the IDs there are.
func DeclarationByID(id string) (Declaration, error) {
	var ids []string
	for _, d := range Declarations() {
		if d.ID == id {
			return d, nil
		}
		ids = append(ids, d.ID)
	}
	return Declaration{}, fmt.Errorf("no measure %q; there are %s", id, strings.Join(ids, ", "))
}
