package compare

import (
	"fmt"
	"slices"

	"parallax/framing/codebook"
	"parallax/framing/study"
)

// ReferentsOf lists the referents asked for, and for each entry the place of
// its referent, −1 where it has none of them.
func ReferentsOf(c *codebook.Codebook, wanted string) (names []string, of []int) {
	place := map[string]int{}
	for _, e := range c.Entries() {
		if e.Kind != codebook.LabelEntry || wanted != study.TowardAll && wanted != e.Referent {
			of = append(of, -1)
			continue
		}
		i, ok := place[e.Referent]
		if !ok {
			i = len(names)
			place[e.Referent] = i
			names = append(names, e.Referent)
		}
		of = append(of, i)
	}
	return names, of
}

// Labelled lists the referents of a codebook in its order.
func Labelled(c *codebook.Codebook) []string {
	var list []string
	for _, e := range c.Entries() {
		if e.Kind == codebook.LabelEntry && !slices.Contains(list, e.Referent) {
			list = append(list, e.Referent)
		}
	}
	return list
}

// ReferentOf is ReferentsOf one referent, which the codebook has to have.
func ReferentOf(c *codebook.Codebook, referent string) (names []string, of []int, err error) {
	if c != nil {
		names, of = ReferentsOf(c, referent)
	}
	if len(names) == 0 {
		return nil, nil, fmt.Errorf("the codebook has no referent %q", referent)
	}
	return names, of, nil
}
