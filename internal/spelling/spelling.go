// Package spelling finds the word that a person may have meant.
package spelling

import "strings"

// Nearest is the word of a list that is closest to one that is not in it, ""
// where none is close: at most a third of the letters may differ. Of several
// equally close ones it is the first.
func Nearest(word string, list []string) string {
	best, least := "", max(1, len(word)/3)+1
	for _, w := range list {
		if d := Distance(strings.ToLower(word), strings.ToLower(w)); d < least {
			best, least = w, d
		}
	}
	return best
}

// Distance is the least number of letters to put in, take out, change or swap
// with their neighbour to make b of a (optimal string alignment; Boytsov 2011,
// doi:10.1145/1963190.1963191).
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			change := last[j-1]
			if s[i-1] != t[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
