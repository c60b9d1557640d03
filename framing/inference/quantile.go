package inference

import (
	"math"
	"slices"
)

// quantile interpolates between the order statistics (p·(n+1), R's type 6), and moves
// the numbers about.
func quantile(x []float64, p float64) float64 {
	h := p*float64(len(x)+1) - 1
	k := int(math.Floor(h))
	switch {
	case k < 0:
		return slices.Min(x)
	case k >= len(x)-1:
		return slices.Max(x)
	}
	toPlace(x, k)
	next := slices.Min(x[k+1:])
	return x[k] + float64((h-float64(k))*(next-x[k]))
}

// toPlace brings the number that is at k in ascending order there, with none that is larger before it and none
// that is smaller behind it: Hoare (1961), Algorithm 65: FIND, Communications of the ACM 4(7), 321–322,
// doi:10.1145/366622.366647.
func toPlace(x []float64, k int) {
	for lo, hi := 0, len(x)-1; lo < hi; {
		pivot := median(x[lo], x[lo+(hi-lo)/2], x[hi])
		i, j := lo, hi
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for x[j] > pivot {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			hi = j
		case k >= i:
			lo = i
		default:
			return
		}
	}
}

func median(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }
