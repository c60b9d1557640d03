package part

import (
	"fmt"
	"math"
)

// shades is how many of them each side of a scale has.
const shades = 9

// Shade is the class of a number by how far it is above or below others: a shade for each step, to the ninth.
func Shade(difference, step float64) string {
	side := "above"
	if difference < 0 {
		side = "below"
	}
	return fmt.Sprintf("%s q%d", side, min(shades, int(math.Round(math.Abs(difference)/step))))
}

// ShadeStep is the step by which the largest of some differences has the ninth shade.
func ShadeStep(largest float64) float64 { return largest / shades }
