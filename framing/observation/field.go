package observation

import (
	"parallax/corpus"
	"parallax/framing/story"
)

// A field numbers the values that documents have in it.
type field struct {
	name   string
	values map[string]int
	of     []int // by document; −1 without a value
	count  []int // documents of a value
}

func newField(name string) field { return field{name: name, values: map[string]int{}} }

func (f *field) add(d *corpus.Document) {
	if f.name == "" || f.name == Story {
		return
	}
	v, _ := d.Field(f.name)
	if _, ok := corpus.Day(v); ok && f.name == "date" {
		v = v[:len("2006-01-02")]
	}
	if v == "" {
		f.of = append(f.of, -1)
		return
	}
	n, ok := f.values[v]
	if !ok {
		n = len(f.values)
		f.values[v], f.count = n, append(f.count, 0)
	}
	f.count[n]++
	f.of = append(f.of, n)
}

// take numbers the stories of documents.
func (f *field) take(stories []story.Story, documents int) {
	f.of = make([]int, documents)
	for n, s := range stories {
		f.count = append(f.count, len(s.Documents))
		for _, d := range s.Documents {
			f.of[d] = n
		}
	}
}

// strata are the values; documents without one are a stratum of their own together.
func (f *field) strata() []int {
	out := make([]int, len(f.of))
	for i, v := range f.of {
		out[i] = v + 1
	}
	return out
}

func (f *field) joined() Joined {
	j := Joined{Field: f.name}
	for _, n := range f.count {
		j.Largest = max(j.Largest, n)
		if n > 1 {
			j.Values++
			j.Documents += n
		}
	}
	for _, v := range f.of {
		if v < 0 {
			j.Missing++
		}
	}
	return j
}
