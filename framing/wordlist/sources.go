package wordlist

import (
	"cmp"
	"slices"

	"parallax/corpus/grouping"
	"parallax/corpus/identity"
	"parallax/framing/counts"
)

// joins reports whether sources get one name in the corpus after all is counted, so
// that groups may become one.
func (o *Options) joins() bool { return slices.Contains(o.By, "source") }

// join gives the groups of a list the names that the sources go by.
func (l *List) join(counters []*counter, o *Options) error {
	if !o.joins() {
		return nil
	}
	names, err := newNames(counters, o)
	if err == nil {
		l.regroup(names)
	}
	return err
}

// newNames gives each group its name with the sources' names in the corpus.
func newNames(counters []*counter, o *Options) (map[string]string, error) {
	var census identity.Census
	for _, c := range counters {
		census.Merge(&c.census)
	}
	names, err := census.Names(o.Book)
	if err != nil {
		return nil, err
	}
	to := make(map[string]string)
	for _, c := range counters {
		for g, name := range c.names {
			keys := slices.Clone(c.keys[g])
			for k, field := range o.By {
				if field != "source" || keys[k] == grouping.OwnVoice || keys[k] == grouping.PageVoice {
					continue
				}
				keys[k] = names.Of(keys[k])
			}
			to[name] = grouping.Name(keys)
		}
	}
	return to, nil
}

// renumbering gives the new names, sorted, and each old group's place among them.
func renumbering(groups []string, names map[string]string) (list []string, to []int) {
	for _, g := range groups {
		list = append(list, names[g])
	}
	slices.Sort(list)
	list = slices.Compact(list)
	for _, g := range groups {
		at, _ := slices.BinarySearch(list, names[g])
		to = append(to, at)
	}
	return list, to
}

// regroup gives the groups of a list new names. Rows of one document whose
// groups become one are added up.
func (l *List) regroup(names map[string]string) {
	groups, to := renumbering(l.Groups, names)
	out := &List{Terms: l.Terms, Groups: groups, Rows: counts.NewMatrix(l.Rows.Cols), Documents: l.Documents}
	for from := 0; from < len(l.Group); {
		end := from
		for end < len(l.Group) && l.Cluster[end] == l.Cluster[from] {
			end++
		}
		rows := make([]int, 0, end-from)
		for i := from; i < end; i++ {
			rows = append(rows, i)
		}
		slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(to[l.Group[a]], to[l.Group[b]]) })
		for k, i := range rows {
			g := to[l.Group[i]]
			if k > 0 && to[l.Group[rows[k-1]]] == g {
				out.addTo(l, i)
				continue
			}
			out.Rows.Append(l.Rows.Row(i))
			out.Tokens, out.Group, out.Cluster = append(out.Tokens, l.Tokens[i]), append(out.Group, g), append(out.Cluster, l.Cluster[i])
			if l.sequence != nil {
				out.sequence = append(out.sequence, l.sequence[i])
			}
		}
		from = end
	}
	*l = *out
}

// addTo adds row i of another list to the last row.
func (l *List) addTo(from *List, i int) {
	last := len(l.Group) - 1
	sum := make(map[uint32]uint32)
	for _, m := range []struct {
		of  *counts.Matrix
		row int
	}{{l.Rows, last}, {from.Rows, i}} {
		cols, ns := m.of.Row(m.row)
		for k, c := range cols {
			sum[c] += ns[k]
		}
	}
	start := l.Rows.Start[last]
	l.Rows.Col, l.Rows.N, l.Rows.Start = l.Rows.Col[:start], l.Rows.N[:start], l.Rows.Start[:last+1]
	var cols, ns []uint32
	for c := range sum {
		cols = append(cols, c)
	}
	slices.Sort(cols)
	for _, c := range cols {
		ns = append(ns, sum[c])
	}
	l.Rows.Append(cols, ns)
	if l.sequence != nil {
		for len(l.sequence[last]) < l.Tokens[last] {
			l.sequence[last] = append(l.sequence[last], 0)
		}
		l.sequence[last] = append(l.sequence[last], from.sequence[i]...)
	}
	l.Tokens[last] += from.Tokens[i]
}

// regroup gives the groups of totals new names. A document counts once for each name
// by which it called a source.
func (t *Totals) regroup(names map[string]string) {
	groups, to := renumbering(t.Groups, names)
	// Each group is a row, so that groups that become one are added up as rows are.
	l := &List{Terms: t.Terms, Groups: groups, Rows: t.Counts, Tokens: t.Tokens, Group: to}
	d := &List{Terms: t.Terms, Groups: groups, Rows: t.Docs, Tokens: t.Size, Group: to}
	counted, documents := l.Totals(), d.Totals()
	*t = Totals{Terms: t.Terms, Groups: groups, Counts: counted.Counts, Docs: documents.Counts, Tokens: counted.Tokens, Size: documents.Tokens, Documents: t.Documents}
}
