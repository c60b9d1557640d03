package codebook

import (
	"strings"

	"parallax/internal/yamlfile"
)

// readLexicoder reads the .lc3 files of Lexicoder (LSD2015): a category begins
// with "+", each line below it is a pattern, "~" before it aside.
//
//	+negative
//	~abandon*
//	a lie
func readLexicoder(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	g := &gatherer{file: name}
	category := ""
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '+':
			category = strings.TrimSpace(line[1:])
			if category == "" {
				return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "a category has no name"}}
			}
			g.frame(category)
		case category == "":
			return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "a pattern before the first category, which begins with \"+\""}}
		default:
			g.add(i+1, strings.TrimPrefix(line, "~"), 1, category)
		}
	}
	return g.codebook("Lexicoder dictionary")
}
