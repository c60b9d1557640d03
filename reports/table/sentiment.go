package table

import (
	"slices"

	"parallax/framing"
)

// Sentiment tells how dark or bright each group's sentences are.
func Sentiment(r *framing.Result) Table {
	type row = framing.SentimentRow
	return tabulate(Table{
		Name: "sentiment", Title: "Sentiment",
		Note:  "Mean compound of the sentences, −1 (darkest) to 1 (brightest), with an interval over documents.",
		Print: []string{"group", "voice", "mean", "mean_low", "mean_high", "positive", "negative", "sentences", "p_adjusted"},
	}, r.Sentiment, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"mean", "Mean", Number}, func(x row) Cell { return number(x.Mean.Value) }},
		{Column{"mean_low", "Low", Number}, func(x row) Cell { return number(x.Mean.Low) }},
		{Column{"mean_high", "High", Number}, func(x row) Cell { return number(x.Mean.High) }},
		{Column{"difference", "Less the rest", Number}, func(x row) Cell { return number(x.Difference.Value) }},
		{Column{"difference_low", "Low", Number}, func(x row) Cell { return number(x.Difference.Low) }},
		{Column{"difference_high", "High", Number}, func(x row) Cell { return number(x.Difference.High) }},
		{Column{"positive", "Positive", Share}, func(x row) Cell { return number(x.Positive.Value) }},
		{Column{"neutral", "Neutral", Share}, func(x row) Cell { return number(x.Neutral.Value) }},
		{Column{"negative", "Negative", Share}, func(x row) Cell { return number(x.Negative.Value) }},
		{Column{"sentences", "Sentences", Count}, func(x row) Cell { return count(x.Sentences) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return slices.Concat(x.Darkest, x.Brightest) })
}
