package vector

import (
	"math"
	"testing"
)

// Four units of one or two of two terms that lie in two units each have equal
// idf, so their vectors are (1,0), (1,1)/√2, (0,1) and nothing.
func plane() *Weighted {
	w, _ := TFIDF(rowsOf(2, []uint32{0}, []uint32{0, 1}, []uint32{1}, nil))
	return w
}

func TestCosineMatrix(t *testing.T) {
	c, err := NewCentroids(plane(), []int{0, 1, 1, 2}, 4)
	if err != nil {
		t.Fatal(err)
	}
	m := c.CosineMatrix()
	// The mean of (1,1)/√2 and (0,1) leans π/8 from the second axis.
	cos, ok := m[0][1].Get()
	if !ok {
		t.Fatal(m[0][1])
	}
	near(t, "cosine", cos, math.Sin(math.Pi/8), 1e-15)
	if m[1][0] != m[0][1] {
		t.Error("not symmetric")
	}
	for _, undefined := range []int{2, 3} {
		if v := m[0][undefined]; v.Defined() || v.Why() == "" {
			t.Errorf("cosine with group %d is %v", undefined, v)
		}
	}
}

func TestTypical(t *testing.T) {
	w := plane()
	c, _ := NewCentroids(w, []int{0, 0, 0, 0}, 1)
	got, err := Typical(w, c, []int{0, 0, 0, 0}, 3)
	if err != nil {
		t.Fatal(err)
	}
	// The centroid points along (1,1): the unit between stands first, the two
	// on the axes follow in their order, the empty one is absent.
	if len(got[0]) != 3 || got[0][0].Index != 1 || got[0][1].Index != 0 || got[0][2].Index != 2 {
		t.Fatalf("typical units %+v", got[0])
	}
	near(t, "score", got[0][0].Score, 1, 1e-12)
	near(t, "score", got[0][1].Score, math.Sqrt2/2, 1e-12)
}

func TestDistinct(t *testing.T) {
	// (1,0) twice and (1,1)/√2 against (0,1) twice. idf of the terms: 3 of 5
	// units hold each.
	w, _ := TFIDF(rowsOf(2, []uint32{0}, []uint32{0}, []uint32{0, 1}, []uint32{1}, []uint32{1}))
	group := []int{0, 0, 0, 1, 1}
	c, _ := NewCentroids(w, group, 2)
	got, err := Distinct(w, c, group, 2)
	if err != nil {
		t.Fatal(err)
	}
	// Unit 0: the rest of its group is (1,0)+(1,1)/√2, π/8 away; group 1 is at
	// a right angle.
	if len(got[0]) != 2 || got[0][0].Index != 0 || got[0][1].Index != 1 || got[0][0].Rival != 1 {
		t.Fatalf("distinct units %+v", got[0])
	}
	near(t, "score", got[0][0].Score, math.Cos(math.Pi/8), 1e-12)
	// Unit 3: the rest of its group is the same; group 0's mean, 2·(1,0)+(1,1)/√2.
	angle := math.Atan2(1/math.Sqrt2, 2+1/math.Sqrt2)
	near(t, "score", got[1][0].Score, 1-math.Sin(angle), 1e-12)
}

// A group of one has no rest, and one group has no rival.
func TestDistinctUndefined(t *testing.T) {
	w := plane()
	for _, group := range [][]int{{0, 1, -1, -1}, {0, 0, 0, 0}} {
		c, _ := NewCentroids(w, group, 2)
		got, err := Distinct(w, c, group, 5)
		if err != nil || len(got[0])+len(got[1]) != 0 {
			t.Errorf("groups %v: %+v, %v", group, got, err)
		}
	}
}

func TestGroupsAreChecked(t *testing.T) {
	if _, err := NewCentroids(plane(), []int{0}, 1); err == nil {
		t.Error("one group given for four vectors, and no error")
	}
	if _, err := NewCentroids(plane(), []int{0, 0, 0, 7}, 1); err == nil {
		t.Error("group 7 of 1, and no error")
	}
}
