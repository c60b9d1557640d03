package inference

import (
	"testing"

	"parallax/framing/counts"
)

// threeGroups are 180 documents in three groups, the third of which has the
// first term eight times as often.
func threeGroups(seed uint64, factor float64) Design {
	first := bursty(seed, 180, 30, 0, 1, equalLength)
	second := bursty(seed, 180, 30, 1, factor, equalLength) // its even documents have the change
	d := Design{Rows: counts.NewMatrix(30), Tokens: first.Tokens, Group: make([]int, 180)}
	for i := range d.Group {
		from := first
		if d.Group[i] = i % 3; d.Group[i] == 2 {
			from = second
			cols, ns := from.Rows.Row(i - i%2)
			d.Rows.Append(cols, ns)
			continue
		}
		cols, ns := from.Rows.Row(i)
		d.Rows.Append(cols, ns)
	}
	return d
}

// TestOmnibus: a term that one of three groups uses more is called, then found
// between that group and each other one; without a difference hardly any corpus has a call.
func TestOmnibus(t *testing.T) {
	d := threeGroups(4, 8)
	all, err := d.Omnibus(Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := all.Adjusted[0].Get(); !ok || p > 0.05 {
		t.Fatalf("the term that differs has p = %v", all.Adjusted[0])
	}
	pairs, err := d.Pairwise([]uint32{0}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pairs {
		x, _ := p.Adjusted[0].Get()
		if differs := p.Reference == 2; differs != (x <= 0.05) {
			t.Errorf("groups %d and %d: p = %g", p.Target, p.Reference, x)
		}
		if len(p.Adjusted) != 1 {
			t.Errorf("%d terms are tested, one was asked for", len(p.Adjusted))
		}
	}
	every, err := d.Pairwise(nil, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range pairs {
		if len(every[i].P) != d.Rows.Cols || every[i].P[0] != p.P[0] {
			t.Errorf("pair %d: p %v of all terms, %v of the one asked for", i, every[i].P[0], p.P[0])
		}
	}
	called := 0
	for s := range uint64(60) {
		o := Defaults()
		o.Permutations = 300
		r, err := bursty(s, 60, 40, 0, 1, equalLength).Omnibus(o)
		if err != nil {
			t.Fatal(err)
		}
		if len(callsUnder(r, 0.05)) > 0 {
			called++
		}
	}
	// .05 of 60 is 3; 9 or more has the probability .003.
	if called >= 9 {
		t.Errorf("%d of 60 corpora without a difference have a term called", called)
	}
	one := design([][]uint32{{1}, {2}}, []int{4, 5}, []int{0, 0})
	r, err := one.Omnibus(Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if r.P[0].Defined() {
		t.Error("one group is tested")
	}
}
