package frames

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"frame_rate"}
}
