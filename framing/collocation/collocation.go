// Package collocation measures what a word keeps company with, in each group,
// and how that company shifts between groups. It stands after
// framing/wordlist, which counts the windows, and before the reports.
package collocation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// Options say which collocates are shown, and how they are measured.
type Options struct {
	// Measures are the IDs of the measures shown; the table is ranked by the first.
	Measures []string
	// Top is how many collocates of each group are shown; 0 shows all.
	Top int
	// MinTogether is how often node and collocate must meet, MinDocs in how many documents.
	MinTogether, MinDocs int
}

// IDs lists the measures of a pair.
func IDs() []string {
	var ids []string
	for _, m := range measure.Associations() {
		ids = append(ids, m.ID)
	}
	return ids
}

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	if len(o.Measures) == 0 {
		return fmt.Errorf("no measure to rank by: there are %s", strings.Join(IDs(), ", "))
	}
	_, err := o.measures()
	switch {
	case err != nil:
		return err
	case o.Top < 0:
		return fmt.Errorf("top %d: must not be negative", o.Top)
	case o.MinTogether < 1 || o.MinDocs < 0:
		return fmt.Errorf("at least %d times together in %d documents: must be 1 and 0 at least", o.MinTogether, o.MinDocs)
	}
	return nil
}

func (o *Options) measures() ([]measure.AssociationMeasure, error) {
	var list []measure.AssociationMeasure
	for _, id := range o.Measures {
		i := slices.IndexFunc(measure.Associations(), func(m measure.AssociationMeasure) bool { return m.ID == id })
		if i < 0 {
			return nil, fmt.Errorf("no collocation measure %q: there are %s", id, strings.Join(IDs(), ", "))
		}
		list = append(list, measure.Associations()[i])
	}
	return list, nil
}

// A Row is a node and a collocate in one group.
type Row struct {
	Group, Node, Collocate string
	Counts                 measure.Cooccurrence
	Docs                   int // documents in which they meet; 0 where it is not counted
	Measures               []value.Value
}

// OfNode gives the collocates of a node in each group, the strongest first,
// from what wordlist.CountNear counted.
func OfNode(node string, windows *wordlist.List, all *wordlist.Totals, o Options) ([]Row, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	var rows []Row
	for g, name := range windows.Groups {
		together, docs := make([]int, len(windows.Terms)), make([]int, len(windows.Terms))
		positions := 0
		for i, of := range windows.Group {
			if of != g {
				continue
			}
			positions += windows.Tokens[i]
			terms, ns := windows.Rows.Row(i)
			for k, t := range terms {
				together[t] += int(ns[k])
				docs[t]++
			}
		}
		var list []Row
		terms, ns := all.Counts.Row(g)
		for k, t := range terms {
			if together[t] >= o.MinTogether && docs[t] >= o.MinDocs {
				list = append(list, Row{Group: name, Node: node, Collocate: windows.Terms[t], Docs: docs[t], Counts: measure.Cooccurrence{
					Together: together[t], Node: positions, Collocate: int(ns[k]), Positions: all.Tokens[g]}})
			}
		}
		list, err := o.rank(list)
		if err != nil {
			return nil, err
		}
		rows = append(rows, list...)
	}
	return rows, nil
}

// Adjacent gives the pairs of adjacent words of each group, the strongest
// first, from totals of 2-grams alone. Margins are over pairs: how many
// start with the node, and how many end with the collocate.
func Adjacent(all *wordlist.Totals, o Options) ([]Row, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	words, first, second := splitPairs(all.Terms)
	var rows []Row
	starts, ends := make([]int, len(words)), make([]int, len(words))
	for g, name := range all.Groups {
		terms, ns := all.Counts.Row(g)
		_, docs := all.Docs.Row(g)
		clear(starts)
		clear(ends)
		pairs := 0
		for k, t := range terms {
			n := int(ns[k])
			starts[first[t]], ends[second[t]], pairs = starts[first[t]]+n, ends[second[t]]+n, pairs+n
		}
		var list []Row
		for k, t := range terms {
			if int(ns[k]) >= o.MinTogether && int(docs[k]) >= o.MinDocs {
				a, b := first[t], second[t]
				list = append(list, Row{Group: name, Node: words[a], Collocate: words[b], Docs: int(docs[k]), Counts: measure.Cooccurrence{
					Together: int(ns[k]), Node: starts[a], Collocate: ends[b], Positions: pairs}})
			}
		}
		list, err := o.rank(list)
		if err != nil {
			return nil, err
		}
		rows = append(rows, list...)
	}
	return rows, nil
}

// splitPairs numbers the words of 2-grams.
func splitPairs(pairs []string) (words []string, first, second []int) {
	ids := make(map[string]int)
	id := func(w string) int {
		n, ok := ids[w]
		if !ok {
			n = len(words)
			ids[w], words = n, append(words, w)
		}
		return n
	}
	first, second = make([]int, len(pairs)), make([]int, len(pairs))
	for i, p := range pairs {
		a, b, _ := strings.Cut(p, " ")
		first[i], second[i] = id(a), id(b)
	}
	return words, first, second
}

// rank measures the rows, sorts them by the first measure and keeps the top.
func (o *Options) rank(rows []Row) ([]Row, error) {
	measures, err := o.measures()
	if err != nil {
		return nil, err
	}
	type ranked struct {
		row  *Row
		size float64
	}
	order := make([]ranked, 0, len(rows))
	for i := range rows {
		if x, ok := measures[0].Compute(rows[i].Counts).Get(); ok {
			order = append(order, ranked{&rows[i], x})
		}
	}
	slices.SortFunc(order, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(b.row.Counts.Together, a.row.Counts.Together),
			cmp.Compare(a.row.Node, b.row.Node), cmp.Compare(a.row.Collocate, b.row.Collocate))
	})
	if o.Top > 0 {
		order = order[:min(o.Top, len(order))]
	}
	out := make([]Row, len(order))
	for i, r := range order {
		out[i] = *r.row
		for _, m := range measures {
			out[i].Measures = append(out[i].Measures, m.Compute(r.row.Counts))
		}
	}
	return out, nil
}
