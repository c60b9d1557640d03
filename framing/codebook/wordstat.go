package codebook

import (
	"regexp"
	"strings"

	"parallax/internal/yamlfile"
)

// readWordStat reads the .cat files of WordStat: tabs before a line say how
// deep it stands, a line that ends in a number in parentheses is a word ("_"
// for spaces), any other a category. Rules ("@…") are passed over.
//
//	ECONOMY
//		JOBS
//			LAYOFF* (1)
//			PINK_SLIP (1)
func readWordStat(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	word := regexp.MustCompile(`^(.*\S)\s*\(\d+(?:\.\d+)?\)$`)
	g := &gatherer{file: name}
	var path []string
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimRight(line, " \t\r")
		body := strings.TrimLeft(line, "\t")
		depth := len(line) - len(body)
		body = strings.TrimSpace(body)
		if body == "" {
			continue
		}
		if depth > len(path) || depth > maxNesting {
			return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "stands deeper than one tab below the line before it"}}
		}
		m := word.FindStringSubmatch(body)
		switch {
		case m == nil:
			path = append(path[:depth:depth], body)
			g.frame(path...)
		case strings.HasPrefix(m[1], "@"):
			g.pass(i+1, "the rule %q has no counterpart here", m[1])
		case depth == 0:
			return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "a word before the first category"}}
		default:
			g.add(i+1, strings.ReplaceAll(m[1], "_", " "), 1, path[:depth]...)
		}
	}
	return g.codebook("WordStat dictionary")
}
