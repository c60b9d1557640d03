// Package yamlfile reads the YAML files that people write for Parallax, study
// files and codebooks: bounded against hostile ones, and with the place of every
// problem, so that a person mends a file once and not once for each mistake.
package yamlfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one thing that is wrong with a file, and where.
type Problem struct {
	File         string
	Line, Column int // 1-based; 0 where there is no place
	Message      string
}

func (p Problem) Error() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems are all the things that are wrong with a file.
type Problems []Problem

// maxTold is how many problems of a file an error tells.
const maxTold = 50

func (ps Problems) Error() string {
	lines := make([]string, 0, min(len(ps), maxTold)+1)
	for _, p := range ps[:min(len(ps), maxTold)] {
		lines = append(lines, p.Error())
	}
	if more := len(ps) - maxTold; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more faults", more))
	}
	return strings.Join(lines, "\n")
}

// InOrder is the list as an error, in the order of the file; nil where it is
// empty.
func (ps Problems) InOrder() error {
	if len(ps) == 0 {
		return nil
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return ps
}
