package words

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"keyword_test", "g2", "log_ratio"}
}
