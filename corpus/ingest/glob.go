package ingest

import (
	"fmt"
	"path"
	"strings"
)

// CheckGlob says what is wrong with a pattern of Source.Glob.
func CheckGlob(pattern string) error {
	for _, element := range strings.Split(pattern, "/") {
		if _, err := path.Match(element, ""); err != nil {
			return fmt.Errorf("%q is no pattern: [ needs its ], and letters between", element)
		}
	}
	return nil
}

// matchGlob reports whether a slash-separated path matches the pattern, of which **
// stands for any number of folders, none included.
func matchGlob(pattern, name string) bool {
	return matchElements(strings.Split(pattern, "/"), strings.Split(name, "/"))
}

// matchElements walks both lists and goes back to the last ** only, which is
// enough: an earlier one can match no more than the last can.
func matchElements(pat, name []string) bool {
	star, from := -1, 0
	i, j := 0, 0
	for j < len(name) {
		if i < len(pat) && pat[i] == "**" {
			star, from = i, j
			i++
			continue
		}
		if i < len(pat) {
			if ok, err := path.Match(pat[i], name[j]); err == nil && ok {
				i, j = i+1, j+1
				continue
			}
		}
		if star < 0 {
			return false
		}
		from++
		i, j = star+1, from
	}
	for i < len(pat) && pat[i] == "**" {
		i++
	}
	return i == len(pat)
}
