//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program is the real program, started by the test binary under its name.
func program(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return &exec.Cmd{Path: self, Args: append([]string{"parallax"}, args...), Dir: dir}
}

// end sends a signal and returns the status with which the program ends. One
// that does not end is killed, and fails the test.
func end(t *testing.T, cmd *exec.Cmd, s os.Signal) int {
	t.Helper()
	if err := cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
	killed := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	cmd.Wait()
	if !killed.Stop() {
		t.Fatalf("the program did not end on %v", s)
	}
	return cmd.ProcessState.ExitCode()
}

// await waits until something stands under dir that the pattern names.
func await(t *testing.T, dir, pattern string) {
	t.Helper()
	for range 3000 {
		if found, _ := filepath.Glob(filepath.Join(dir, pattern)); len(found) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("no %s appeared", pattern)
}

// TestStopped stops a study in its middle: the shell's status, a line that
// says so, the earlier report as it was, and nothing left behind.
func TestStopped(t *testing.T) {
	articles, err := filepath.Abs(harbourArticles)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		signal syscall.Signal
		status int
	}{{syscall.SIGINT, 130}, {syscall.SIGTERM, 143}} {
		dir := t.TempDir()
		earlier := program(t, dir, "compare", articles, "--permutations", "0", "--resamples", "0", "--out", "rep", "--quiet")
		if out, err := earlier.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		before, err := os.ReadFile(filepath.Join(dir, "rep", "result.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, wait := range []time.Duration{0, 400 * time.Millisecond} {
			cmd := program(t, dir, "compare", articles, "--permutations", "100000", "--out", "rep", "--quiet")
			var errs bytes.Buffer
			cmd.Stderr = &errs
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			await(t, dir, ".rep.new-*")
			time.Sleep(wait)
			if got := end(t, cmd, c.signal); got != c.status {
				t.Errorf("%v after %v: status %d, want %d: %s", c.signal, wait, got, c.status, &errs)
			}
			if !strings.Contains(errs.String(), "nothing was written") {
				t.Errorf("%v: standard error says %q", c.signal, &errs)
			}
			after, err := os.ReadFile(filepath.Join(dir, "rep", "result.json"))
			if err != nil || !bytes.Equal(before, after) {
				t.Errorf("%v: the earlier report changed (%v)", c.signal, err)
			}
			if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
				t.Errorf("%v: left behind: %v (%v)", c.signal, left, err)
			}
		}
	}
}

// TestStoppedWhileReading stops a program that waits for its input.
func TestStoppedWhileReading(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd := program(t, t.TempDir(), "statements", "-", "--outlet", "Herald")
	cmd.Stdin = in
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in.Close()
	// More than a pipe holds: once all is written, the program has begun to read.
	if _, err := out.WriteString(strings.Repeat("The dam broke. ", 20_000)); err != nil {
		t.Fatal(err)
	}
	if got := end(t, cmd, syscall.SIGINT); got != 130 {
		t.Errorf("status %d, want 130", got)
	}
}

// TestKilled ends a study with SIGKILL; the next run takes away what it left.
func TestKilled(t *testing.T) {
	articles, err := filepath.Abs(harbourArticles)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cmd := program(t, dir, "compare", articles, "--permutations", "100000", "--out", "rep", "--quiet")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	await(t, dir, ".rep.new-*")
	end(t, cmd, syscall.SIGKILL)
	next := program(t, dir, "compare", articles, "--permutations", "0", "--resamples", "0", "--out", "rep", "--quiet")
	if out, err := next.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 || left[0].Name() != "rep" {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}
