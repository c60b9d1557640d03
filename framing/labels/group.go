package labels

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Group gives each mention the number of its referent: mentions with one
// number name one thing. Numbers follow the order of first mention.
func Group(ms []Mention, e *Evidence) []int {
	r := newResolver(e)
	keys := make([]string, len(ms))
	var open []int
	for i := range ms {
		if keys[i] = r.key(&ms[i]); keys[i] == "" {
			open = append(open, i)
		}
	}
	groups := similarTo(ms, open)
	for n, i := range open {
		keys[i] = fmt.Sprintf("open:%d", groups[n])
	}
	number := make(map[string]int)
	out := make([]int, len(ms))
	for i, k := range keys {
		if _, ok := number[k]; !ok {
			number[k] = len(number)
		}
		out[i] = number[k]
	}
	return out
}

// similarTo groups descriptions and actions by their words.
func similarTo(ms []Mention, open []int) []int {
	types := make(map[string]int)
	var rows []*Mention
	of := make([]int, len(open))
	weight := []float64{}
	for n, i := range open {
		k := fmt.Sprint(ms[i].Head, "\x00", ms[i].Content, "\x00", ms[i].State)
		t, ok := types[k]
		if !ok {
			t = len(rows)
			types[k] = t
			rows = append(rows, &ms[i])
			weight = append(weight, 0)
		}
		of[n] = t
		weight[t]++
	}
	vs := vectors(rows)
	cluster := agglomerate(len(rows), weight, linkThreshold, func(i, j int) float64 {
		if apart(rows[i], rows[j]) {
			return 0
		}
		return cosine(vs[i], vs[j])
	})
	for n := range of {
		of[n] = cluster[of[n]]
	}
	return of
}

// linkThreshold is the mean cosine at which two groups are still one. On the
// three events of NewsWCL50, F1 moves by less than .005 between .25 and .5.
const linkThreshold = 0.35

// headWeight is how much the head counts beside a modifier.
const headWeight = 3

type feature struct {
	name  string
	value float64
}

// vectors gives for each description its words, each by how rare it is among
// them, the head weighted, to unit length; features sorted by name.
func vectors(rows []*Mention) [][]feature {
	df := make(map[string]int)
	for _, m := range rows {
		seen := map[string]bool{}
		for _, w := range append(slices.Clone(m.Content), m.Head) {
			if !seen[w] {
				seen[w] = true
				df[w]++
			}
		}
	}
	idf := func(w string) float64 { return math.Log(float64(1+len(rows)) / float64(df[w])) }
	out := make([][]feature, len(rows))
	for i, m := range rows {
		values := map[string]float64{}
		if m.Head != "" {
			values[m.Head] = headWeight
		}
		for _, w := range m.Content {
			values[w] = max(values[w], 1)
		}
		norm := 0.0
		for w, v := range values {
			f := feature{w, v * idf(w)}
			out[i] = append(out[i], f)
		}
		slices.SortFunc(out[i], func(a, b feature) int { return cmp.Compare(a.name, b.name) })
		for _, f := range out[i] {
			norm += float64(f.value * f.value)
		}
		for j := range out[i] {
			out[i][j].value /= math.Sqrt(norm)
		}
	}
	return out
}

func cosine(a, b []feature) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].name < b[j].name:
			i++
		case a[i].name > b[j].name:
			j++
		default:
			sum += float64(a[i].value * b[j].value)
			i++
			j++
		}
	}
	return sum
}

// apart says that names before their heads tell two descriptions apart: "the
// House committee" is not "the Senate committee".
func apart(a, b *Mention) bool {
	if len(a.Marks) == 0 || len(b.Marks) == 0 {
		return false
	}
	for _, w := range a.Marks {
		if slices.Contains(b.Marks, w) {
			return false
		}
	}
	return true
}
