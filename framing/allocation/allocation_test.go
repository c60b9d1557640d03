package allocation

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Neyman's rule by hand: strata of 100 and 300 statements with errors of .5 and .1 need places as 100·√.5 to 300·√.1, that is 70.7 to 94.9.
func TestTogetherIsNeyman(t *testing.T) {
	strata := []Stratum{{"A", 100, 100, []float64{50}}, {"A", 300, 300, []float64{30}}}
	got := Together(80, strata)
	want := .75*80*70.71/(70.71+94.87) + .25*80*.25
	if got[0]+got[1] != 80 || math.Abs(float64(got[0])-want) > 1 {
		t.Errorf("%v places, want %.1f of 80 in the first", got, want)
	}
}

func TestExpected(t *testing.T) {
	// 100 statements of which 25 are coded, with an error of one in ten and a denominator of 100: N²·S²/n·(1−n/N) = 100²·.1/100²/25·.75.
	e := Expected([]Stratum{{"A", 100, 100, []float64{10. / 10000}}}, []int{25}, 0)
	if want := math.Sqrt(.1 / 25 * .75); math.Abs(e-want) > 1e-12 {
		t.Errorf("%g, want %g", e, want)
	}
}

// Whatever the strata: all places are given while statements last, none twice, every stratum has one before any has two of
// the least, and groups are equal while they last.
func TestEqualIsFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 120).Draw(t, "n")
		strata := make([]Stratum, rapid.IntRange(1, 12).Draw(t, "strata"))
		could := 0
		for h := range strata {
			count := rapid.IntRange(1, 60).Draw(t, "count")
			strata[h] = Stratum{fmt.Sprint(rapid.IntRange(0, 2).Draw(t, "group")), count, count, []float64{float64(rapid.IntRange(0, 50).Draw(t, "square"))}}
			could += count
		}
		places := Equal(n, strata, []float64{1})
		sum, groups, whole := 0, map[string]int{}, map[string]int{}
		for h, p := range places {
			if p > strata[h].Most {
				t.Fatalf("%d places of %d", p, strata[h].Most)
			}
			sum += p
			groups[strata[h].Group] += p
			whole[strata[h].Group] += strata[h].Most
		}
		if sum != min(n, could) {
			t.Fatalf("%d of %d places given, of %d statements", sum, n, could)
		}
		for a, x := range groups {
			for b, y := range groups {
				if x < y-1 && x < whole[a] {
					t.Fatalf("group %s has %d places, %s has %d", a, x, b, y)
				}
			}
		}
		for h, p := range places {
			for i, q := range places {
				if strata[h].Group == strata[i].Group && p == 0 && q > 1 {
					t.Fatalf("stratum %d has no place, %d has %d", h, i, q)
				}
			}
		}
	})
}
