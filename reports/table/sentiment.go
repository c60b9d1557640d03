package table

import "parallax/framing"

// Sentiment shows how dark or bright each group's sentences are.
func Sentiment(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "sentiment", Title: "Sentiment",
		Note: "Mean compound of the sentences, −1 (darkest) to 1 (brightest), with an interval over documents.",
	}, r.Sentiment)
}

// Shifts shows which words make each group darker or brighter than the rest.
func Shifts(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "sentiment_words", Title: "Words behind the sentiment",
		Note: "Words of VADER's lexicon by their part in the difference between a group's own words and its reference's (word shift, Gallagher et al. 2021); below 0 they make the group darker.",
	}, r.Shifts)
}

// Attitudes shows how each group's sentences stand to each referent.
func Attitudes(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "attitudes", Title: "Attitude to each referent",
		Note: "Mean score of the mentions, −1 (against) to 1 (for), with an interval over documents.",
	}, r.Attitudes)
}

// Profiles shows how each group speaks, by the measures of style and tone.
func Profiles(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "profiles", Title: "How each group speaks",
		Note: "Measures of style and tone, with intervals over documents; each in its own unit.",
	}, r.Profiles)
}
