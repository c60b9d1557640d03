package table

import "parallax/framing"

// Corrected shows the shares of voices, kinds of sources, names and frames as read, as coded by people, and corrected.
func Corrected(r *framing.Result) Table {
	t := Table{
		Name: "corrected", Title: "Corrected by people’s codes",
		Note: "voice_share is of words, source_type_share of statements with a source, label_share of mentions, frame_share and code_share of statements. " +
			"Corrected takes the machine's errors off, as far as the coded sample shows them; “codes alone” stands where the machine's reading would not narrow the interval. " +
			"Numbers of other tables are the machine's.",
	}
	if r.Correction == nil {
		return rowsOf(r, t, []framing.CorrectedRow(nil))
	}
	return rowsOf(r, t, r.Correction.Rows)
}

// CodersAgree shows how well the people agree whose codes correct the shares.
func CodersAgree(r *framing.Result) Table {
	t := Table{
		Name: "corrected_agreement", Title: "Agreement of the coders",
		Note: "Krippendorff asks for α of at least .8, and of .667 for tentative conclusions.",
	}
	if r.Correction == nil {
		return rowsOf(r, t, []framing.CoderAgreementRow(nil))
	}
	return rowsOf(r, t, r.Correction.Agreement)
}

// CodeAccuracy shows what the machine makes of the codes that people give.
func CodeAccuracy(r *framing.Result) Table {
	t := Table{
		Name: "corrected_accuracy", Title: "Accuracy on this corpus",
		Note: "Of the statements to which people give a code, the share that the machine reads so or otherwise, each coded statement standing for those it was drawn from. " +
			"“(any)” and “(the same)” is what is read as people code it; a row with an empty group is over all.",
	}
	if r.Correction == nil {
		return rowsOf(r, t, []framing.CodeAccuracyRow(nil))
	}
	return rowsOf(r, t, r.Correction.Accuracy)
}

// Learned shows how well the study's own coding variables are read in statements that nobody coded.
func Learned(r *framing.Result) Table {
	t := Table{
		Name: "corrected_learned", Title: "Read as people coded it",
		Note: "Each document is read by a model that has not seen it. What is read is a frame of the frames table, and is corrected by the codes in “Corrected by people’s codes”; what is refused has the shares of the codes alone.",
	}
	if r.Correction == nil {
		return rowsOf(r, t, []framing.LearnedRow(nil))
	}
	return rowsOf(r, t, r.Correction.Learned)
}
