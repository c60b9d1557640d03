package inference

import (
	"reflect"
	"testing"

	"parallax/framing/measure"
)

// TestDistance: halves without a difference are as far apart as re-dealt ones; with a
// planted difference farther. Neither depends on the workers.
func TestDistance(t *testing.T) {
	for _, m := range measure.Distances() {
		o := Defaults()
		o.Permutations = 99
		same, err := bursty(5, 60, 40, 0, 1, equalLength).Distance(m, Contrast{0, 1}, o)
		if err != nil {
			t.Fatal(err)
		}
		d := bursty(5, 240, 40, 20, 0.05, equalLength)
		other, err := d.Distance(m, Contrast{0, 1}, o)
		if err != nil {
			t.Fatal(err)
		}
		p, _ := same.P.Get()
		q, _ := other.P.Get()
		if p < 0.05 || q > 0.02 {
			t.Errorf("%s: p = %g without a difference, %g with one", m.ID, p, q)
		}
		o.Workers = 5
		again, err := d.Distance(m, Contrast{0, 1}, o)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again, other) {
			t.Errorf("%s differs with the number of workers", m.ID)
		}
	}
	one, err := design([][]uint32{{1, 2}, {2, 1}}, []int{3, 3}, []int{0, 1}).Distance(measure.Distances()[0], Contrast{0, 1}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if one.P.Defined() || !one.Value.Defined() {
		t.Errorf("one document a side: %+v", one)
	}
}
