package crf

import "math"

// Marginals gives for each place how probable each label is there, the labels of a place one after the other, by the forward and
// backward sums over all ways to label the sequence (Lafferty, McCallum and Pereira 2001). Decoding needs none of it: it is for
// those who ask how sure a reading is.
func (m *Model) Marginals(s *Sequence) []float64 {
	n, l := s.Len(), m.Labels
	if n == 0 {
		return nil
	}
	at := make([]float64, n*l) // the weights of the labels at each place
	for i := range n {
		var local [maxLabels]int32
		m.local(&local, s.at(i))
		for b := range l {
			w := local[b]
			if i == 0 {
				w += m.start[b]
			}
			if i == n-1 {
				w += m.end[b]
			}
			at[i*l+b] = float64(w) * float64(m.Scale)
		}
	}
	before, behind := make([]float64, n*l), make([]float64, n*l)
	terms := make([]float64, l)
	for i := 1; i < n; i++ {
		for b := range l {
			for a := range l {
				terms[a] = before[(i-1)*l+a] + at[(i-1)*l+a] + m.step(a, b)
			}
			before[i*l+b] = logSum(terms)
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range l {
			for b := range l {
				terms[b] = behind[(i+1)*l+b] + at[(i+1)*l+b] + m.step(a, b)
			}
			behind[i*l+a] = logSum(terms)
		}
	}
	for i := range n {
		row := at[i*l : (i+1)*l]
		for b := range row {
			row[b] += before[i*l+b] + behind[i*l+b]
		}
		all := logSum(row)
		for b := range row {
			row[b] = math.Exp(row[b] - all)
		}
	}
	return at
}

// step is the log-odds of b behind a.
func (m *Model) step(a, b int) float64 { return float64(m.next[a*m.Labels+b]) * float64(m.Scale) }

// logSum is the logarithm of the sum of the terms' exponentials.
func logSum(terms []float64) float64 {
	most := terms[0]
	for _, t := range terms {
		most = max(most, t)
	}
	sum := 0.0
	for _, t := range terms {
		sum += math.Exp(t - most)
	}
	return most + math.Log(sum)
}
