package tone

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"sentiment_mean", "sentiment_share", "word_shift", "certain", "hedged", "intensified", "scare_quotes", "sentence_length", "subjective"}
}
