package event

import "testing"

// A darker word in place of another is told; another statement, more words and another form are not.
func TestDiffers(t *testing.T) {
	for _, c := range []struct {
		a, b              string
		reworded, charged bool
	}{
		{"The dockers entered the harbour office on Monday night", "The dockers attacked the harbour office on Monday night", true, true},
		{"The dockers entered the harbour office on Monday night", "the docker entered a harbour office on Monday night.", false, false},
		{"The dockers entered the harbour office on Monday night", "The dockers entered the harbour office on Sunday night", true, false},
		{"The dockers entered the harbour office on Monday night", "A killer attacked the harbour's guards in the morning", true, false},
	} {
		docs := []Document{told("A", "", own(c.a)), told("B", "", own(c.b))}
		reworded, charged := differs(docs, []Place{{0, 0}, {1, 0}})
		if reworded != c.reworded || charged != c.charged {
			t.Errorf("%q, %q: reworded %v, charged %v", c.a, c.b, reworded, charged)
		}
	}
}
