package attitudes

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"attitude", "attitude_share"}
}
