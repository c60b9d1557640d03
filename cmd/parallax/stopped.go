package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"parallax/internal/unfinished"
)

// grace is how long the work underway has to end by itself once somebody stops
// the program. Then what is not whole is taken away, and the program ends.
const grace = time.Second

// stoppedError is a run that a signal ended.
type stoppedError struct{ signal syscall.Signal }

func (e stoppedError) Error() string {
	if e.signal == syscall.SIGTERM {
		return "stopped: nothing was written"
	}
	return "interrupted: nothing was written"
}

// status is 128 and the signal's number, as shells have it.
func (e stoppedError) status() int { return 128 + int(e.signal) }

// stoppable returns a context that SIGINT and SIGTERM cancel, with a
// stoppedError as the cause. A second signal, or the end of the grace, ends
// the program at once.
func stoppable(ctx context.Context) (context.Context, func()) {
	ctx, list := unfinished.With(ctx)
	ctx, cancel := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		why := stoppedError{syscall.SIGINT}
		if s := <-signals; s == syscall.SIGTERM {
			why = stoppedError{syscall.SIGTERM}
		}
		cancel(why)
		select {
		case <-signals:
		case <-time.After(grace):
		}
		list.Remove()
		fmt.Fprintf(os.Stderr, "parallax: %v\n", why)
		os.Exit(why.status())
	}()
	return ctx, func() { signal.Stop(signals) }
}

// stopped returns the signal that ended a run, if one did.
func stopped(ctx context.Context) (stoppedError, bool) {
	var why stoppedError
	return why, errors.As(context.Cause(ctx), &why)
}
