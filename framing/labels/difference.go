package labels

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
)

// A DifferenceRow says how much groups differ in the families by which they
// call a referent: all groups together (Left and Right ""), or two of them.
type DifferenceRow struct {
	Referent, Left, Right string
	Mentions, Docs        int
	V                     value.Value // Cramér's V of groups × families
	JSD                   value.Value // Jensen–Shannon divergence in bits, of two groups
	// P is how often documents permuted among the groups differ as much by χ²;
	// PAdjusted is corrected over all rows of the kind.
	P, PAdjusted value.Value
}

// MaxPairGroups is the most groups of which every two are compared: 40 make
// 780 pairs. Of more only all together are.
const MaxPairGroups = 40

// a slip is one document's mentions of a referent in one group, by family.
type slip struct {
	group    int
	families []int
}

// Differences compares the groups' choice of families for each referent, all
// groups together and, where there are at most MaxPairGroups, every two. The
// test permutes whole documents (of one group's statements) anew, o.Permutations
// times.
func (p *Portrayal) Differences(o inference.Options) []DifferenceRow {
	var together, pairs []DifferenceRow
	for _, referent := range p.referents() {
		groups, families, slips := p.slips(referent)
		together = append(together, compareGroups(referent, groups, slips, families, -1, -1, o))
		if len(groups) > MaxPairGroups {
			continue
		}
		for right := range groups {
			for left := range right {
				pairs = append(pairs, compareGroups(referent, groups, slips, families, left, right, o))
			}
		}
	}
	adjust(together, o.Correction)
	adjust(pairs, o.Correction)
	out := append(together, pairs...)
	slices.SortStableFunc(out, func(a, b DifferenceRow) int {
		return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
	})
	return out
}

func adjust(rows []DifferenceRow, c inference.Correction) {
	ps := make([]value.Value, len(rows))
	for i := range rows {
		ps[i] = rows[i].P
	}
	for i, v := range inference.Adjust(ps, c) {
		rows[i].PAdjusted = v
	}
}

func (p *Portrayal) referents() []string {
	seen := map[string]bool{}
	for c := range p.cells {
		seen[c.referent] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// slips gives a referent's groups, the number of its families, and its
// mentions by document.
func (p *Portrayal) slips(referent string) (groups []string, families int, out []slip) {
	familyOf, groupOf := map[string]int{}, map[string]int{}
	var cells []cell
	for c := range p.cells {
		if c.referent == referent && c.voice == "all" && c.family != "" {
			cells = append(cells, c)
			familyOf[c.family], groupOf[c.group] = 0, 0
		}
	}
	groups = slices.Sorted(maps.Keys(groupOf))
	for i, g := range groups {
		groupOf[g] = i
	}
	for i, f := range slices.Sorted(maps.Keys(familyOf)) {
		familyOf[f] = i
	}
	type at struct{ group, doc int }
	counts := map[at][]int{}
	for _, c := range cells {
		for doc, x := range p.cells[c] {
			k := at{groupOf[c.group], doc}
			if counts[k] == nil {
				counts[k] = make([]int, len(familyOf))
			}
			counts[k][familyOf[c.family]] += x.mentions
		}
	}
	for _, k := range slices.SortedFunc(maps.Keys(counts), func(a, b at) int { return cmp.Or(a.doc-b.doc, a.group-b.group) }) {
		out = append(out, slip{k.group, counts[k]})
	}
	return groups, len(familyOf), out
}

// compareGroups compares two groups, or all of them where left is −1.
func compareGroups(referent string, groups []string, slips []slip, families, left, right int, o inference.Options) DifferenceRow {
	row := DifferenceRow{Referent: referent, JSD: value.Undefined("it compares two groups")}
	if left >= 0 {
		row.Left, row.Right = groups[left], groups[right]
		slips = slices.DeleteFunc(slices.Clone(slips), func(s slip) bool { return s.group != left && s.group != right })
	}
	row.Docs = len(slips)
	groupOf := make([]int, len(slips))
	for i, s := range slips {
		groupOf[i] = s.group
		for _, n := range s.families {
			row.Mentions += n
		}
	}
	table := tabulate(slips, groupOf, len(groups), families)
	row.V = measure.CramersV(table)
	if left >= 0 {
		row.JSD = divergence(table[left], table[right])
	}
	row.P = permuted(slips, groupOf, table, o)
	return row
}

func tabulate(slips []slip, group []int, groups, families int) [][]int {
	table := make([][]int, groups)
	for g := range table {
		table[g] = make([]int, families)
	}
	for i, s := range slips {
		for f, n := range s.families {
			table[group[i]][f] += n
		}
	}
	return table
}

func divergence(a, b []int) value.Value {
	x, y := make([]float64, len(a)), make([]float64, len(b))
	for i := range a {
		x[i], y[i] = float64(a[i]), float64(b[i])
	}
	for _, d := range measure.Distances() {
		if d.ID == "jsd" {
			return d.Compute(x, y)
		}
	}
	return value.Undefined("the divergence is not among the distances")
}

// redeal is (1 + the dealings with at least the observed χ²) / (1 + dealings).
func permuted(slips []slip, groupOf []int, table [][]int, o inference.Options) value.Value {
	observed := chiSquare(table)
	switch {
	case o.Permutations < 1:
		return value.Undefined("no permutations were asked for")
	case observed < 0:
		return value.Undefined("two groups and two families with mentions are needed")
	case len(slips) < o.MinDocs:
		return value.Undefined("%d documents are too few for a test: at least %d are needed", len(slips), o.MinDocs)
	}
	r := rand.New(rand.NewPCG(o.Seed, 0x6c6162656c73)) // "labels"
	again := slices.Clone(groupOf)
	as := 1
	for range o.Permutations {
		r.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		if chiSquare(tabulate(slips, again, len(table), len(table[0]))) >= observed-1e-9*observed {
			as++
		}
	}
	return value.Of(float64(as) / float64(o.Permutations+1))
}

// chiSquare is Pearson's χ² of a table of counts; −1 where it has fewer than
// two rows or columns with counts.
func chiSquare(table [][]int) float64 {
	rows, cols := make([]int, len(table)), make([]int, len(table[0]))
	n := 0
	for i, row := range table {
		for j, k := range row {
			rows[i] += k
			cols[j] += k
			n += k
		}
	}
	filled := func(sums []int) (c int) {
		for _, s := range sums {
			if s > 0 {
				c++
			}
		}
		return c
	}
	if filled(rows) < 2 || filled(cols) < 2 {
		return -1
	}
	chi := 0.0
	for i, row := range table {
		for j, k := range row {
			if expected := float64(rows[i]) * float64(cols[j]) / float64(n); expected > 0 {
				d := float64(k) - expected
				chi += float64(d*d) / expected
			}
		}
	}
	return chi
}
