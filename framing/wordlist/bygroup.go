package wordlist

import "parallax/framing/counts"

// Totals adds the rows of each group up. A group that is no part of the list
// (negative) is left out. The documents of a group are its rows.
func (l *List) Totals() *Totals {
	t := &Totals{Terms: l.Terms, Groups: l.Groups, Documents: l.Documents}
	t.Counts, t.Docs = counts.NewMatrix(len(l.Terms)), counts.NewMatrix(len(l.Terms))
	t.Tokens, t.Size = make([]int, len(l.Groups)), make([]int, len(l.Groups))
	rows := make([][]int, len(l.Groups))
	for i, g := range l.Group {
		if g >= 0 {
			rows[g] = append(rows[g], i)
		}
	}
	n, docs := make([]uint32, len(l.Terms)), make([]uint32, len(l.Terms))
	for g := range l.Groups {
		for _, i := range rows[g] {
			cols, ns := l.Rows.Row(i)
			for k, j := range cols {
				n[j] += ns[k]
				docs[j]++
			}
			t.Tokens[g], t.Size[g] = t.Tokens[g]+l.Tokens[i], t.Size[g]+1
		}
		var cols, ns, ds []uint32
		for j, x := range n {
			if x > 0 {
				cols, ns, ds = append(cols, uint32(j)), append(ns, x), append(ds, docs[j])
				n[j], docs[j] = 0, 0
			}
		}
		t.Counts.Append(cols, ns)
		t.Docs.Append(cols, ds)
	}
	return t
}
