//go:build !linux && !darwin

package atomicdir

// exchange is not to be had here.
func exchange(_, _ string) error { return errNoExchange }
