package calibration

import (
	"fmt"
	"math/rand/v2"

	"parallax/framing/inference"
)

// A StoryDesign is one outlet that tells one story a week in five articles each. Two articles
// of a story have the correlation Correlation in how they name something; nothing moves. A second
// outlet does the same, and nothing differs.
type StoryDesign struct {
	Weeks       int
	Correlation float64
}

func (w StoryDesign) String() string {
	return fmt.Sprintf("%d weekly stories of %d articles, story correlation %g", w.Weeks, articlesOfStory, w.Correlation)
}

const (
	articlesOfStory = 5
	weeksOfPeriod   = 4
)

// StoryDesigns differ in how alike the articles of a story are.
func StoryDesigns() []StoryDesign { return []StoryDesign{{24, 0}, {24, 0.5}, {24, 1}} }

// StoryCalls is how often a share is said to have moved, and to differ between
// two outlets, with articles taken for independent and with stories as one observation.
type StoryCalls struct {
	Design                                     StoryDesign
	MovedAlone, Moved, DifferentAlone, Differs Tally
}

// draw gives the articles of one outlet: the period of each, its story and whether it uses the name.
func (w StoryDesign) draw(rng *rand.Rand) (period, story []int, q inference.Ratio) {
	for week := range w.Weeks {
		mind := betaOf(0.4, w.Correlation, rng)
		for range articlesOfStory {
			n, k := 1+rng.IntN(3), 0.0
			if rng.Float64() < mind {
				k = float64(n)
			}
			period, story = append(period, week/weeksOfPeriod), append(story, week)
			q.Num, q.Den = append(q.Num, k), append(q.Den, float64(n))
		}
	}
	return period, story, q
}

// SimulateStories draws so many corpora of a design.
func SimulateStories(w StoryDesign, corpora int, o Options) (StoryCalls, error) {
	c := StoryCalls{Design: w}
	for s := range corpora {
		rng := rand.New(rand.NewPCG(o.Inference.Seed, uint64(s)+17000))
		period, story, q := w.draw(rng)
		_, others, other := w.draw(rng)
		var two inference.Design
		for i := range story {
			two.Group, two.Cluster = append(two.Group, 0), append(two.Cluster, story[i])
		}
		for i := range others {
			two.Group, two.Cluster = append(two.Group, 1), append(two.Cluster, w.Weeks+others[i])
		}
		both := inference.Ratio{Num: append(append([]float64(nil), q.Num...), other.Num...), Den: append(append([]float64(nil), q.Den...), other.Den...)}
		for _, clustered := range []bool{false, true} {
			one := inference.Design{Group: period, Cluster: story}
			moved, differs := &c.Moved, &c.Differs
			d := two
			if !clustered {
				one.Cluster, d.Cluster = nil, nil
				moved, differs = &c.MovedAlone, &c.DifferentAlone
			}
			m, err := one.Changes([]inference.Ratio{q}, o.Inference)
			if err != nil {
				return c, err
			}
			t, err := d.Ratios([]inference.Ratio{both}, inference.Contrast{Target: 0, Reference: 1}, o.Inference)
			if err != nil {
				return c, err
			}
			moved.Add(calls(m.P, o.Alpha))
			differs.Add(calls(t.P, o.Alpha))
		}
	}
	return c, nil
}
