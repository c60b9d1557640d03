package crf

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// TrainOptions are the settings of a training run.
type TrainOptions struct {
	Labels int     // number of labels, at most 8
	Bits   int     // 1<<Bits rows of weights
	Epochs int     // passes over the sequences
	Rate   float64 // AdaGrad's learning rate
	L2     float64 // weight decay, per update of a row
	Seed   uint64  // of the order of sequences
	// Rows below Prune (the largest weight of the row) are left out.
	Prune float64
	// Dropout is the share of features left out at each place, anew each time.
	Dropout float64
	// Average takes the mean of the weights after each of the last n epochs.
	Average int
	// Lean is the log-odds that the caller takes off its label for nothing, so
	// that more is found and less of what is found is right.
	Lean, LeanCue float64
	// Progress is told after each epoch; may be nil.
	Progress func(epoch int, loss float64)
}

// Validate names the first setting that cannot be.
func (o TrainOptions) Validate() error {
	switch {
	case o.Labels < 2 || o.Labels > maxLabels:
		return fmt.Errorf("crf: Labels is %d, must be 2 to %d", o.Labels, maxLabels)
	case o.Bits < 4 || o.Bits > 24:
		return fmt.Errorf("crf: Bits is %d, must be 4 to 24", o.Bits)
	case o.Epochs < 1:
		return fmt.Errorf("crf: Epochs is %d, must be at least 1", o.Epochs)
	case !(o.Rate > 0):
		return fmt.Errorf("crf: Rate is %v, must be above 0", o.Rate)
	}
	return nil
}

// trainer holds weights and AdaGrad's sums of squared gradients (Duchi, J.,
// Hazan, E. and Singer, Y. (2011), Adaptive subgradient methods, JMLR 12).
type trainer struct {
	o                TrainOptions
	rows, rowSq      []float32
	chain, chainSq   []float64 // transitions, then start, then end
	local            []float64 // potentials of the places, exponentiated
	alpha, beta      []float64
	scale            []float64
	trans, gradChain []float64
	sumRows          []float32
	sumChain         []float64
	thin             Sequence // space for dropped
}

// Train fits a model to labelled sequences by stochastic gradient on the
// conditional likelihood, one sequence at a time, in an order that the seed
// gives: the same sequences and options give the same model.
func Train(seqs []Sequence, o TrainOptions) (*Model, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	for i := range seqs {
		for k := range seqs[i].Len() {
			if n := len(seqs[i].at(k)); n > MaxFeatures {
				return nil, fmt.Errorf("crf: sequence %d has %d features at place %d, at most %d fit", i, n, k, MaxFeatures)
			}
		}
	}
	l := o.Labels
	t := &trainer{o: o,
		rows: make([]float32, l<<o.Bits), rowSq: make([]float32, l<<o.Bits),
		chain: make([]float64, l*l+2*l), chainSq: make([]float64, l*l+2*l),
		trans: make([]float64, l*l), gradChain: make([]float64, l*l+2*l),
	}
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	order := make([]int, len(seqs))
	for i := range order {
		order[i] = i
	}
	for e := range o.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			if seqs[i].Len() > 0 {
				loss += t.step(t.dropped(&seqs[i], rng))
			}
		}
		if e >= o.Epochs-o.Average {
			t.remember()
		}
		if o.Progress != nil {
			o.Progress(e+1, loss)
		}
	}
	if o.Average > 0 {
		t.recall()
	}
	return t.model(), nil
}

// dropped is a sequence without some of its features.
func (t *trainer) dropped(s *Sequence, rng *rand.Rand) *Sequence {
	if t.o.Dropout <= 0 {
		return s
	}
	keep := uint32((1 - t.o.Dropout) * (1 << 16))
	d := &t.thin
	d.Labels, d.Features, d.Ends = s.Labels, d.Features[:0], d.Ends[:0]
	var bits uint64
	left := 0
	for i := range s.Len() {
		for _, f := range s.at(i) {
			if left == 0 {
				bits, left = rng.Uint64(), 4
			}
			if uint32(bits&0xffff) < keep {
				d.Features = append(d.Features, f)
			}
			bits >>= 16
			left--
		}
		d.Ends = append(d.Ends, int32(len(d.Features)))
	}
	return d
}

// remember adds the weights to those that are averaged.
func (t *trainer) remember() {
	if t.sumRows == nil {
		t.sumRows, t.sumChain = make([]float32, len(t.rows)), make([]float64, len(t.chain))
	}
	for k, w := range t.rows {
		t.sumRows[k] += w
	}
	for k, w := range t.chain {
		t.sumChain[k] += w
	}
}

// recall sets the weights to the mean of those remembered.
func (t *trainer) recall() {
	n := t.o.Average
	for k, w := range t.sumRows {
		t.rows[k] = w / float32(n)
	}
	for k, w := range t.sumChain {
		t.chain[k] = w / float64(n)
	}
}

// step takes one gradient step and gives the sequence's loss before it.
func (t *trainer) step(s *Sequence) float64 {
	n, l := s.Len(), t.o.Labels
	t.local, t.alpha, t.beta, t.scale = grow(t.local, n*l), grow(t.alpha, n*l), grow(t.beta, n*l), grow(t.scale, n)
	start, end := t.chain[l*l:l*l+l], t.chain[l*l+l:]
	for k := range t.trans {
		t.trans[k] = math.Exp(t.chain[k])
	}
	gold := start[s.Labels[0]] + end[s.Labels[n-1]]
	logZ := 0.0
	for i := range n {
		p := t.local[i*l : (i+1)*l]
		var sum [maxLabels]float32
		for _, f := range s.at(i) {
			for b, w := range t.rows[int(f)*l : int(f)*l+l] {
				sum[b] += w
			}
		}
		top := sum[0]
		for b := range p {
			top = max(top, sum[b])
		}
		gold += float64(sum[s.Labels[i]])
		logZ += float64(top)
		for b := range p {
			p[b] = math.Exp(float64(sum[b] - top))
		}
		if i > 0 {
			gold += t.chain[int(s.Labels[i-1])*l+int(s.Labels[i])]
		}
	}
	logZ += t.forward(n, start, end)
	t.backward(n, end)
	t.update(s, start, end)
	return logZ - gold
}

