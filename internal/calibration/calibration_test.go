package calibration

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"parallax/framing/inference"
)

// news are invented documents: words come in bursts, and an official is in most.
func news(n int, seed uint64) []Document {
	rng := rand.New(rand.NewPCG(seed, 3))
	docs := make([]Document, n)
	for i := range docs {
		d := &docs[i]
		for w := range 60 {
			z := rng.NormFloat64()
			for range poisson(2*z*z/math.Sqrt(1+float64(w)), rng) {
				d.Words = append(d.Words, fmt.Sprintf("word%d", w))
			}
		}
		for range 1 + poisson(2, rng) {
			d.Words = append(d.Words, "officials")
		}
		d.Sentiment, d.Sentences = rng.NormFloat64(), 1+rng.IntN(9)
	}
	return docs
}

func options() Options {
	o := Options{Splits: 30, Alpha: 0.05, Inference: inference.Defaults()}
	o.Inference.Permutations, o.Inference.Resamples = 300, 300
	return o
}

// TestHalvesOfInventedNews is the calibration's short form: nothing differs, and tests by document
// say so where tests by token do not.
func TestHalvesOfInventedNews(t *testing.T) {
	h, err := RandomHalves(news(60, 1), [][2]string{{"word1", "word2"}, {"word3", "word4"}}, options())
	if err != nil {
		t.Fatal(err)
	}
	// .05 of 30 is 1.5; 6 or more has the probability .003.
	for what, tally := range map[string]Tally{"BH": h.BenjaminiHochberg, "Westfall–Young": h.WestfallYoung, "labels": h.Labels, "sentiment": h.Sentiment, "distance": h.Distance} {
		if tally.Of != 30 || tally.Hits > 5 {
			t.Errorf("%s: %d of %d splits of one outlet are called different", what, tally.Hits, tally.Of)
		}
	}
	if h.TermsByToken < 1 {
		t.Errorf("token G² calls %.1f terms a split: the invented news has no bursts", h.TermsByToken)
	}
}

// TestPlantedInInventedNews: a word swapped in more than 50 documents is found.
func TestPlantedInInventedNews(t *testing.T) {
	o := options()
	o.Splits = 5
	p, err := PlantedWords(news(140, 2), []Swap{{"officials", "bureaucrats", 0.7}}, o)
	if err != nil {
		t.Fatal(err)
	}
	if p.ByDocument.Of != 5 || p.ByDocument.Hits < 5 || p.OtherByDocument > 1 || p.Swapped[0].Docs < 50 {
		t.Errorf("%+v", p)
	}
}

// TestSimulatedCoverage: a few corpora of 60 documents a group.
func TestSimulatedCoverage(t *testing.T) {
	c, err := Simulate(60, 40, inference.BCa, options().Inference)
	if err != nil {
		t.Fatal(err)
	}
	for what, tally := range map[string]Tally{"log ratio": c.LogRatio, "rate": c.Rate, "difference": c.Difference} {
		if s := tally.Share(); tally.Of != 240 || s < 0.88 || s > 0.995 {
			t.Errorf("%s: %.3f of %d intervals hold the truth", what, s, tally.Of)
		}
	}
}

// TestTallyInterval: R 4.2, binom.test(3, 40)$conf.int is .01574, .20387.
func TestTallyInterval(t *testing.T) {
	low, high := Tally{3, 40}.Interval()
	if math.Abs(low-0.01574) > 5e-5 || math.Abs(high-0.20387) > 5e-5 {
		t.Errorf("[%.5f, %.5f]", low, high)
	}
}

// Of groups that do not differ, few are called different: 5 of 100 are expected,
// and 12 or more come by chance in 1 of 200 runs.
func TestGroupsThatDoNotDiffer(t *testing.T) {
	o := Options{Alpha: 0.05, Inference: inference.Defaults()}
	o.Inference.Permutations = 200
	g, err := SimulateGroups([]int{15, 25, 10}, 100, o)
	if err != nil {
		t.Fatal(err)
	}
	for test, tally := range map[string]Tally{"contrast": g.Contrast, "omnibus": g.Omnibus, "pairs": g.Pairs, "change": g.Change} {
		if tally.Of != 100 || tally.Hits >= 12 {
			t.Errorf("%s: %d of %d corpora without a difference are called different", test, tally.Hits, tally.Of)
		}
	}
}

