// Package likeness is the room of likeness: how near the groups are in what
// they speak of and in their words, and which of their statements say the same.
package likeness

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/counts"
	"parallax/framing/study"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// Vectors is what the statements' vectors say of the groups.
type Vectors struct {
	Unit     string `json:"unit"`
	Vectors  int    `json:"vectors"`
	Terms    int    `json:"terms"`
	Dims     int    `json:"dims"`
	Excluded int    `json:"excluded"` // statements without a counted term
	// Note is why there are no vectors; "" where there are.
	Note string `json:"note,omitempty"`
	// Cosine between the groups' centroids, Groups × Groups.
	Cosine [][]value.Value `json:"cosine"`
	// Chance is the mean of the same where whole documents are permuted among the groups; Order puts alike groups together.
	Chance [][]value.Value `json:"chance"`
	Order  []int           `json:"order"`
	// Map places the groups in two dimensions.
	Map        Map              `json:"map"`
	Typical    []GroupSentences `json:"typical"`
	Distinct   []GroupSentences `json:"distinct"`
	Neighbours []NeighbourRow   `json:"neighbours"`
}

// AgainstChance is how alike two groups would be by chance, and how much more alike they are.
func (v *Vectors) AgainstChance(i, j int) (chance, more value.Value) {
	if i >= len(v.Chance) || j >= len(v.Chance[i]) || i >= len(v.Cosine) || j >= len(v.Cosine[i]) {
		why := value.Undefined("the result holds no likeness by chance")
		return why, why
	}
	by, ok := v.Chance[i][j].Get()
	if !ok {
		return v.Chance[i][j], v.Chance[i][j]
	}
	return v.Chance[i][j], v.Cosine[i][j].Map(func(x float64) float64 { return compare.Similarity(x - by) })
}

// GroupSentences are statements that stand for a group.
type GroupSentences struct {
	Group      string           `json:"group"`
	Statements []ScoredPassages `json:"statements"`
}

// A ScoredPassages is a statement with the score that chose it.
type ScoredPassages struct {
	Score   float64          `json:"score"`
	Passage study.PassageRef `json:"passage"`
}

// minVectorWords is the fewest words of a statement that gets a vector: less
// says too little to be near anything.
const minVectorWords = 5

// shownStatements is how many typical and distinct statements a group shows, of
// candidateStatements, some of which may say the same.
const (
	shownStatements     = 5
	candidateStatements = 25
)

// space is the statements that have a vector.
type space struct {
	rows  []int // the statement of each row
	group []int // the group of each row
	terms *counts.Matrix
	words []uint32 // the word of each column, in the tally's vocabulary
}

// Of is the part on vectors: TF-IDF of the statements, their latent
// semantic analysis, the groups' centroids, and what lies near to what.
func Of(s *compare.Study, f *Factors) (v Vectors, err error) {
	<-f.done
	v.Unit = "statement"
	sp := f.space
	v.Terms = len(sp.words)
	v.Vectors = len(sp.rows)
	for i := range s.StatementsInGroups() {
		if !s.Tally.Statements[i].Frame {
			v.Excluded++
		}
	}
	v.Excluded -= len(sp.rows)
	if len(sp.rows) < 2 {
		v.Note = fmt.Sprintf("%d statements have %d words or more: two are needed", len(sp.rows), minVectorWords)
		return v, nil
	}
	if f.err != nil {
		return v, f.err
	}
	weighted, factors := f.weighted, f.factors
	v.Dims = factors.Dims()
	centroids, err := vector.NewCentroids(factors, sp.group, len(s.Sides.Groups))
	if err != nil {
		return v, err
	}
	v.Cosine = compare.Rounded(centroids.CosineMatrix())
	v.Chance, v.Order = chance(s, sp, factors), order(v.Cosine)
	for _, choice := range []struct {
		of   func(vector.Space, *vector.Centroids, []int, int) ([][]vector.Member, error)
		into *[]GroupSentences
	}{{vector.Typical, &v.Typical}, {vector.Distinct, &v.Distinct}} {
		members, err := choice.of(factors, centroids, sp.group, candidateStatements)
		if err != nil {
			return v, err
		}
		if *choice.into, err = sentencesOf(s, sp, members); err != nil {
			return v, err
		}
	}
	if err := neighbours(s, &v, sp, weighted); err != nil {
		return v, err
	}
	return v, groupMap(s, &v, sp)
}

// newSpace takes the statements long enough for a vector; words that only
// attribute are none. A term of one statement is near to nothing, and makes its
// statement less near to others, as in the commands neighbours and vectors.
func newSpace(s *compare.Study) *space {
	sp := &space{}
	held := make([]bool, s.Tally.Vocabulary.Len()) // by a statement with a vector
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		if st.Frame || st.Words < minVectorWords {
			continue
		}
		sp.rows = append(sp.rows, i)
		sp.group = append(sp.group, g)
		for _, w := range s.Tally.Words.Row(i) {
			held[w.ID()] = true
		}
	}
	to := make([]uint32, len(held))
	for c, is := range held {
		if is {
			to[c] = uint32(len(sp.words))
			sp.words = append(sp.words, uint32(c))
		}
	}
	sp.terms = counts.NewMatrix(len(sp.words))
	var kept []uint32
	for _, i := range sp.rows {
		kept = kept[:0]
		for _, w := range s.Tally.Words.Row(i) {
			kept = append(kept, to[w.ID()])
		}
		sp.terms.AppendTerms(kept)
	}
	return sp
}

// sentencesOf shows the first statements of each group, those of the same
// words once.
func sentencesOf(s *compare.Study, sp *space, members [][]vector.Member) ([]GroupSentences, error) {
	var out []GroupSentences
	for g, list := range members {
		of := GroupSentences{Group: s.Sides.Groups[g].Name}
		shown := map[string]bool{}
		for _, m := range list {
			words := sp.wordSet(m.Index)
			if shown[words] || len(of.Statements) == shownStatements {
				continue
			}
			shown[words] = true
			ref, err := s.Evidence.Whole(sp.rows[m.Index])
			if err != nil {
				return nil, err
			}
			of.Statements = append(of.Statements, ScoredPassages{Score: compare.Similarity(m.Score), Passage: ref})
		}
		out = append(out, of)
	}
	return out, nil
}
