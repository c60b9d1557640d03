package sources

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"source_share", "verb_share"}
}
