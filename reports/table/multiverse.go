package table

import (
	"parallax/framing"
	"parallax/framing/multiverse"
)

// Multiverse tells in how many ways to carry the study out each sentence of the answer holds.
func Multiverse(r *framing.Result) Table {
	var rows []multiverse.Sentence
	if r.Multiverse != nil {
		rows = r.Multiverse.Sentences
	}
	return rowsOf(r, Table{
		Name: "multiverse", Title: "The answer in other ways to carry out the study",
		Note: "In how many of the ways in which this study could as well have been made (whose words, which scorer, copies, repeated sentences, names) " +
			"each sentence holds there too, for the same groups in the same direction, by a p corrected there. It is no test: ways share their documents.",
	}, rows)
}

// MultiverseChoices tells the same of the ways of each choice.
func MultiverseChoices(r *framing.Result) Table {
	var rows []multiverse.Part
	if r.Multiverse != nil {
		rows = r.Multiverse.Choices
	}
	return rowsOf(r, Table{
		Name: "multiverse_choices", Title: "The answer by the choices of other ways",
		Note: "Of the ways that make a choice so, those in which the sentence of that number holds.",
	}, rows)
}
