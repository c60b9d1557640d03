package calibration

import (
	"math/rand/v2"

	"parallax/framing/inference"
)

// Seeds is what becomes of calls when only the seed of the permutations changes.
type Seeds struct {
	// Flips are the tests that are called by some seeds and not by others, of those called by any.
	Flips Tally
	// Told are the flips that any seed says to be at the edge, EachSeed how often each of them says so; Edge are all calls that are
	// said to be there.
	Told, EachSeed, Edge Tally
}

// seedsTried is how many seeds each corpus is tested with.
const seedsTried = 6

// SeedShares tests 40 shares of two groups of 60 documents, whose true differences go from none to what
// is always seen, so that many have a p near the level.
func SeedShares(corpora int, o Options) (Seeds, error) {
	const shares, docs = 40, 60
	return trySeeds(corpora, o, func(rng *rand.Rand) func(inference.Options) (*inference.Tests, error) {
		var d inference.Design
		var ratios []inference.Ratio
		for k := range shares {
			one, q := ShareDesign{docs, 3, docs, 3, 0.3, 0.2, 0.3 * float64(k) / shares, false}.draw(rng)
			d.Group, ratios = one.Group, append(ratios, q)
		}
		return func(opt inference.Options) (*inference.Tests, error) {
			return d.Ratios(ratios, inference.Contrast{Target: 0, Reference: 1}, opt)
		}
	})
}

// SeedWords tests the words of two groups one of which has words in stronger bursts, so that many
// have a p near the level.
func SeedWords(corpora int, o Options) (Seeds, error) {
	return trySeeds(corpora, o, func(rng *rand.Rand) func(inference.Options) (*inference.Tests, error) {
		docs, group := WordDesign{40, 1, 40, 1, 3, false}.draw(rng)
		d, _ := count(docs, group)
		return func(opt inference.Options) (*inference.Tests, error) {
			return d.Terms(inference.Contrast{Target: 0, Reference: 1}, opt)
		}
	})
}

func trySeeds(corpora int, o Options, draw func(*rand.Rand) func(inference.Options) (*inference.Tests, error)) (Seeds, error) {
	var s Seeds
	level := 1 - o.Alpha
	for corpus := range corpora {
		test := draw(rand.New(rand.NewPCG(o.Inference.Seed, uint64(corpus)+23000)))
		var called, edge []int
		for seed := range uint64(seedsTried) {
			opt := o.Inference
			opt.Seed += 100 * seed
			t, err := test(opt)
			if err != nil {
				return s, err
			}
			called, edge = grown(called, len(t.P)), grown(edge, len(t.P))
			for j := range t.P {
				holds := inference.Holds(t.Adjusted[j], level)
				near := inference.AtEdge(t.P[j], t.Adjusted[j], level, opt.Permutations)
				called[j] += oneIf(holds)
				edge[j] += oneIf(near)
				if holds {
					s.Edge.Add(near)
				}
			}
		}
		for j := range called {
			if called[j] == 0 {
				continue
			}
			flips := called[j] < seedsTried
			s.Flips.Add(flips)
			if flips {
				s.Told.Add(edge[j] > 0)
				s.EachSeed.Hits, s.EachSeed.Of = s.EachSeed.Hits+edge[j], s.EachSeed.Of+seedsTried
			}
		}
	}
	return s, nil
}

func grown(x []int, n int) []int {
	if x == nil {
		return make([]int, n)
	}
	return x
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
