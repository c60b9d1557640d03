package measure

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing/value"
)

// A Pair is what the counts say of one term in two groups.
type Pair struct {
	// Target and Reference are the term's occurrences, TargetTokens and
	// ReferenceTokens all occurrences of all terms.
	Target, Reference             int
	TargetTokens, ReferenceTokens int
	// TargetDocs and ReferenceDocs are the documents in which the term occurs,
	// TargetSize and ReferenceSize all documents.
	TargetDocs, ReferenceDocs int
	TargetSize, ReferenceSize int
	// Terms is the number of different terms in the two groups: the family of the conservative
	// log ratio and the vocabulary of the Dirichlet priors.
	Terms int
}

// Leans is 1 where the target uses the term oftener for its size than the reference, −1 where it uses it
// less, 0 where they are equal or one has no tokens. It asks the counts, as a ratio that puts ½ in place of 0 may say of a term
// that stands nowhere in a small target that it is used more there.
func (p Pair) Leans() int {
	return cmp.Compare(p.Target*p.ReferenceTokens, p.Reference*p.TargetTokens)
}

// Swapped exchanges target and reference.
func (p Pair) Swapped() Pair {
	return Pair{
		Target: p.Reference, Reference: p.Target, TargetTokens: p.ReferenceTokens, ReferenceTokens: p.TargetTokens,
		TargetDocs: p.ReferenceDocs, ReferenceDocs: p.TargetDocs, TargetSize: p.ReferenceSize, ReferenceSize: p.TargetSize,
		Terms: p.Terms,
	}
}

// A KeynessMeasure contrasts one term in two groups.
type KeynessMeasure struct {
	Declaration
	compute func(Pair) value.Value
}

// Compute gives the measure of a pair; undefined, with the reason, where the
// counts are no table (a group without tokens, a count above its total) or
// the formula has no value.
func (m KeynessMeasure) Compute(p Pair) value.Value {
	switch {
	case p.TargetTokens <= 0 || p.ReferenceTokens <= 0:
		return value.Undefined("the %s has no tokens", side(p.TargetTokens <= 0))
	case p.Target < 0 || p.Reference < 0 || p.Target > p.TargetTokens || p.Reference > p.ReferenceTokens:
		return value.Undefined("%d of %d against %d of %d are no counts of a term", p.Target, p.TargetTokens, p.Reference, p.ReferenceTokens)
	case p.Target+p.Reference == 0:
		return value.Undefined("the term occurs in neither group")
	}
	return m.compute(p)
}

func side(target bool) string {
	if target {
		return "target"
	}
	return "reference"
}

// Keyness lists the measures of one term in two groups that need its counts
// only, sorted by ID.
func Keyness() []KeynessMeasure {
	list := []KeynessMeasure{
		bayesFactor(), bic(), chiSquare(), chiSquareYates(), ell(), fightinWords(), fightinWordsDelta(),
		fightinWordsInformative(), fightinWordsInformativeDelta(), fisher(), g2(), g2TwoCell(), g2Williams(), g2Yates(), logRatio(),
		logRatioConservative(), logRatioWalter(), oddsRatio(), oddsRatioHaldane(), percentDiff(), pmi(), proportionDifference(),
		simpleMaths(), textDispersion(),
	}
	slices.SortFunc(list, func(a, b KeynessMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

func compareIDs(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// KeynessByID finds a measure of Keyness; the error lists the IDs there are.
func KeynessByID(id string) (KeynessMeasure, error) {
	var ids []string
	for _, m := range Keyness() {
		if m.ID == id {
			return m, nil
		}
		ids = append(ids, m.ID)
	}
	return KeynessMeasure{}, fmt.Errorf("no keyness measure %q; there are %s", id, strings.Join(ids, ", "))
}

// table is the 2×2 table of a pair: the term and all other tokens, in target
// and reference.
type table struct{ a, b, n1, n2 float64 }

func (p Pair) table() table {
	return table{float64(p.Target), float64(p.Reference), float64(p.TargetTokens), float64(p.ReferenceTokens)}
}

// excess is a − E1: positive where the term is more frequent in the target.
func (t table) excess() float64 {
	return (float64(t.a*t.n2) - float64(t.b*t.n1)) / (t.n1 + t.n2)
}

// expected gives E of the cells a, b, N1−a, N2−b.
func (t table) expected() (e1, e2, e3, e4 float64) {
	n, c1 := t.n1+t.n2, t.a+t.b
	return t.n1 * c1 / n, t.n2 * c1 / n, t.n1 * (n - c1) / n, t.n2 * (n - c1) / n
}

// signed gives magnitude the sign of the excess, and no sign to zero.
func (t table) signed(magnitude float64) float64 {
	switch x := t.excess(); {
	case x > 0:
		return math.Abs(magnitude)
	case x < 0:
		return -math.Abs(magnitude)
	}
	return 0
}

// full reports whether one of the four margins is empty, so that a test of
// independence has nothing to test.
func (t table) full() bool { return t.a+t.b == t.n1+t.n2 }
