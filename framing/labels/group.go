package labels

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Group gives each mention the number of its referent: mentions with one
// number name one thing. Numbers follow the order of first mention. The model
// is the embedded one where it is nil.
func Group(ms []Mention, e *Evidence, model *Model) []int {
	if model == nil {
		model = embedded()
	}
	return Compare(ms, e).Group(model)
}

// headWeight is how much the head counts beside a modifier.
const headWeight = 3

type feature struct {
	name  string
	id    int // of the name among all of a list, in their order
	value float64
}

// numbered gives features their ids: numbers are compared faster than names.
func numbered(lists [][]feature) [][]feature {
	id := map[string]int{}
	for _, list := range lists {
		for _, f := range list {
			id[f.name] = 0
		}
	}
	for n, name := range slices.Sorted(maps.Keys(id)) {
		id[name] = n
	}
	for _, list := range lists {
		for i := range list {
			list[i].id = id[list[i].name]
		}
	}
	return lists
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
			f := feature{name: w, value: v * idf(w)}
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
	return numbered(out)
}

func cosine(a, b []feature) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += float64(a[i].value * b[j].value)
			i++
			j++
		}
	}
	return sum
}
