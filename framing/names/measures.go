package names

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return []string{"label_share", "label_rate", "ratio_test", "label_omnibus", "label_difference", "label_change"}
}
