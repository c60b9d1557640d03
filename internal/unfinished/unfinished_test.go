package unfinished

import (
	"context"
	"slices"
	"testing"
)

func TestRemove(t *testing.T) {
	ctx, list := With(context.Background())
	var order []int
	for i := range 3 {
		Add(ctx, func() { order = append(order, i) })
	}
	Add(context.Background(), func() { t.Error("a context without a list kept something") })
	list.Remove()
	list.Remove()
	if !slices.Equal(order, []int{2, 1, 0}) {
		t.Errorf("removed in the order %v", order)
	}
}