// Documents of unequal length, and shares of unequal mentions: 3 of 60 corpora are expected to have a
// call, and 9 or more come by chance in 1 of 300 runs. A difference that Welch's t sees is seen.
func TestUnequalDesigns(t *testing.T) {
	o := Options{Alpha: 0.05, Inference: inference.Defaults()}
	o.Inference.Permutations = 200
	for _, w := range []WordDesign{{10, 3, 100, 1, 1, false}, {8, 6, 80, 1, 1, true}, {40, 6, 8, 1, 1, false}} {
		c, err := SimulateWords(w, 60, o)
		if err != nil {
			t.Fatal(err)
		}
		if c.Corrected.Of != 60 || c.Corrected.Hits >= 9 {
			t.Errorf("%s: %d of %d corpora without a difference have a word called", w, c.Corrected.Hits, c.Corrected.Of)
		}
	}
	for _, w := range []ShareDesign{{8, 8, 100, 2, 0.4, 1, 0, false}, {8, 2, 100, 8, 0.4, 1, 0, false}} {
		c, err := SimulateShares(w, 60, o)
		if err != nil {
			t.Fatal(err)
		}
		if c.Test.Of != 60 || c.Test.Hits >= 9 {
			t.Errorf("%s: %d of %d corpora without a difference are called different", w, c.Test.Hits, c.Test.Of)
		}
	}
	c, err := SimulateShares(ShareDesign{20, 2, 100, 8, 0.3, 1, 0.4, false}, 60, o)
	if err != nil {
		t.Fatal(err)
	}
	if c.Test.Hits < 45 {
		t.Errorf("a difference of 40 points is found in %d of 60 corpora, by Welch's t in %d", c.Test.Hits, c.Welch.Hits)
	}
}

// Five articles of one weekly story that are much alike: taken for independent they make a
// share move and differ in many corpora without a difference; as one observation they do not.
func TestStoriesHoldTheirLevel(t *testing.T) {
	o := Options{Alpha: 0.05, Inference: inference.Defaults()}
	o.Inference.Permutations = 200
	c, err := SimulateStories(StoryDesign{Weeks: 24, Correlation: 0.5}, 60, o)
	if err != nil {
		t.Fatal(err)
	}
	if c.MovedAlone.Hits < 12 || c.DifferentAlone.Hits < 12 {
		t.Errorf("articles alone: %d moved, %d differ of 60", c.MovedAlone.Hits, c.DifferentAlone.Hits)
	}
	// More than 8 of 60 come by chance in 1 of 300 runs.
	if c.Moved.Hits > 8 || c.Differs.Hits > 8 {
		t.Errorf("stories as one: %d moved, %d differ of 60", c.Moved.Hits, c.Differs.Hits)
	}
}

// Intervals of shares of 95 % hold the truth in no fewer than 93 %, for few and many documents, alike
// mentions and others.
func TestShareIntervalsCover(t *testing.T) {
	for _, docs := range []int{4, 20} {
		for _, icc := range []float64{0, 0.5, 1} {
			c, err := SimulateShareCoverage(docs, icc, 150, inference.Defaults())
			if err != nil {
				t.Fatal(err)
			}
			if _, high := c.Least.Interval(); c.Cover.Share() < 0.95 || high < 0.93 {
				t.Errorf("%d documents, correlation %g: %v cover, %v of a share of %g", docs, icc, c.Cover, c.Least, c.LeastShare)
			}
		}
	}
}

// Rates of bursty words in few documents: of 360 intervals of 95 %, fewer than 332 (92.2 %) hold the truth by
// chance in 1 of 100 runs. The bootstrap's hold it in 91 % (docs/inference.md).
func TestRatesOfFewBurstyDocuments(t *testing.T) {
	c, err := Simulate(20, 60, inference.BCa, options().Inference)
	if err != nil {
		t.Fatal(err)
	}
	if c.Rate.Of != 360 || c.Rate.Hits < 332 {
		t.Errorf("%d of %d intervals hold the rate", c.Rate.Hits, c.Rate.Of)
	}
}

// Whatever one seed calls and another does not is said to be at the edge.
func TestSeedsThatDecideOtherwise(t *testing.T) {
	s, err := SeedShares(3, options())
	if err != nil {
		t.Fatal(err)
	}
	if s.Flips.Of < 30 || s.Told.Hits < s.Told.Of || s.Edge.Share() > 0.2 {
		t.Errorf("%+v", s)
	}
}
