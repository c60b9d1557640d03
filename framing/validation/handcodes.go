package validation

import (
	"errors"
	"fmt"
)

// HandCodes are a sample with what its coders said of it: what a study corrects its numbers by.
type HandCodes struct {
	Sample *Sample
	Codes  *Codes
}

// Fits names what keeps the codes from being those of a corpus and a codebook, by their digests. A sample
// without a codebook fits any: who speaks is coded without one.
func (h *HandCodes) Fits(corpus, codebook string) error {
	const again = "draw with 'parallax sample' from the same paths with the same --where, --map and --codebook"
	s := h.Sample
	switch {
	case s.Corpus == "":
		return errors.New("the key does not tell which corpus was drawn from: it is of an earlier version, or of corrections that nobody drew; " + again)
	case s.Corpus != corpus:
		return fmt.Errorf("the statements were drawn from another corpus (digest %.12s, this is %.12s): %s", s.Corpus, corpus, again)
	case s.Codebook != "" && s.Codebook != codebook:
		return fmt.Errorf("the statements were coded by another codebook (digest %.12s, this is %.12s): %s", s.Codebook, orNone(codebook), again)
	}
	return nil
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// Of gives the codes of an item, in the order of the variables, by each coder who answered
// all of them.
func (h *HandCodes) Of(item int, variables []int) [][]string {
	var out [][]string
	for k := range h.Codes.Coders {
		codes := make([]string, len(variables))
		all := true
		for i, v := range variables {
			codes[i] = h.Codes.Units[v][item][k]
			all = all && codes[i] != ""
		}
		if all {
			out = append(out, codes)
		}
	}
	return out
}

// Variable is the place of a variable among the sample's; −1 where it has none of the name.
func (s *Sample) Variable(name string) int {
	for i, v := range s.Variables {
		if v.Name == name {
			return i
		}
	}
	return -1
}
