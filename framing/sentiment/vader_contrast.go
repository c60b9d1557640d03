package sentiment

import "container/heap"

// contrast halves what stands before the first "but" and strengthens what
// stands after it.
//
// The reference walks the list of valences and, for each, changes the first
// place that holds an equal number; two words of one valence are therefore
// not changed one for one. The walk is repeated here to the letter. A text of
// a few words is searched as the reference does; a long one keeps the places
// of each valence in a heap, so that the time stays within n log n.
func contrast(tokens []token, but int) {
	rated := 0
	for i := range tokens {
		if tokens[i].weight != 0 {
			rated++
		}
	}
	const few = 64
	if rated <= few {
		contrastFew(tokens, but)
	} else {
		contrastMany(tokens, but)
	}
}

func contrastFew(tokens []token, but int) {
	for k := range tokens {
		v := tokens[k].weight
		if v == 0 {
			continue
		}
		first := 0
		for tokens[first].weight != v {
			first++
		}
		tokens[first].weight = contrasted(v, first, but)
	}
}

func contrastMany(tokens []token, but int) {
	places := make(map[float64]*ascending)
	for i := range tokens {
		if v := tokens[i].weight; v != 0 {
			p := places[v]
			if p == nil {
				p = &ascending{}
				places[v] = p
			}
			*p = append(*p, i) // i ascends, so the slice is a heap
		}
	}
	for k := range tokens {
		v := tokens[k].weight
		if v == 0 {
			continue
		}
		first := heap.Pop(places[v]).(int)
		w := contrasted(v, first, but)
		tokens[first].weight = w
		p := places[w]
		if p == nil {
			p = &ascending{}
			places[w] = p
		}
		heap.Push(p, first)
	}
}

func contrasted(v float64, at, but int) float64 {
	switch {
	case at < but:
		return float64(v * beforeBut)
	case at > but:
		return float64(v * afterBut)
	}
	return v
}

// ascending is a heap of places, the first of the text on top.
type ascending []int

func (a ascending) Len() int           { return len(a) }
func (a ascending) Less(i, j int) bool { return a[i] < a[j] }
func (a ascending) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *ascending) Push(x any)        { *a = append(*a, x.(int)) }
func (a *ascending) Pop() any {
	old := *a
	x := old[len(old)-1]
	*a = old[:len(old)-1]
	return x
}
