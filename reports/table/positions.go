package table

import "parallax/framing"

// Positions shows what each group says in its headlines, its leads and the rest.
func Positions(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "positions", Title: "Headline, lead and body",
		Note: "label_share and voice_share are shares, 0 to 1, sentiment_mean is a score, −1 to 1. p adjusted is against the rest of the groups in the same position, " +
			"p of the position against the other positions of the same group's documents. The lead is what begins in the first fifth of the body.",
	}, r.Positions)
}
