package correction

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
)

// Share is the fit's value with an interval on the scale of the log-odds, which keeps it
// between 0 and 1; a value that the correction takes beyond them is told as 0 or 1. Near 0 and 1, where
// that scale knows no bounds, the interval reaches no further than that of a share which was none, or all, of
// the documents.
func (f *Fit) Share(level float64) value.Estimate {
	v, ok := f.Value.Get()
	if !ok || f.coded < minCoded {
		return f.without(level)
	}
	t := f.quantile(level)
	half := float64(t * f.se())
	most := half + wilson(t, f.coded)
	low, high := v-most, v+most
	if half > 0 && v > 0 && v < 1 {
		odds, half := math.Log(v/(1-v)), half/float64(v*(1-v))
		low, high = max(low, 1/(1+math.Exp(half-odds))), min(high, 1/(1+math.Exp(-half-odds)))
	}
	v = min(max(v, 0), 1)
	return value.Estimate{Value: value.Of(v), Low: value.Of(min(max(low, 0), v)), High: value.Of(max(min(high, 1), v)), Level: level, Units: f.coded}
}

// wilson is the end of the interval of a share that was none of n documents
// (Wilson 1927, doi:10.1080/01621459.1927.10502953).
func wilson(t float64, n int) float64 { return t * t / (float64(n) + float64(t*t)) }

func (f *Fit) without(level float64) value.Estimate {
	e := value.Estimate{Value: f.Value, Level: level, Units: f.coded}
	e.Low = f.Value
	if f.Value.Defined() {
		e.Low = value.Undefined("%d documents with codes are too few for an interval: at least %d are needed", f.coded, minCoded)
	}
	e.High = e.Low
	return e
}

// Better is the corrected estimate or, where its interval is the wider one, that of the codes alone.
func Better(corrected, hand *Fit, level float64) *Fit {
	a, b := corrected.Share(level), hand.Share(level)
	if b.Low.Defined() && (!a.Low.Defined() || width(a) > width(b)) {
		return hand
	}
	return corrected
}

func width(e value.Estimate) float64 {
	low, _ := e.Low.Get()
	high, _ := e.High.Get()
	return high - low
}

// quantile is Student's t with a degree of freedom for each cluster with codes, less one.
func (f *Fit) quantile(level float64) float64 {
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(f.coded - 1)}.Quantile(1 - (1-level)/2)
}

// Difference is the value of a less that of b, two groups of one draw, with the p of there being none.
func Difference(a, b *Fit, level float64) (value.Estimate, value.Value) {
	x, okA := a.Value.Get()
	y, okB := b.Value.Get()
	coded := min(a.coded, b.coded)
	d := Fit{draw: a.draw, coded: coded, unseen: a.unseen + b.unseen}
	switch {
	case !okA:
		d.Value = a.Value
	case !okB:
		d.Value = b.Value
	default:
		d.Value = value.Of(x - y)
	}
	if !d.Value.Defined() || coded < minCoded {
		e := d.without(level)
		return e, e.Low
	}
	d.whole, d.item = minus(a.whole, b.whole), minus(a.item, b.item)
	d.variance = d.vary()
	e := value.Estimate{Value: d.Value, Level: level, Units: coded}
	if d.variance <= 0 {
		e.Low = value.Undefined("machine and codes never differ within a group: there is no variance")
		e.High = e.Low
		return e, e.Low
	}
	d.coded = a.coded + b.coded - 1
	half := d.quantile(level) * d.se()
	e.Low, e.High = value.Of(max(x-y-half, -1)), value.Of(min(x-y+half, 1))
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(d.coded - 1)}
	return e, value.Of(2 * t.Survival(math.Abs(x-y)/d.se()))
}

func minus(a, b []float64) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i] - b[i]
	}
	return out
}
