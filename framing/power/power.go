// Package power says how many documents a study needs to see a difference between two
// groups, by the variance that one document gives their number.
//
// A number is a ratio of two sums over documents, R = Σ num / Σ den. Its variance from n
// documents is near V/n, with V = Var(num − R·den) / mean(den)², the variance of one document
// (Cochran 1977, Sampling Techniques, 3rd ed., §2.11). V comes from a pilot corpus
// (Pilot), or from what is known of the number (Share, Rate, Mean).
package power

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Design is a planned comparison of two groups.
type Design struct {
	// Target and Reference are the variance V of one document in each group.
	Target, Reference float64
	// Difference that the study is to see, in the unit of the number; its sign is of no matter.
	Difference float64
	// Level of the study, such as .95; its tests are of two sides.
	Level float64
	// Family is how many hypotheses the study names: the least p of Holm's correction is
	// multiplied with it.
	Family int
}

// Validate names what cannot be planned with.
func (d Design) Validate() error {
	var bad []error
	if !(d.Target >= 0 && d.Reference >= 0 && d.Target+d.Reference > 0) || math.IsInf(d.Target+d.Reference, 0) {
		bad = append(bad, fmt.Errorf("the variances of a document are %g and %g: they must be finite, not negative, and not both 0", d.Target, d.Reference))
	}
	if !(math.Abs(d.Difference) > 0) || math.IsInf(d.Difference, 0) {
		bad = append(bad, fmt.Errorf("a difference of %g: it must not be 0", d.Difference))
	}
	if !(d.Level > 0 && d.Level < 1) {
		bad = append(bad, fmt.Errorf("level %g: must lie between 0 and 1, such as 0.95", d.Level))
	}
	if d.Family < 1 {
		bad = append(bad, fmt.Errorf("%d hypotheses: at least 1 is tested", d.Family))
	}
	return errors.Join(bad...)
}

// Of is the power with n documents a group, n ≥ 2: the probability of a p of at most
// (1 − Level)/Family where the difference is there. The statistic is Student's t with Welch's
// degrees of freedom, about δ/√(V₁/n + V₂/n); its noncentral distribution is taken as that of
// t·(1 − 1/4ν) about the normal one (Johnson & Welch 1940, Biometrika 31(3/4), 362–389,
// doi:10.1093/biomet/31.3-4.362).
func (d Design) Of(n int) float64 {
	if n < 2 {
		return 0
	}
	v1, v2 := d.Target/float64(n), d.Reference/float64(n)
	freedom := (v1 + v2) * (v1 + v2) / ((v1*v1 + v2*v2) / float64(n-1))
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: freedom}.Quantile(1 - (1-d.Level)/2/float64(d.Family))
	far := math.Abs(d.Difference) / math.Sqrt(v1+v2)
	spread := math.Sqrt(1 + t*t/(2*freedom))
	above := distuv.UnitNormal.CDF((far - t*(1-1/(4*freedom))) / spread)
	below := distuv.UnitNormal.CDF((-far - t*(1-1/(4*freedom))) / spread)
	return above + below
}

// mostDocuments bounds the search; a study of more documents a group is none.
const mostDocuments = 1 << 24

// Documents is the least number of documents a group with such a power.
func (d Design) Documents(power float64) (int, error) {
	if err := d.Validate(); err != nil {
		return 0, err
	}
	if !(power > 0 && power < 1) {
		return 0, fmt.Errorf("power %g: must lie between 0 and 1, such as 0.8", power)
	}
	low, high := 1, 2
	for d.Of(high) < power {
		if low, high = high, 2*high; high > mostDocuments {
			return 0, fmt.Errorf("over %d documents a group would be needed", mostDocuments)
		}
	}
	for high-low > 1 {
		if mid := (low + high) / 2; d.Of(mid) < power {
			low = mid
		} else {
			high = mid
		}
	}
	return high, nil
}

// A Point is the power with so many documents a group.
type Point struct {
	Documents int     `column:"documents" title:"Documents a group"`
	Power     float64 `column:"power" title:"Power" measure:"power" kind:"share"`
}

// Curve is the power from few documents to twice as many as a study needs.
func (d Design) Curve(needed int) []Point {
	var points []Point
	last := 0
	for i := 1; i <= 24; i++ {
		n := max(2, int(math.Round(float64(2*needed*i)/24)))
		if n > last {
			points = append(points, Point{n, d.Of(n)})
			last = n
		}
	}
	return points
}
