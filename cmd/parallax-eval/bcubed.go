package main

import "fmt"

// bCubed holds the sums of B³ over mentions.
type bCubed struct {
	precision, recall float64
	n                 int
}

func (b *bCubed) add(o bCubed) {
	b.precision += o.precision
	b.recall += o.recall
	b.n += o.n
}

func (b bCubed) String() string {
	p, r := b.precision/float64(b.n), b.recall/float64(b.n)
	return fmt.Sprintf("%.3f %.3f %.3f", p, r, 2*p*r/(p+r))
}

// scoreBCubed compares two groupings of the same mentions: for each mention
// the share of its group that is in its chain (precision) and the share of its
// chain that is in its group (recall). Bagga and Baldwin 1998,
// doi:10.3115/980451.980859.
func scoreBCubed(chains, groups []string) bCubed {
	type pair struct{ chain, group string }
	inChain, inGroup, inBoth := map[string]int{}, map[string]int{}, map[pair]int{}
	for i := range chains {
		inChain[chains[i]]++
		inGroup[groups[i]]++
		inBoth[pair{chains[i], groups[i]}]++
	}
	b := bCubed{n: len(chains)}
	for i := range chains {
		both := float64(inBoth[pair{chains[i], groups[i]}])
		b.precision += both / float64(inGroup[groups[i]])
		b.recall += both / float64(inChain[chains[i]])
	}
	return b
}
