package units

import (
	"context"
	"testing"

	"parallax/framing/vector"
)

// Outlet A has the documents 0, 2, 4; outlet B 1, 3, 5.
func harbour(t *testing.T) (*Collection, *Groups) {
	t.Helper()
	c := collected(t, Options{Kind: Statement, MinWords: 3, Workers: 2},
		"rebels shelled the port on friday", "terrorists shelled the port on friday",
		"the strike goes on", "the strike goes on",
		"fishing was good", "the crews shelled the peas")
	g, err := c.Group(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c, g
}

func TestSideBySide(t *testing.T) {
	c, g := harbour(t)
	o := PairOptions{Least: 0.3, Most: 1, Each: 1, Workers: 2}
	p, err := c.SideBySide(context.Background(), g, o)
	if err != nil {
		t.Fatal(err)
	}
	if p.Found != 1 || p.Same != 1 || len(p.List) != 1 {
		t.Fatalf("pairs %+v", p)
	}
	x := p.List[0]
	if x.Left != 0 || x.Right != 1 || x.LeftOnly[0].In(c.Units[0].Text) != "rebels" || x.RightOnly[0].In(c.Units[1].Text) != "terrorists" {
		t.Errorf("pair %+v", x)
	}
	o.Same = true
	if p, _ = c.SideBySide(context.Background(), g, o); p.Found != 2 || p.List[0].Left != 2 {
		t.Errorf("with those of the same words: %+v", p)
	}
	o.Most, o.Top = 0.99, 1
	if p, _ = c.SideBySide(context.Background(), g, o); p.Found != 1 || len(p.List) != 1 || p.List[0].Left != 0 {
		t.Errorf("without reprints: %+v", p)
	}
	for _, bad := range []PairOptions{{Most: 1, Each: 1}, {Least: 0.9, Most: 0.5, Each: 1}, {Least: 0.5, Most: 1}} {
		if _, err := c.SideBySide(context.Background(), g, bad); err == nil {
			t.Errorf("%+v, and no error", bad)
		}
	}
}

func TestVectors(t *testing.T) {
	c, g := harbour(t)
	v, err := c.Vectors(context.Background(), g, VectorOptions{Dims: 3, Seed: 1, Show: 2, MinDocs: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	if v.Members[0] != 3 || v.Members[1] != 3 || len(v.Factors.Sigma) != 3 {
		t.Errorf("members %v, singular values %v", v.Members, v.Factors.Sigma)
	}
	if x, ok := v.Latent[0][1].Get(); !ok || x <= 0 || x > 1 {
		t.Errorf("similarity of the outlets %v", v.Latent[0][1])
	}
	if len(v.Typical[0]) != 2 || len(v.Distinct[1]) != 2 || v.Distinct[1][0].Rival != 0 {
		t.Errorf("typical %+v, distinct %+v", v.Typical, v.Distinct)
	}
	if len(v.Map.Axes) != 1 {
		t.Fatalf("%d axes between two outlets", len(v.Map.Axes))
	}
}

// Only terms of two documents are on the map: "shelled the port on friday the
// strike goes on" is said alike by both, the peas and fish by one document.
func TestMapLeavesOutRareTerms(t *testing.T) {
	c, g := harbour(t)
	m := c.byGroup(g, 2)
	for i := range g.Names {
		cols, _ := m.Row(i)
		for _, col := range cols {
			switch term := c.Vocabulary.Term(col); term {
			case "shelled", "the", "port", "on", "friday", "strike", "goes":
			default:
				t.Errorf("%q is on the map", term)
			}
		}
	}
	// "the" stands in documents 0, 2 of A; twice in 5, once in 1, 3 of B.
	the, _ := c.Vocabulary.Lookup("the")
	for i, want := range []uint32{2, 4} {
		cols, n := m.Row(i)
		for k, col := range cols {
			if col == the && n[k] != want {
				t.Errorf("outlet %s has the word %d times, want %d", g.Names[i], n[k], want)
			}
		}
	}
	if x, err := vector.Correspondence(m, 2, 1); err != nil || !x.Inertia.Defined() {
		t.Errorf("map %+v, %v", x, err)
	}
}

func TestVectorsOfNothing(t *testing.T) {
	c := collected(t, Options{Kind: Statement, MinWords: 9, Workers: 1}, "too short")
	g, err := c.Group(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Vectors(context.Background(), g, VectorOptions{Dims: 2, MinDocs: 1, Workers: 1}); err == nil {
		t.Error("no unit, and no error")
	}
}
