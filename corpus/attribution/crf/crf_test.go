package crf

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// sequence draws labels from a chain that likes to stay, and two features for
// each place: one that tells the label most of the time, one that tells nothing.
func sequence(rng *rand.Rand, n int) Sequence {
	var s Sequence
	label := uint8(rng.IntN(3))
	for range n {
		if rng.Float64() < .2 {
			label = uint8(rng.IntN(3))
		}
		seen := uint32(label)
		if rng.Float64() < .3 {
			seen = uint32(rng.IntN(3))
		}
		s.Features = append(s.Features, seen, 8+rng.Uint32N(8))
		s.Ends = append(s.Ends, int32(len(s.Features)))
		s.Labels = append(s.Labels, label)
	}
	return s
}

func train(t testing.TB) (*Model, []Sequence) {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 7))
	var seqs []Sequence
	for range 400 {
		seqs = append(seqs, sequence(rng, 20))
	}
	m, err := Train(seqs, TrainOptions{Labels: 3, Bits: 4, Epochs: 3, Rate: .1, L2: 1e-3, Dropout: .1, Average: 2, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return m, seqs
}

// The chain must help: a place's own feature is right in 80 % of cases (.7 and
// a third of the other .3), the sequence model in more.
func TestLearnsTheChain(t *testing.T) {
	m, _ := train(t)
	rng := rand.New(rand.NewPCG(8, 8))
	own, right, n := 0, 0, 0
	d := &Decoder{}
	for range 200 {
		s := sequence(rng, 20)
		for i, l := range m.Decode(d, &s) {
			n++
			if l == s.Labels[i] {
				right++
			}
			if uint8(s.at(i)[0]) == s.Labels[i] {
				own++
			}
		}
	}
	if float64(right)/float64(n) < float64(own)/float64(n)+.04 {
		t.Errorf("%d of %d places right, %d by their own feature alone", right, n, own)
	}
}

func TestSameSeedSameModel(t *testing.T) {
	a, _ := train(t)
	b, _ := train(t)
	x, err := a.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	y, err := b.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(x, y) {
		t.Error("two trainings with one seed differ")
	}
}

func TestEncodedModelDecodesTheSame(t *testing.T) {
	m, seqs := train(t)
	b, err := m.AppendBinary([]byte("head"))
	if err != nil {
		t.Fatal(err)
	}
	back, err := DecodeModel(b[4:])
	if err != nil {
		t.Fatal(err)
	}
	var d, e Decoder
	for i := range seqs {
		if x, y := m.Decode(&d, &seqs[i]), back.Decode(&e, &seqs[i]); !slices.Equal(x, y) {
			t.Fatalf("sequence %d: %v and %v", i, x, y)
		}
	}
	for n := range b[4:] {
		if _, err := DecodeModel(b[4 : 4+n]); err == nil {
			t.Fatalf("a model cut to %d of %d bytes: no error", n, len(b)-4)
		}
	}
}

// Viterbi against trying every labelling.
func TestDecodeIsTheBestLabelling(t *testing.T) {
	m, _ := train(t)
	weigh := func(s *Sequence, labels []uint8) int {
		w := int(m.start[labels[0]] + m.end[labels[len(labels)-1]])
		for i, l := range labels {
			for _, f := range s.at(i) {
				w += int(m.weight(int(f), int(l)))
			}
			if i > 0 {
				w += int(m.next[int(labels[i-1])*m.Labels+int(l)])
			}
		}
		return w
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "length")
		s := sequence(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 3)), n)
		best := math.MinInt
		labels := make([]uint8, n)
		for code := range int(math.Pow(3, float64(n))) {
			for i := range labels {
				labels[i] = uint8(code % 3)
				code /= 3
			}
			best = max(best, weigh(&s, labels))
		}
		if got := weigh(&s, m.Decode(&Decoder{}, &s)); got != best {
			t.Errorf("the decoded labels weigh %d, the best %d", got, best)
		}
	})
}

func TestRowsHoldSignedWeights(t *testing.T) {
	m := &Model{Labels: 8, Bits: 4, rows: emptyRows(4), next: make([]int32, 64), start: make([]int32, 8), end: make([]int32, 8)}
	rapid.Check(t, func(t *rapid.T) {
		features := rapid.SliceOfN(rapid.Uint32Range(0, 15), 0, MaxFeatures).Draw(t, "features")
		var want [maxLabels]int32
		for r := range 16 {
			for b := range 8 {
				m.setWeight(r, b, int8(rapid.IntRange(-127, 127).Draw(t, "weight")))
			}
		}
		for _, f := range features {
			for b := range want {
				want[b] += int32(m.weight(int(f), b))
			}
		}
		var got [maxLabels]int32
		if m.local(&got, features); got != want {
			t.Errorf("sums %v, want %v", got, want)
		}
	})
}

func TestTrainRefuses(t *testing.T) {
	good := TrainOptions{Labels: 3, Bits: 4, Epochs: 1, Rate: .1}
	for name, change := range map[string]func(*TrainOptions){
		"labels": func(o *TrainOptions) { o.Labels = 9 },
		"bits":   func(o *TrainOptions) { o.Bits = 30 },
		"epochs": func(o *TrainOptions) { o.Epochs = 0 },
		"rate":   func(o *TrainOptions) { o.Rate = math.NaN() },
	} {
		o := good
		change(&o)
		if _, err := Train(nil, o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
