package wordlist

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// A spelling is a term as the places of its words among all sorted words, from
// 1, and 0 behind them. No letter of a word sorts before a space, so spellings are in the
// order of their terms, and comparing them is comparing a few numbers.
type spelling [MaxN]uint32

func (a spelling) compare(b spelling) int {
	for i, x := range a {
		if x != b[i] {
			return cmp.Compare(x, b[i])
		}
	}
	return 0
}

// A spelled term has the number that its counter gave it.
type spelled struct {
	spelling
	id uint32
}

// numberTerms sorts the terms of all counters, and fills for each counter the
// new numbers of its terms.
func numberTerms(counters []*counter, to [][]uint32) []string {
	words, places := sortWords(counters)
	lists := make([][]spelled, len(counters))
	everyCounter(counters, func(w int, c *counter) {
		lists[w] = sortSpelled(c.spellTerms(places[w]), len(words))
		to[w] = make([]uint32, len(c.words.forms))
	})
	var all []spelling
	merged(lists, func(a, b spelled) int { return a.compare(b.spelling) }, func(w int, s spelled, isNew bool) {
		if isNew {
			all = append(all, s.spelling)
		}
		to[w][s.id] = uint32(len(all) - 1)
	})
	return write(all, words)
}

// sortWords sorts the words of all counters, and gives the place of each
// counter's words among them, from 1.
func sortWords(counters []*counter) (words []string, places [][]uint32) {
	type placed struct {
		word string
		at   int
	}
	lists := make([][]placed, len(counters))
	places = make([][]uint32, len(counters))
	everyCounter(counters, func(w int, c *counter) {
		places[w] = make([]uint32, len(c.words.words))
		lists[w] = make([]placed, len(c.words.words))
		for i, word := range c.words.words {
			lists[w][i] = placed{word, i}
		}
		slices.SortFunc(lists[w], func(a, b placed) int { return cmp.Compare(a.word, b.word) })
	})
	merged(lists, func(a, b placed) int { return cmp.Compare(a.word, b.word) }, func(w int, p placed, isNew bool) {
		if isNew {
			words = append(words, p.word)
		}
		places[w][p.at] = uint32(len(words))
	})
	return words, places
}

// spellTerms lists the terms that were counted. Terms that are only on the way
// to longer n-grams have no count.
func (c *counter) spellTerms(places []uint32) []spelled {
	counted := make([]bool, len(c.words.forms))
	for _, b := range c.blocks {
		for _, e := range b {
			counted[e.term()] = true
		}
	}
	for i := range c.sums {
		c.sums[i].each(func(term int, _, _ uint32) { counted[term] = true })
	}
	list := make([]spelled, 0, len(counted))
	for t, yes := range counted {
		if yes {
			list = append(list, spelled{c.words.spell(uint32(t), places), uint32(t)})
		}
	}
	return list
}

// sortSpelled sorts by counting, from the last words to the first: each step
// keeps the order of the one before.
func sortSpelled(list []spelled, words int) []spelled {
	spare := make([]spelled, len(list))
	for k := MaxN - 1; k >= 0; k-- {
		start := make([]int, words+2)
		for _, s := range list {
			start[s.spelling[k]+1]++
		}
		if start[1] == len(list) {
			continue // no term is so long
		}
		for i := 1; i < len(start); i++ {
			start[i] += start[i-1]
		}
		for _, s := range list {
			at := &start[s.spelling[k]]
			spare[*at] = s
			*at++
		}
		list, spare = spare, list
	}
	return list
}

// spell gives the spelling of a term.
func (in *interner) spell(id uint32, places []uint32) (s spelling) {
	n := 0
	for ; in.forms[id].before != none; id = in.forms[id].before {
		s[n] = places[in.forms[in.forms[id].last].last]
		n++
	}
	s[n] = places[in.forms[id].last]
	slices.Reverse(s[:n+1])
	return s
}

// write gives the terms of spellings; those of several words share one string.
func write(all []spelling, words []string) []string {
	size := 0
	for _, s := range all {
		for k := 0; s[1] != 0 && k < len(s) && s[k] != 0; k++ {
			size += len(words[s[k]-1]) + 1
		}
	}
	var b strings.Builder
	b.Grow(size)
	terms := make([]string, len(all))
	for i, s := range all {
		if s[1] == 0 {
			terms[i] = words[s[0]-1]
			continue
		}
		start := b.Len()
		for k := 0; k < len(s) && s[k] != 0; k++ {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words[s[k]-1])
		}
		terms[i] = b.String()[start:]
	}
	return terms
}

// merged goes through sorted lists in order. isNew is false where the element
// equals the one before.
func merged[T any](lists [][]T, compare func(a, b T) int, visit func(list int, x T, isNew bool)) {
	at := make([]int, len(lists))
	var last T
	for first := true; ; first = false {
		from := -1
		for w, list := range lists {
			if at[w] < len(list) && (from < 0 || compare(list[at[w]], lists[from][at[from]]) < 0) {
				from = w
			}
		}
		if from < 0 {
			return
		}
		x := lists[from][at[from]]
		visit(from, x, first || compare(x, last) != 0)
		last = x
		at[from]++
	}
}

// everyCounter does something with every counter at once.
func everyCounter(counters []*counter, do func(w int, c *counter)) {
	var wg sync.WaitGroup
	for w, c := range counters {
		wg.Go(func() { do(w, c) })
	}
	wg.Wait()
}
