package labels

import (
	"cmp"
	"slices"
	"strings"
)

// A naming is what a corpus says in one form of one thing: mentions that
// nothing tells apart.
type naming struct {
	m   *Mention // the first of them
	key string   // its firm referent (see resolver), "" where only comparison tells
	// count is the number of its mentions; docs and sentences are where they
	// stand, sorted; acting the documents in which it acts, and deeds what it does.
	count                   int
	docs, acting, sentences []int32
	deeds                   map[string]int
}

// namingsOf sorts mentions into namings, in the order of their first mention,
// and returns for each mention the number of its naming.
func namingsOf(ms []Mention, r *resolver) (ns []naming, of []int) {
	number := make(map[string]int)
	of = make([]int, len(ms))
	for i := range ms {
		m := &ms[i]
		key := r.key(m)
		id := strings.Join([]string{key, string('0' + rune(m.Kind)), m.Form, m.State, m.Owner}, "\x00")
		n, ok := number[id]
		if !ok {
			n = len(ns)
			number[id] = n
			ns = append(ns, naming{m: m, key: key})
		}
		ns[n].add(int32(m.Doc), m.sentence, m.deed)
		of[i] = n
	}
	return ns, of
}

func (n *naming) add(doc, sentence int32, deed string) {
	n.count++
	n.docs = with(n.docs, doc)
	n.sentences = with(n.sentences, sentence)
	if deed == "" {
		return
	}
	if n.deeds == nil {
		n.deeds = make(map[string]int)
	}
	n.deeds[deed]++
	if strings.HasPrefix(deed, Acts.String()+" ") {
		n.acting = with(n.acting, doc)
	}
}

// with is a sorted list with an element.
func with(list []int32, x int32) []int32 {
	if k := len(list); k == 0 || list[k-1] < x {
		return append(list, x)
	}
	if at, ok := slices.BinarySearch(list, x); !ok {
		return slices.Insert(list, at, x)
	}
	return list
}

// shared is the number of elements that two sorted lists have in common.
func shared[T cmp.Ordered](a, b []T) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
