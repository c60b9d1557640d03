package style

import "strings"

// Syllables counts the syllables of an English word by its letters: runs of
// vowels, less a silent e. It agrees with the CMU dictionary on nine words in ten of
// news (a test says so). At least 1; a word without letters has 1.
func Syllables(word string) int {
	w := strings.ToLower(word)
	for _, end := range []string{"'s", "’s"} {
		w = strings.TrimSuffix(w, end)
	}
	n, before := 0, byte(0)
	for i := 0; i < len(w); i++ {
		if vowel(w[i]) && !vowel(before) {
			n++
		}
		// Two vowels that are seldom one sound: "ia", "io" (but not -tion, -sion, -cial), "eo", "ua".
		if vowel(before) && i > 1 && hiatus(w[i-2], before, w[i]) {
			n++
		}
		before = w[i]
	}
	return max(1, n-silent(w))
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

func hiatus(first, a, b byte) bool {
	switch {
	case a == 'i' && (b == 'a' || b == 'o' || b == 'u'):
		return strings.IndexByte("tscgx", first) < 0
	case a == 'e' && b == 'o', a == 'u' && b == 'a' && first != 'q' && first != 'g':
		return true
	case a == 'y' && b == 'i':
		return true
	}
	return false
}

// silent is the number of vowel runs at the end that make no syllable.
func silent(w string) int {
	n := len(w)
	switch {
	case n > 2 && strings.HasSuffix(w, "le") && !vowel(w[n-3]):
		return 0 // ta-ble
	case n > 2 && w[n-1] == 'e' && !vowel(w[n-2]):
		return 1 // state
	case n > 3 && strings.HasSuffix(w, "es") && !vowel(w[n-3]):
		if strings.IndexByte("sxzcg", w[n-3]) >= 0 || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "les") && !vowel(w[n-4]) {
			return 0 // hous-es
		}
		return 1 // states
	case n > 3 && strings.HasSuffix(w, "ed") && !vowel(w[n-3]):
		if w[n-3] == 't' || w[n-3] == 'd' || strings.HasSuffix(w, "led") && !vowel(w[n-4]) && w[n-4] != 'l' && w[n-4] != 'r' {
			return 0 // want-ed
		}
		return 1 // walked
	case n > 6 && strings.HasSuffix(w, "ely"), n > 7 && strings.HasSuffix(w, "ement"):
		return 1 // state-ly, state-ment
	}
	return 0
}
