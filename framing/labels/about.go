package labels

import (
	"maps"
	"math"
	"slices"

	"parallax/framing/sentiment/wordvec"
)

// aboutness says how far documents are about a referent, and do not only use its words: bits by which
//
//   - its mentions crowd into fewer documents than they would by chance (residual idf; Church and Gale 1995,
//     "Poisson mixtures", doi:10.1017/S1351324900000139): log₂(N(1 − e^(−n/N)) / docs) for n mentions in N documents,
//     since what is spoken of in passing ("people", "plan") is spread evenly; and
//   - the nouns of its descriptions are more frequent here than in news at large, for what a whole corpus is about.
func (d *Discovery) aboutness(f *finding, namings []int, docs int) float64 {
	n, words := 0.0, 0.0
	more := 0.0
	v := wordvec.Embedded()
	nouns := make(map[string]float64)
	for _, i := range namings {
		t := &f.namings[i]
		n += float64(t.count)
		if t.m.Kind == Common || t.m.Kind == Role {
			nouns[t.m.Noun] += float64(t.count)
			words += float64(t.count)
		}
	}
	all := float64(len(d.outlets))
	crowded := max(0, math.Log2(all*-math.Expm1(-n/all)/float64(max(1, docs))))
	for _, noun := range sortedKeys(nouns) {
		k := nouns[noun]
		more += float64(k / words * math.Log2(k/float64(d.tokens)/v.Rate(noun)))
	}
	return max(crowded, keenness*max(0, more))
}

// keenness is what a bit of the second is worth beside one of the first, which a corpus on one theme hardly has.
const keenness = 0.5

func sortedKeys(m map[string]float64) []string { return slices.Sorted(maps.Keys(m)) }
