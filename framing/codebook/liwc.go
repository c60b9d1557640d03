package codebook

import (
	"strings"

	"parallax/internal/yamlfile"
)

// readLIWC reads the .dic files of LIWC 2001 to 2022 and of the Moral
// Foundations Dictionaries:
//
//	%
//	1	care.virtue
//	2	care.vice
//	%
//	kind*	1
//	kill*	2	11
//
// Categories may be indented below one another, as in LIWC 2015; a word's line
// names every category, so that each stands as a frame of its own. A category
// on condition, "(02 134)125/464", is read as the one after the slash, which
// stands where the condition does not hold.
func readLIWC(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	g := &gatherer{file: name}
	categories := map[string]string{}
	part := 0 // the "%" lines passed
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimRight(line, " \t\r")
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0:
		case fields[0] == "%":
			part++
		case part == 0:
			return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "a .dic file begins with a line of \"%\", then its categories"}}
		case part == 1:
			if len(fields) < 2 {
				return nil, nil, yamlfile.Problems{{File: name, Line: i + 1, Message: "a category is a number and a name"}}
			}
			categories[fields[0]] = strings.Join(fields[1:], " ")
			g.frame(categories[fields[0]])
		default:
			pattern, ids := liwcWord(line)
			for _, id := range ids {
				category, ok := categories[id]
				if !ok {
					g.pass(i+1, "category %q of %q is not in the list", id, pattern)
					continue
				}
				g.add(i+1, pattern, 1, category)
			}
			if len(ids) == 0 {
				g.pass(i+1, "%q has no category", pattern)
			}
		}
	}
	return g.codebook("LIWC dictionary")
}

// liwcWord takes a line into its pattern, which may have spaces where tabs
// divide, and its categories.
func liwcWord(line string) (pattern string, ids []string) {
	pattern, rest, tabbed := strings.Cut(strings.TrimLeft(line, " \t"), "\t")
	if !tabbed {
		pattern, rest, _ = strings.Cut(strings.TrimSpace(line), " ")
	}
	for {
		open := strings.IndexByte(rest, '(')
		shut := strings.IndexByte(rest, ')')
		if open < 0 || shut < open {
			break
		}
		rest = rest[:open] + " " + rest[shut+1:]
	}
	for _, id := range strings.Fields(rest) {
		if _, otherwise, ok := strings.Cut(id, "/"); ok {
			id = otherwise
		}
		ids = append(ids, id)
	}
	return strings.TrimSpace(pattern), ids
}
