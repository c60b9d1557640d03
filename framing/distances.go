package framing

import (
	"parallax/framing/measure"
	"parallax/framing/value"
)

// A DistanceMatrix tells how far apart every two groups are in their words.
type DistanceMatrix struct {
	Measure string `json:"measure"` // the ID of a Method
	Title   string `json:"title"`
	// Values are Groups × Groups.
	Values [][]value.Value `json:"values"`
	// Order is the groups so that near ones stand together (the leaves of an
	// average-linkage dendrogram).
	Order []int `json:"order"`
}

// shownDistances are the distances of a study, by ID; parallax explain tells
// of the others.
var shownDistances = [...]string{"hellinger", "jsd"}

// distances fills the matrices of how far apart the groups' vocabularies are.
func (s *study) distances(r *Result) error {
	words := s.groupWords()
	for _, m := range distanceMeasures() {
		values := rounded(measure.DistanceMatrix(m, words))
		r.Distances = append(r.Distances, DistanceMatrix{Measure: m.ID, Title: m.Title, Values: values, Order: measure.LeafOrder(values)})
	}
	return nil
}

func distanceMeasures() []measure.DistanceMeasure {
	var list []measure.DistanceMeasure
	for _, m := range measure.Distances() {
		for _, id := range shownDistances {
			if m.ID == id {
				list = append(list, m)
			}
		}
	}
	return list
}

// groupWords counts each group's words, by term.
func (s *study) groupWords() [][]float64 {
	words := grid[float64](len(s.sides.groups), s.tally.vocabulary.Len())
	for i, g := range s.statementsInGroups() {
		for _, w := range s.tally.words.row(i) {
			words[g][w.id()]++
		}
	}
	return words
}
