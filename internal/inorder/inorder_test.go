package inorder

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func upTo(n int, fails error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if fails != nil {
			yield(0, fails)
		}
	}
}

// Any number of workers gives the squares in order, and the first error last.
func TestOrder(t *testing.T) {
	broken := errors.New("record 7: broken")
	rapid.Check(t, func(rt *rapid.T) {
		n, workers := rapid.IntRange(0, 40).Draw(rt, "elements"), rapid.IntRange(1, 9).Draw(rt, "workers")
		fails := rapid.SampledFrom([]error{nil, broken}).Draw(rt, "error of the input")
		refused := rapid.IntRange(-1, 40).Draw(rt, "element that cannot be worked on")
		var got, want []string
		for x, err := range Each(context.Background(), upTo(n, fails), workers, func(i *int) (int, error) {
			if *i == refused {
				return 0, fmt.Errorf("refused %d", *i)
			}
			if *i%3 == 0 {
				runtime.Gosched()
			}
			return *i * *i, nil
		}) {
			got = append(got, fmt.Sprint(x, err))
		}
		for i := range n {
			if i == refused {
				want = append(want, fmt.Sprint(0, fmt.Errorf("refused %d", i)))
				break
			}
			want = append(want, fmt.Sprint(i*i, nil))
		}
		if fails != nil && (refused < 0 || refused >= n) {
			want = append(want, fmt.Sprint(0, fails))
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			rt.Fatalf("got %q, want %q", got, want)
		}
	})
}

// Neither a consumer that stops nor a context that ends leaves a goroutine.
func TestNothingIsLeftBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	for x, err := range Each(context.Background(), upTo(1000, nil), 4, func(i *int) (int, error) { return *i, nil }) {
		if err != nil {
			t.Fatal(err)
		}
		if x == 3 {
			break
		}
	}
	why := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	var last error
	for x, err := range Each(ctx, upTo(1000, nil), 4, func(i *int) (int, error) { return *i, nil }) {
		if last = err; x == 3 {
			cancel(why)
		}
	}
	if !errors.Is(last, why) {
		t.Errorf("the context ended for %v, and the sequence with %v", why, last)
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
