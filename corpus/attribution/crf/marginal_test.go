package crf

import (
	"math"
	"testing"
)

// The marginals are those of every way to label a short sequence, written out one by one.
func TestMarginals(t *testing.T) {
	m, seqs := train(t)
	s := seqs[0]
	s.Ends = s.Ends[:5]
	n, l := s.Len(), m.Labels
	want, all := make([]float64, n*l), 0.0
	labels := make([]int, n)
	for way := range int(math.Pow(float64(l), float64(n))) {
		score := int32(0)
		for i, rest := 0, way; i < n; i, rest = i+1, rest/l {
			labels[i] = rest % l
			var local [maxLabels]int32
			m.local(&local, s.at(i))
			score += local[labels[i]]
			if i > 0 {
				score += m.next[labels[i-1]*l+labels[i]]
			}
		}
		p := math.Exp(float64(score+m.start[labels[0]]+m.end[labels[n-1]]) * float64(m.Scale))
		all += p
		for i, b := range labels {
			want[i*l+b] += p
		}
	}
	for k, p := range m.Marginals(&s) {
		if math.Abs(p-want[k]/all) > 1e-9 {
			t.Errorf("place %d, label %d: %g, of all ways %g", k/l, k%l, p, want[k]/all)
		}
	}
}
