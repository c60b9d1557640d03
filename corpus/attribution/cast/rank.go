package cast

import (
	"bufio"
	_ "embed" // the weights
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
)

// A Ranker scores candidates: the sum of whole-number weights, one for each
// feature that holds.
type Ranker struct {
	weights [formCount][fGroups * 8]int
}

//go:embed ranker.tsv
var embedded string

// Embedded is the ranker that ships; docs/models/attribution.md says what it
// was learned from.
func Embedded() (*Ranker, error) { return Decode(embedded) }

// Weights are the embedded weights as they lie in the program.
func Weights() string { return embedded }

func (r *Ranker) score(form int, features []uint16) int {
	sum := 0
	for _, f := range features {
		sum += r.weights[form][f]
	}
	return sum
}

// Decode reads what Encode wrote: a form, a feature and a weight in each line.
func Decode(text string) (*Ranker, error) {
	r := &Ranker{}
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		var form, feature, weight int
		if _, err := fmt.Sscanf(lines.Text(), "%d\t%d\t%d", &form, &feature, &weight); err != nil {
			return nil, fmt.Errorf("cast: weights, line %d: %q is not a form, a feature and a weight: %w", n, lines.Text(), err)
		}
		if form < 0 || form >= formCount || feature < 0 || feature >= fGroups*8 {
			return nil, fmt.Errorf("cast: weights, line %d: form %d or feature %d is not known", n, form, feature)
		}
		r.weights[form][feature] = weight
	}
	return r, lines.Err()
}

// Encode writes the weights that are not 0.
func (r *Ranker) Encode() string {
	var b strings.Builder
	for form, row := range r.weights {
		for feature, weight := range row {
			if weight != 0 {
				fmt.Fprintf(&b, "%d\t%d\t%d\n", form, feature, weight)
			}
		}
	}
	return b.String()
}

// scale is the weight of one unit of log-odds.
const scale = 1000

// Train fits the weights to cases by gradient on the likelihood of the right
// candidate (AdaGrad), with weights drawn to 0. The same cases in the same order
// give the same weights.
func Train(cases []Case) *Ranker {
	const epochs, rate, decay = 20, .1, 1e-2
	var w, g [formCount][fGroups * 8]float64
	rng := rand.New(rand.NewPCG(1, 0))
	order := rng.Perm(len(cases))
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, n := range order {
			c := &cases[n]
			p := make([]float64, len(c.Candidates))
			top := math.Inf(-1)
			for k, features := range c.Candidates {
				for _, f := range features {
					p[k] += w[c.Form][f]
				}
				top = max(top, p[k])
			}
			sum := 0.0
			for k := range p {
				p[k] = math.Exp(p[k] - top)
				sum += p[k]
			}
			for k, features := range c.Candidates {
				d := p[k] / sum
				if k == c.Right {
					d--
				}
				for _, f := range features {
					step := d + float64(decay*w[c.Form][f])
					g[c.Form][f] += float64(step * step)
					w[c.Form][f] -= float64(rate*step) / math.Sqrt(g[c.Form][f]+1e-8)
				}
			}
		}
	}
	r := &Ranker{}
	for form := range w {
		for f, x := range w[form] {
			r.weights[form][f] = int(math.Round(scale * x))
		}
	}
	return r
}
