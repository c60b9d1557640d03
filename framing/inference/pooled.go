package inference

// WordValues is how many re-dealt values the tests of words share as their
// reference: enough for p down to a hundredth of the level over their number.
const WordValues = 4_000_000

// fewestPooled is how often a large vocabulary is dealt again at the least.
const fewestPooled = 200

// Pooled is how many of the permutations asked for give so many values: those of
// all terms are one reference, so the more terms the fewer permutations.
func (d Design) Pooled(permutations, values int) int {
	seen, terms := make([]bool, d.Rows.Cols), 0
	for _, t := range d.Rows.Col {
		if !seen[t] {
			seen[t] = true
			terms++
		}
	}
	return min(permutations, max(fewestPooled, values/max(1, terms)))
}
