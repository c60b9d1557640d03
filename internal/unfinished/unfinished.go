// Package unfinished keeps what a program has begun to write, so that it can
// be taken away when somebody stops the program and the work underway does not
// end by itself in time.
package unfinished

import (
	"context"
	"sync"
)

// A List holds the removals of what is not yet whole. It may be used by
// several goroutines.
type List struct {
	mu      sync.Mutex
	removal []func()
}

type key struct{}

// With returns a context that carries a new List.
func With(ctx context.Context) (context.Context, *List) {
	l := new(List)
	return context.WithValue(ctx, key{}, l), l
}

// Add registers remove with the List of the context, if it carries one. The
// function must do nothing once its subject is whole or gone.
func Add(ctx context.Context, remove func()) {
	if l, ok := ctx.Value(key{}).(*List); ok {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.removal = append(l.removal, remove)
	}
}

// Remove takes everything away, the last begun first.
func (l *List) Remove() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := len(l.removal) - 1; i >= 0; i-- {
		l.removal[i]()
	}
	l.removal = nil
}
