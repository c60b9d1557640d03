package gate

import (
	"errors"
	"slices"

	"parallax/framing/codebook"
)

// Fits checks that the codebook has the referent and the family that a gate
// names; a codebook read apart from the study file is checked with it before
// anything is counted.
func (g *Gate) Fits(c *codebook.Codebook) error {
	name := g.Arg("referent")
	if name == "" || name == Every {
		return nil
	}
	var referents []string
	for _, r := range c.Referents {
		referents = append(referents, r.Name)
	}
	i := slices.Index(referents, name)
	if i < 0 {
		return errors.New(unknown("referent", name, referents))
	}
	family := g.Arg("family")
	if family == "" || family == Every {
		return nil
	}
	var families []string
	for _, f := range c.Referents[i].Families {
		families = append(families, f.Name)
	}
	if !slices.Contains(families, family) {
		return errors.New(unknown("family of "+name, family, families))
	}
	return nil
}
