package inference

import (
	"fmt"
	"runtime"
)

// Options are the choices of a test or an interval; Defaults gives them all.
type Options struct {
	// Seed starts every random stream; the same seed gives the same bytes.
	Seed uint64 `json:"seed"`
	// Permutations is how often documents are dealt again; 0 for no tests.
	Permutations int `json:"permutations"`
	// Resamples is how often documents are drawn again for an interval.
	Resamples int `json:"resamples"`
	// Level is the confidence of intervals, inside (0, 1).
	Level float64 `json:"level"`
	// Interval is the kind of bootstrap interval.
	Interval Interval `json:"interval"`
	// Correction is how p-values are adjusted over the family shown.
	Correction Correction `json:"correction"`
	// MinDocs is the minimum evidence: a term in fewer documents of the two
	// groups together is not tested, and an interval needs so many documents.
	MinDocs int `json:"min_docs"`
	// Family is how many p-values are corrected together with those of a test, over all its
	// contrasts: a p that has to hold among so many is worked out so finely. 0 for those of
	// the test alone.
	Family int `json:"-"`
	// Draws keeps resamples from one interval to the next; nil keeps none. It changes no number.
	Draws *Draws `json:"-"`
	// Workers is the number of goroutines, 0 for one a core; it changes no number.
	Workers int `json:"-"`

	classes []int // of the columns, whose re-dealt values are one reference; nil for one class
}

// Defaults are the options that the program uses where the user names none.
func Defaults() Options {
	return Options{Seed: 1, Permutations: 1000, Resamples: 1000, Level: 0.95, Interval: BCa, Correction: BenjaminiHochberg, MinDocs: 5}
}

// Validate names the first option that cannot be carried out.
func (o Options) Validate() error {
	switch {
	case o.Permutations < 0 || o.Permutations > 10_000_000:
		return fmt.Errorf("permutations: %d is not between 0 and 10,000,000", o.Permutations)
	case o.Resamples < 0 || o.Resamples > 1_000_000:
		return fmt.Errorf("resamples: %d is not between 0 and 1,000,000", o.Resamples)
	case !(o.Level > 0 && o.Level < 1):
		return fmt.Errorf("level: %g is not between 0 and 1", o.Level)
	case o.MinDocs < 0:
		return fmt.Errorf("min docs: %d is negative", o.MinDocs)
	case o.Workers < 0:
		return fmt.Errorf("workers: %d is negative", o.Workers)
	}
	if _, err := ParseInterval(string(o.Interval)); err != nil {
		return err
	}
	_, err := ParseCorrection(string(o.Correction))
	return err
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// Interval is a kind of bootstrap interval.
type Interval string

const (
	// Percentile takes the quantiles of the resampled estimates.
	// Efron (1979), Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7(1), doi:10.1214/aos/1176344552.
	Percentile Interval = "percentile"
	// BCa moves the quantiles for the estimate's bias and for a standard error that changes with
	// it. Efron (1987), Better Bootstrap Confidence Intervals, JASA 82(397), doi:10.1080/01621459.1987.10478410.
	BCa Interval = "bca"
)

// ParseInterval reads the name of an interval.
func ParseInterval(s string) (Interval, error) {
	switch i := Interval(s); i {
	case Percentile, BCa:
		return i, nil
	}
	return "", fmt.Errorf("no interval %q: there are percentile and bca", s)
}
