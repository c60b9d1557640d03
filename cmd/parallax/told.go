package main

import (
	"strings"
	"unicode"
)

// told makes a message safe for a terminal and for the log of a CI job, since it
// may name files, ids and outlets of a corpus: no control characters but ends of
// lines, no marks that turn the direction of writing, and no line that a CI
// service would carry out as a command.
func told(message string) string {
	message = strings.Map(func(c rune) rune {
		switch {
		case c == '\n' || c == '\t':
			return c
		case unicode.IsControl(c), unicode.Is(unicode.Cf, c):
			return unicode.ReplacementChar
		}
		return c
	}, message)
	lines := strings.Split(message, "\n")
	for i, line := range lines {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "::"); ok {
			lines[i] = ": :" + rest
		}
	}
	return strings.Join(lines, "\n")
}
