//go:build unix

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// fewArticles is a folder with the first articles of two outlets of the
// example: enough for a study, and soon read.
func fewArticles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, outlet := range []string{"Anvil", "Courier"} {
		names, err := filepath.Glob(filepath.Join(harbourArticles, outlet, "*"))
		if err != nil || len(names) < 3 {
			t.Fatalf("%s: %q, %v", outlet, names, err)
		}
		if err := os.Mkdir(filepath.Join(dir, outlet), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, name := range names[:3] {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, outlet, filepath.Base(name)), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// TestTwoAtOnce starts runs into one folder and one cache at once: all end
// well, and the report is what one alone writes.
func TestTwoAtOnce(t *testing.T) {
	articles := fewArticles(t)
	dir := t.TempDir()
	args := []string{"compare", articles, "--permutations", "0", "--resamples", "0", "--quiet", "--cache", "cache", "--out"}
	wait := make(chan error)
	var said [3]bytes.Buffer
	for i := range said {
		cmd := program(t, dir, append(args, "rep")...)
		cmd.Stderr = &said[i]
		go func() { wait <- cmd.Run() }()
	}
	for range said {
		if err := <-wait; err != nil {
			t.Error(err)
		}
	}
	alone := program(t, dir, append(args, "alone")...)
	if out, err := alone.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if t.Failed() || !sameReport(t, filepath.Join(dir, "rep"), filepath.Join(dir, "alone")) {
		t.Errorf("%s%s%s", &said[0], &said[1], &said[2])
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 3 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}

func sameReport(t *testing.T, a, b string) bool {
	t.Helper()
	for _, name := range []string{"index.html", "report.md", "result.json"} {
		one, err := os.ReadFile(filepath.Join(a, name))
		if err != nil {
			t.Errorf("not whole: %v", err)
			return false
		}
		two, err := os.ReadFile(filepath.Join(b, name))
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s of %s and %s differ (%v)", name, a, b, err)
			return false
		}
	}
	return true
}

// TestKilledAnywhere kills studies at random moments, with a report and a
// cache in place: the report is whole, and the cache still good. The number of
// kills is PARALLAX_KILLS.
func TestKilledAnywhere(t *testing.T) {
	kills := 4
	if s := os.Getenv("PARALLAX_KILLS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		kills = n
	}
	articles := fewArticles(t)
	dir := t.TempDir()
	args := []string{"compare", articles, "--permutations", "0", "--resamples", "0", "--quiet", "--cache", "cache", "--out"}
	began := time.Now()
	if out, err := program(t, dir, append(args, "first")...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	took := time.Since(began)
	seed := uint64(began.UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range kills {
		if i%2 == 0 { // every other time the cache is new, and is being written
			if err := os.RemoveAll(filepath.Join(dir, "cache")); err != nil {
				t.Fatal(err)
			}
		}
		cmd := program(t, dir, append(args, "rep")...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(took))))
		end(t, cmd, syscall.SIGKILL)
		if _, err := os.Stat(filepath.Join(dir, "rep")); err == nil {
			sameReport(t, filepath.Join(dir, "rep"), filepath.Join(dir, "first"))
		}
	}
	if out, err := program(t, dir, append(args, "rep")...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sameReport(t, filepath.Join(dir, "rep"), filepath.Join(dir, "first"))
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 3 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}
