package likeness

import (
	"parallax/framing/compare"
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

// Distances are the matrices of how far apart the groups' vocabularies are.
func Distances(s *compare.Study) (list []DistanceMatrix) {
	words := groupWords(s)
	for _, m := range DistanceMeasures() {
		values := compare.Rounded(measure.DistanceMatrix(m, words))
		list = append(list, DistanceMatrix{Measure: m.ID, Title: m.Title, Values: values, Order: measure.LeafOrder(values)})
	}
	return list
}

func DistanceMeasures() []measure.DistanceMeasure {
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
func groupWords(s *compare.Study) [][]float64 {
	words := compare.Grid[float64](len(s.Sides.Groups), s.Tally.Vocabulary.Len())
	for i, g := range s.StatementsInGroups() {
		for _, w := range s.Tally.Words.Row(i) {
			words[g][w.ID()]++
		}
	}
	return words
}
