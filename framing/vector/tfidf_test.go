package vector

import (
	"math"
	"testing"

	"parallax/framing/counts"
)

// rowsOf makes counts from the term numbers of each unit.
func rowsOf(cols int, units ...[]uint32) *counts.Matrix {
	m := counts.NewMatrix(cols)
	for _, terms := range units {
		m.AppendTerms(append([]uint32(nil), terms...))
	}
	return m
}

// Three units: terms 0 and 1; term 0 twice; nothing. By the formula in
// TFIDF's documentation idf(0) = ln(4/3)+1, idf(1) = ln(4/2)+1, and idf of a
// term that no unit holds is ln 4 + 1.
func TestTFIDFClosedForm(t *testing.T) {
	w, idf := TFIDF(rowsOf(3, []uint32{0, 1}, []uint32{0, 0}, nil))
	a, b := math.Log(4.0/3)+1, math.Log(2)+1
	for i, want := range []float64{a, b, math.Log(4) + 1} {
		near(t, "idf", idf[i], want, 1e-15)
	}
	terms, x := w.Row(0)
	if len(terms) != 2 || terms[0] != 0 || terms[1] != 1 {
		t.Fatalf("row 0 has the terms %v", terms)
	}
	length := math.Sqrt(a*a + b*b)
	near(t, "weight of term 0", x[0], a/length, 1e-15)
	near(t, "weight of term 1", x[1], b/length, 1e-15)
	if _, x := w.Row(1); len(x) != 1 || x[0] != 1 {
		t.Errorf("the unit of one term weighs %v, want 1", x)
	}
	if w.Norm(2) != 0 {
		t.Errorf("the unit without a term has length %v", w.Norm(2))
	}
}

// A term of every unit has ln((1+N)/(1+df)) = 0 and keeps the weight of 1.
func TestTFIDFTermOfEveryUnit(t *testing.T) {
	_, idf := TFIDF(rowsOf(1, []uint32{0}, []uint32{0}))
	if idf[0] != 1 {
		t.Errorf("idf of a term of every unit is %v, want 1", idf[0])
	}
}

func TestTFIDFOfNothing(t *testing.T) {
	w, idf := TFIDF(counts.NewMatrix(0))
	if w.Len() != 0 || len(idf) != 0 {
		t.Errorf("no counts gave %d rows and %d idf", w.Len(), len(idf))
	}
	if w, _ = TFIDF(rowsOf(0, nil, nil)); w.Len() != 2 || w.Norm(1) != 0 {
		t.Errorf("two units of no term gave %d rows", w.Len())
	}
}

func TestStrongest(t *testing.T) {
	w, _ := TFIDF(rowsOf(4, []uint32{0, 1, 1, 2, 2, 3}, []uint32{3}, nil))
	s := w.Strongest(2)
	terms, x := s.Row(0)
	// Terms 1 and 2 stand twice and in no other unit: equal weights.
	if len(terms) != 2 || terms[0] != 1 || terms[1] != 2 {
		t.Fatalf("the strongest terms are %v", terms)
	}
	near(t, "weight", x[0], math.Sqrt2/2, 1e-15)
	if _, x := s.Row(1); len(x) != 1 || x[0] != 1 || s.Norm(2) != 0 {
		t.Errorf("short rows: %v, %v", x, s.Norm(2))
	}
}
