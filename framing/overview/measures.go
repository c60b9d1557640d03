package overview

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"voice_share", "document_likeness"}
}
