package framing

import "testing"

// Two outlets that write of the same things are as alike as chance makes them; one that writes of others is far less alike.
func TestLikenessAgainstChance(t *testing.T) {
	port := "dockers closed the port gate over the lease of a terminal|the union called a strike at the harbour"
	docs := append(many("Anvil", 6, port), many("Bell", 6, port)...)
	docs = append(docs, many("Crier", 6, "orchards froze in the northern valley after late snow|farmers lit fires between the apple trees")...)
	v := runMarked(t, docs, nil).Vectors
	more := func(i, j int) float64 {
		_, m := v.AgainstChance(i, j)
		d, ok := m.Get()
		if !ok {
			t.Fatalf("groups %d and %d: %s", i, j, m.Why())
		}
		return d
	}
	if same, other := more(0, 1), more(0, 2); same <= 0 || other >= 0 || v.Order[2] != 2 {
		t.Errorf("Anvil and Bell %+.3f, Anvil and Crier %+.3f, order %v", same, other, v.Order)
	}
	for _, end := range v.Map.Axes {
		for _, w := range append(end.Low, end.High...) {
			if w == "the" || w == "of" || w == "anvil" {
				t.Errorf("%q is no axis of a map", w)
			}
		}
	}
}
