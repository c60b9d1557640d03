package table

import "parallax/framing"

// Outlets shows what was read of each outlet.
func Outlets(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "outlets", Title: "Outlets",
		Note: "What was read of each outlet, and the share of its words in each voice; Page is the share of the page around the articles among all that was read, and in no other number.",
	}, r.Corpus.Outlets)
}

// Groups shows how much text each side of the comparison has.
func Groups(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "groups", Title: "Groups",
		Note: "The sides compared, and the share of their words in each voice.",
	}, r.Groups)
}

// Timeline shows how many documents each outlet has in each period.
func Timeline(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "timeline", Title: "Documents over time",
		Note: "Documents of each outlet in each period.",
	}, r.Corpus.Timeline)
}

// Copies shows which documents nearly repeat an earlier one.
func Copies(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "copies", Title: "Copies",
		Note: "Documents that nearly repeat an earlier one, by the likeness of their runs of five words.",
	}, r.Corpus.Copies)
}

// Warnings shows what a reader of the numbers must know.
func Warnings(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "warnings", Title: "Warnings",
		Note: "What a reader of the numbers must know, and what to do about it.",
	}, r.Warnings)
}

// Skipped shows which records were not read, and why.
func Skipped(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "skipped", Title: "Records not read",
		Note: "The first of the records that were left out, and why.",
	}, r.Corpus.Skipped.Listed)
}

// StepAccuracy shows how good the steps are that decide something.
func StepAccuracy(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "accuracy", Title: "Accuracy",
		Note: "Measured on labelled news that the models were not trained on, with 95 % intervals over documents where there are any.",
	}, r.Accuracy)
}
