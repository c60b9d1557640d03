package framing

import (
	"fmt"
	"math"

	"parallax/framing/counts"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// minVectorWords is the fewest words of a statement that gets a vector: less
// says too little to be near anything.
const minVectorWords = 5

// shownStatements is how many typical and distinct statements a group shows, of
// candidateStatements, some of which may say the same.
const (
	shownStatements     = 5
	candidateStatements = 25
)

// similarityDigits is how many decimals of a similarity are kept: processors
// differ in the last bits of long sums, and a result must not.
const similarityDigits = 1e9

// space is the statements that have a vector.
type space struct {
	rows  []int // the statement of each row
	group []int // the group of each row
	terms *counts.Matrix
	words []uint32 // the word of each column, in the tally's vocabulary
}

// vectors fills the part on vectors: TF-IDF of the statements, their latent
// semantic analysis, the groups' centroids, and what lies near to what.
func (s *study) vectors(r *Result) error {
	v := &r.Vectors
	v.Unit = "statement"
	sp := s.space()
	v.Terms = len(sp.words)
	v.Vectors = len(sp.rows)
	for i := range s.statementsInGroups() {
		if !s.tally.statements[i].frame {
			v.Excluded++
		}
	}
	v.Excluded -= len(sp.rows)
	if len(sp.rows) < 2 {
		v.Note = fmt.Sprintf("%d statements have %d words or more: two are needed", len(sp.rows), minVectorWords)
		return nil
	}
	weighted, _ := vector.TFIDF(sp.terms)
	factors, err := vector.SVD(s.ctx, weighted, s.options.Dims, s.options.Seed, s.workers)
	if err != nil {
		return err
	}
	v.Dims = factors.Dims()
	centroids, err := vector.NewCentroids(factors, sp.group, len(s.sides.groups))
	if err != nil {
		return err
	}
	v.Cosine = rounded(centroids.CosineMatrix())
	for _, choice := range []struct {
		of   func(vector.Space, *vector.Centroids, []int, int) ([][]vector.Member, error)
		into *[]GroupSentences
	}{{vector.Typical, &v.Typical}, {vector.Distinct, &v.Distinct}} {
		members, err := choice.of(factors, centroids, sp.group, candidateStatements)
		if err != nil {
			return err
		}
		if *choice.into, err = s.sentencesOf(sp, members); err != nil {
			return err
		}
	}
	if err := s.neighbours(v, sp, weighted); err != nil {
		return err
	}
	return s.groupMap(v, sp)
}

// space takes the statements long enough for a vector; words that only
// attribute are none. A term of one statement is near to nothing and is left
// out of the vectors.
func (s *study) space() *space {
	sp := &space{}
	size := s.tally.vocabulary.Len()
	in, last := make([]int, size), make([]int, size) // statements that hold a term, and 1 + the last of them
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		if st.frame || st.words < minVectorWords {
			continue
		}
		sp.rows = append(sp.rows, i)
		sp.group = append(sp.group, g)
		for _, w := range s.tally.words.row(i) {
			if c := w.id(); last[c] != i+1 {
				last[c] = i + 1
				in[c]++
			}
		}
	}
	to := make([]uint32, len(in))
	for c, n := range in {
		if n > 1 {
			to[c] = uint32(len(sp.words))
			sp.words = append(sp.words, uint32(c))
		}
	}
	sp.terms = counts.NewMatrix(len(sp.words))
	var kept []uint32
	for _, i := range sp.rows {
		kept = kept[:0]
		for _, w := range s.tally.words.row(i) {
			if c := w.id(); in[c] > 1 {
				kept = append(kept, to[c])
			}
		}
		sp.terms.AppendTerms(kept)
	}
	return sp
}

// sentencesOf shows the first statements of each group, those of the same
// words once.
func (s *study) sentencesOf(sp *space, members [][]vector.Member) ([]GroupSentences, error) {
	var out []GroupSentences
	for g, list := range members {
		of := GroupSentences{Group: s.sides.groups[g].Name}
		shown := map[string]bool{}
		for _, m := range list {
			words := sp.wordSet(m.Index)
			if shown[words] || len(of.Statements) == shownStatements {
				continue
			}
			shown[words] = true
			ref, err := s.evidence.whole(sp.rows[m.Index])
			if err != nil {
				return nil, err
			}
			of.Statements = append(of.Statements, ScoredPassages{Score: similarity(m.Score), Passage: ref})
		}
		out = append(out, of)
	}
	return out, nil
}

func similarity(v float64) float64 { return math.Round(v*similarityDigits) / similarityDigits }

func rounded(m [][]value.Value) [][]value.Value {
	for i := range m {
		for j := range m[i] {
			m[i][j] = m[i][j].Map(similarity)
		}
	}
	return m
}