// forward fills alpha, each place scaled to sum 1, and gives the logarithm of
// the scales' product.
func (t *trainer) forward(n int, start, end []float64) float64 {
	l := t.o.Labels
	logZ := 0.0
	for i := range n {
		cur, p := t.alpha[i*l:(i+1)*l], t.local[i*l:(i+1)*l]
		sum := 0.0
		for b := range cur {
			v := 0.0
			if i == 0 {
				v = math.Exp(start[b])
			} else {
				prev := t.alpha[(i-1)*l : i*l]
				for a := range prev {
					v += float64(prev[a] * t.trans[a*l+b])
				}
			}
			cur[b] = float64(v * p[b])
			if i == n-1 {
				cur[b] *= math.Exp(end[b])
			}
			sum += cur[b]
		}
		for b := range cur {
			cur[b] /= sum
		}
		t.scale[i] = sum
		logZ += math.Log(sum)
	}
	return logZ
}

func (t *trainer) backward(n int, end []float64) {
	l := t.o.Labels
	for b := range l {
		t.beta[(n-1)*l+b] = 1
	}
	for i := n - 2; i >= 0; i-- {
		next, p := t.beta[(i+1)*l:(i+2)*l], t.local[(i+1)*l:(i+2)*l]
		for a := range l {
			v := 0.0
			for b := range next {
				w := float64(t.trans[a*l+b] * p[b])
				if i+1 == n-1 {
					w *= math.Exp(end[b])
				}
				v += float64(w * next[b])
			}
			t.beta[i*l+a] = v / t.scale[i+1]
		}
	}
}

// update moves the weights against the gradient: what the model expects less
// what is right.
func (t *trainer) update(s *Sequence, start, end []float64) {
	n, l := s.Len(), t.o.Labels
	clear(t.gradChain)
	var g [maxLabels]float32
	for i := range n {
		alpha, beta := t.alpha[i*l:(i+1)*l], t.beta[i*l:(i+1)*l]
		sum := 0.0
		for b := range l {
			sum += float64(alpha[b] * beta[b])
		}
		for b := range l {
			g[b] = float32(alpha[b] * beta[b] / sum)
		}
		if i == 0 {
			for b := range l {
				t.gradChain[l*l+b] += float64(g[b])
			}
		}
		if i == n-1 {
			for b := range l {
				t.gradChain[l*l+l+b] += float64(g[b])
			}
		}
		g[s.Labels[i]]--
		for _, f := range s.at(i) {
			k := int(f) * l
			row, sq := t.rows[k:k+l], t.rowSq[k:k+l]
			for b := range row {
				if d := g[b]; d > 1e-4 || d < -1e-4 {
					d += float32(t.o.L2) * row[b]
					sq[b] += d * d
					row[b] -= float32(t.o.Rate) * d / float32(math.Sqrt(float64(sq[b]))+1e-3)
				}
			}
		}
		if i == 0 {
			continue
		}
		prev, p := t.alpha[(i-1)*l:i*l], t.local[i*l:(i+1)*l]
		sum = 0
		var pair [maxLabels * maxLabels]float64
		for a := range l {
			for b := range l {
				v := float64(prev[a]*t.trans[a*l+b]) * float64(p[b]*beta[b])
				if i == n-1 {
					v *= math.Exp(end[b])
				}
				pair[a*l+b] = v
				sum += v
			}
		}
		for k := range l * l {
			t.gradChain[k] += pair[k] / sum
		}
		t.gradChain[int(s.Labels[i-1])*l+int(s.Labels[i])]--
	}
	t.gradChain[l*l+int(s.Labels[0])]--
	t.gradChain[l*l+l+int(s.Labels[n-1])]--
	for k, d := range t.gradChain {
		t.chainSq[k] += d * d
		t.chain[k] -= t.o.Rate * d / (math.Sqrt(t.chainSq[k]) + 1e-3)
	}
}

// model rounds the weights to 8 bits and leaves out the rows that weigh little.
func (t *trainer) model() *Model {
	l := t.o.Labels
	top := float32(0)
	for _, w := range t.rows {
		top = max(top, w, -w)
	}
	top = min(top, 4) // rarer, larger weights are cut
	scale := top / 127
	m := &Model{Labels: l, Bits: t.o.Bits, Scale: scale, rows: emptyRows(t.o.Bits)}
	for r := range 1 << t.o.Bits {
		largest := float32(0)
		for _, w := range t.rows[r*l : r*l+l] {
			largest = max(largest, w, -w)
		}
		if float64(largest) < t.o.Prune {
			continue
		}
		for b, w := range t.rows[r*l : r*l+l] {
			m.setWeight(r, b, int8(math.Round(float64(max(-127, min(127, w/scale))))))
		}
	}
	all := make([]int32, len(t.chain))
	for k, w := range t.chain {
		all[k] = int32(math.Round(w / float64(scale)))
	}
	m.next, m.start, m.end = all[:l*l], all[l*l:l*l+l], all[l*l+l:]
	return m
}
