// Package linear chooses one of several candidates by a sum of whole-number
// weights, one for each feature that a candidate has, so that every machine
// chooses alike.
package linear

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// Bits is the size of the table of weights: features are numbers below 1<<Bits.
const Bits = 17

// A Model scores candidates.
type Model struct {
	weights []int32
}

// Score is the sum of the weights of a candidate's features.
func (m *Model) Score(features []uint32) int {
	sum := 0
	for _, f := range features {
		sum += int(m.weights[f&(1<<Bits-1)])
	}
	return sum
}

// A Start is what the features of a candidate have in common.
type Start uint32

// StartWith begins features by what a candidate is.
func StartWith(parts ...uint32) Start { return Start(mix(2166136261, parts)) }

// With numbers a feature by what it looks at and what it sees there.
func (s Start) With(parts ...uint32) uint32 {
	h := mix(uint32(s), parts) * 0x85ebca6b
	return (h ^ h>>16) & (1<<Bits - 1)
}

func mix(h uint32, parts []uint32) uint32 {
	for _, p := range parts {
		h = (h ^ p) * 0x9e3779b1
		h ^= h >> 15
	}
	return h
}

// Decode reads what Encode wrote: a feature and its weight in each line.
func Decode(text string) (*Model, error) {
	m := &Model{weights: make([]int32, 1<<Bits)}
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		left, right, _ := strings.Cut(lines.Text(), "\t")
		feature, err := strconv.Atoi(left)
		weight, err2 := strconv.Atoi(right)
		if err != nil || err2 != nil {
			return nil, fmt.Errorf("linear: weights, line %d: %q is not a feature and a weight", n, lines.Text())
		}
		if feature < 0 || feature >= 1<<Bits {
			return nil, fmt.Errorf("linear: weights, line %d: feature %d is not below %d", n, feature, 1<<Bits)
		}
		m.weights[feature] = int32(weight)
	}
	return m, lines.Err()
}

// Encode writes the weights that are not 0.
func (m *Model) Encode() string {
	var b strings.Builder
	for feature, weight := range m.weights {
		if weight != 0 {
			fmt.Fprintf(&b, "%d\t%d\n", feature, weight)
		}
	}
	return b.String()
}

// A Case is a choice for training: the features of each candidate, and which of
// them are right.
type Case struct {
	Candidates [][]uint32
	Right      []int
}

// scale is the weight of one unit of log-odds.
const scale = 200

// Options of the training.
type Options struct {
	Epochs      int
	Rate, Decay float64
}

// Train fits the weights to cases by gradient on the likelihood that one of the
// right candidates is chosen (AdaGrad), with weights drawn to 0. The same cases in
// the same order give the same weights.
func Train(cases []Case, o Options) *Model {
	w, g := make([]float64, 1<<Bits), make([]float64, 1<<Bits)
	rng := rand.New(rand.NewPCG(1, 0))
	order := rng.Perm(len(cases))
	var p, q []float64
	for range o.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, n := range order {
			c := &cases[n]
			p, q = p[:0], q[:0]
			top := math.Inf(-1)
			for _, features := range c.Candidates {
				sum := 0.0
				for _, f := range features {
					sum += w[f]
				}
				p = append(p, sum)
				top = max(top, sum)
			}
			all, right := 0.0, 0.0
			for k := range p {
				p[k] = math.Exp(p[k] - top)
				all += p[k]
				if slices.Contains(c.Right, k) {
					right += p[k]
				}
			}
			for k, features := range c.Candidates {
				d := p[k] / all
				if slices.Contains(c.Right, k) {
					d -= p[k] / right
				}
				for _, f := range features {
					step := d + float64(o.Decay*w[f])
					g[f] += float64(step * step)
					w[f] -= float64(o.Rate*step) / math.Sqrt(g[f]+1e-8)
				}
			}
		}
	}
	m := &Model{weights: make([]int32, 1<<Bits)}
	for f, x := range w {
		m.weights[f] = int32(math.Round(scale * x))
	}
	return m
}
