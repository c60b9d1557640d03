package event

import (
	"cmp"
	"slices"

	"parallax/framing/meaning"
)

const (
	// leastLikeness is that of two statements which say the same. docs/accuracy.md has what it finds.
	leastLikeness = 0.58
	// chargedLikeness is that of statements of which a darker or brighter word is told: nearer than others, since one word is all.
	chargedLikeness = 0.68
	// leastWords is how many different words a statement has that claims something.
	leastWords = 4
	// maxStatements bounds what is compared of one event.
	maxStatements = 1000
)

// node is one statement that may be of a claim.
type node struct {
	place Place
	read  *meaning.Statement
}

// pair is two statements of different documents that say nearly the same.
type pair struct {
	a, b     int
	likeness float64
}

// claims joins statements of different documents, those first that are most alike, where every statement of one is like every
// statement of the other (complete linkage): a claim does not drift from what its first statement says. No claim has two statements of
// one document. Of long stories the beginnings of the documents are compared; cut is how many statements are not.
func claims(reader *meaning.Reader, docs []Document) (out []Claim, cut int) {
	var nodes []node
	most := maxStatements / max(1, len(docs)) // of one document, so that none is left out for standing last
	for d := range docs {
		taken := 0
		for s := range docs[d].Statements {
			read := reader.Read(docs[d].Statements[s].Text)
			switch {
			case read.Words() < leastWords:
			case taken == most:
				cut++
			default:
				taken++
				nodes = append(nodes, node{Place{d, s}, read})
			}
		}
	}
	like := map[[2]int]float64{}
	var pairs []pair
	for a, near := range candidates(docs, nodes) {
		for _, b := range near {
			if v, ok := reader.Alike(nodes[a].read, nodes[b].read, leastLikeness); ok {
				like[[2]int{a, b}] = v
				pairs = append(pairs, pair{a, b, v})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.likeness, x.likeness) })
	of := make([]int, len(nodes)) // the cluster of each node
	members := make([][]int, len(nodes))
	for i := range nodes {
		of[i], members[i] = i, []int{i}
	}
	alike := func(a, b int) (float64, bool) {
		v, ok := like[[2]int{min(a, b), max(a, b)}]
		return v, ok
	}
	for _, p := range pairs {
		x, y := of[p.a], of[p.b]
		if x == y || !joins(members[x], members[y], alike) {
			continue
		}
		members[x] = append(members[x], members[y]...)
		for _, n := range members[y] {
			of[n] = x
		}
		members[y] = nil
	}
	for _, m := range members {
		if len(m) > 0 {
			out = append(out, claimOf(docs, nodes, m, alike))
		}
	}
	slices.SortStableFunc(out, func(a, b Claim) int {
		return cmp.Or(yesFirst(a.Renamed, b.Renamed), yesFirst(a.Charged, b.Charged), cmp.Compare(len(b.Outlets), len(a.Outlets)), yesFirst(a.Reworded, b.Reworded), cmp.Compare(b.Likeness, a.Likeness))
	})
	return out, cut
}

// leastShared is how many stems of content words two statements have in common that may say the same.
const leastShared = 2

// candidates are for each statement those behind it, of other documents, that share enough of its words to be compared.
func candidates(docs []Document, nodes []node) [][]int {
	with := map[string][]int{} // the statements of a stem
	stems := make([][]string, len(nodes))
	for i, n := range nodes {
		text := docs[n.place.Document].Statements[n.place.Statement].Text
		for stem := range stemsOf(text) {
			if !slices.Contains(stems[i], stem) {
				stems[i] = append(stems[i], stem)
				with[stem] = append(with[stem], i)
			}
		}
	}
	out := make([][]int, len(nodes))
	shared := make([]int, len(nodes))
	for i := range nodes {
		for _, stem := range stems[i] {
			for _, k := range with[stem] {
				if k <= i || nodes[k].place.Document == nodes[i].place.Document {
					continue
				}
				if shared[k]++; shared[k] == leastShared {
					out[i] = append(out[i], k)
				}
			}
		}
		clear(shared)
		slices.Sort(out[i])
	}
	return out
}

// joins reports whether every statement of one cluster is like every one of another: those of one document never are.
func joins(x, y []int, alike func(a, b int) (float64, bool)) bool {
	for _, a := range x {
		for _, b := range y {
			if _, ok := alike(a, b); !ok {
				return false
			}
		}
	}
	return true
}

func claimOf(docs []Document, nodes []node, members []int, alike func(a, b int) (float64, bool)) Claim {
	slices.Sort(members)
	c := Claim{Likeness: 1}
	middle, most, sum, pairs := 0, -1.0, 0.0, 0
	for i, a := range members {
		with := 0.0
		for k, b := range members {
			if v, ok := alike(a, b); ok {
				with += v
				if k > i {
					sum, pairs = sum+v, pairs+1
				}
			}
		}
		if with > most {
			middle, most = i, with
		}
		place := nodes[a].place
		c.Places = append(c.Places, place)
		if outlet := docs[place.Document].Outlet; !slices.Contains(c.Outlets, outlet) {
			c.Outlets = append(c.Outlets, outlet)
		}
	}
	if pairs > 0 {
		c.Likeness = sum / float64(pairs)
	}
	first := c.Places[middle]
	c.Places = append([]Place{first}, slices.Delete(c.Places, middle, middle+1)...)
	c.Renamed = renamed(docs, c.Places)
	c.Reworded, c.Charged = differs(docs, c.Places)
	c.Charged = c.Charged && c.Likeness >= chargedLikeness
	return c
}

// renamed reports whether two statements call one referent by names of families that they have not in common.
func renamed(docs []Document, places []Place) bool {
	var called []map[string][]string // families by referent
	for _, p := range places {
		of := map[string][]string{}
		for _, n := range docs[p.Document].Statements[p.Statement].Names {
			of[n.Referent] = append(of[n.Referent], n.Family)
		}
		for _, other := range called {
			for referent, families := range of {
				if len(other[referent]) > 0 && !slices.ContainsFunc(families, func(f string) bool { return slices.Contains(other[referent], f) }) {
					return true
				}
			}
		}
		called = append(called, of)
	}
	return false
}

func yesFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
