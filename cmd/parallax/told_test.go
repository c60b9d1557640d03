package main

import "testing"

func TestTold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"articles/Herald: no text\n  line 2", "articles/Herald: no text\n  line 2"},
		{"id \x1b[2J\x07 twice", "id \ufffd[2J\ufffd twice"},
		{"id a\u202eb", "id a\ufffdb"},
		{"id x\n::error file=a::b", "id x\n: :error file=a::b"},
		{"id x\r\n  ::stop-commands::t", "id x\ufffd\n: :stop-commands::t"},
	} {
		if got := told(c.in); got != c.want {
			t.Errorf("told(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
