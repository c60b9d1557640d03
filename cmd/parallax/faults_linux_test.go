package main

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// comparing are the arguments of the smallest study.
func comparing(args ...string) []string {
	return append([]string{"compare", "--permutations", "0", "--resamples", "0", "--quiet"}, args...)
}

// disk is a file system of so many bytes. Only root can make one.
func disk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
		t.Skipf("no small disk can be made here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fails runs the program, which must end with status 1 and say what is wanted,
// and returns what it said.
func fails(t *testing.T, cmd *exec.Cmd, want string) {
	t.Helper()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	cmd.Run()
	if cmd.ProcessState.ExitCode() != 1 || !strings.Contains(errs.String(), want) {
		t.Errorf("%q: status %d, want 1 and %q: %s", cmd.Args, cmd.ProcessState.ExitCode(), want, &errs)
	}
}

// works runs the program to its good end.
func works(t *testing.T, cmd *exec.Cmd) []byte {
	t.Helper()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%q: %v: %s", cmd.Args, err, &errs)
	}
	return out
}

// entries are the names in a folder.
func entries(t *testing.T, dir string) string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range all {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// TestDiskFull writes where there is no room: an error, and nothing is left.
// A cache without room costs nothing but the cache.
func TestDiskFull(t *testing.T) {
	articles, full := fewArticles(t), "no space left on device"
	t.Run("output", func(t *testing.T) {
		for _, args := range [][]string{{"statements", articles}, {"audit", articles}} {
			out, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
			if err != nil {
				t.Skip(err)
			}
			cmd := program(t, t.TempDir(), args...)
			cmd.Stdout = out
			fails(t, cmd, full)
			out.Close()
		}
	})
	t.Run("disk", func(t *testing.T) {
		dir := disk(t, 32<<10)
		fails(t, program(t, dir, comparing(articles, "--out", "rep")...), full)
		fails(t, program(t, dir, "sample", articles, "--out", "sheet.csv"), full)
		if left := entries(t, dir); left != "" {
			t.Errorf("left behind: %s", left)
		}
		whole := filepath.Join(t.TempDir(), "rep")
		works(t, program(t, dir, comparing(articles, "--out", whole, "--cache", "cache")...))
	})
}

// TestReadOnly writes where nothing may be written.
func TestReadOnly(t *testing.T) {
	articles, dir := fewArticles(t), disk(t, 1<<20)
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	fails(t, program(t, dir, comparing(articles, "--out", "rep")...), "read-only file system")
	fails(t, program(t, dir, "sample", articles, "--out", "sheet.csv"), "read-only file system")
	works(t, program(t, dir, comparing(articles, "--out", filepath.Join(t.TempDir(), "rep"))...))
}

// TestFewHandles allows few open files at once: the program does with them, or
// says so and leaves nothing.
func TestFewHandles(t *testing.T) {
	articles, dir := fewArticles(t), t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	named := filepath.Join(t.TempDir(), "parallax")
	if err := os.Symlink(self, named); err != nil {
		t.Skip(err)
	}
	told, whole := false, false
	for _, handles := range []string{"8", "10", "12", "40"} {
		args := append([]string{"-c", `ulimit -n "$0" && exec "$@"`, handles, named}, comparing(articles, "--out", "rep", "--cache", "cache")...)
		cmd := exec.Command("sh", args...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		names := entries(t, dir)
		switch {
		case err == nil:
			whole = true
			if !strings.Contains(names, "rep") {
				t.Errorf("%s handles: no report: %s", handles, names)
			}
			if err := os.RemoveAll(filepath.Join(dir, "rep")); err != nil {
				t.Fatal(err)
			}
		case !strings.Contains(string(out), "too many open files"):
			t.Errorf("%s handles: %v: %s", handles, err, out)
		default:
			told = true
			if strings.Contains(names, "rep") {
				t.Errorf("%s handles: left behind: %s", handles, names)
			}
		}
	}
	if !told || !whole {
		t.Errorf("too few handles: %v, enough: %v: this test misses one", told, whole)
	}
}

// TestBareEnvironment runs without HOME, or any other variable.
func TestBareEnvironment(t *testing.T) {
	for _, args := range [][]string{comparing(fewArticles(t), "--out", "rep"), {"statements", fewArticles(t)}} {
		cmd := program(t, t.TempDir(), args...)
		cmd.Env = []string{"NOTHING=1"}
		works(t, cmd)
	}
}

// TestNoFiles names what is no file: pipes are read, devices and sockets are not.
func TestNoFiles(t *testing.T) {
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, "socket"))
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	for _, path := range []string{"/dev/zero", "/dev/null", "socket"} {
		fails(t, program(t, dir, "statements", path), "a device or a socket and no file")
	}
	fails(t, program(t, dir, "statements", "/proc/self/mem"), "/proc/self/mem: cannot be read")
	if err := os.Symlink("loop", filepath.Join(dir, "loop")); err != nil {
		t.Skip(err)
	}
	fails(t, program(t, dir, "statements", "loop"), "too many levels of symbolic links")

	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	go os.WriteFile(pipe, []byte("The council met on Monday.\n"), 0o600)
	if out := works(t, program(t, dir, "statements", "pipe", "--outlet", "Herald")); !bytes.Contains(out, []byte("The council met")) {
		t.Errorf("of a pipe: %s", out)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("The council met on Monday."), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("..", filepath.Join(dir, "up")); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "statements", ".", "--outlet", "Herald")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if out, err := cmd.Output(); err != nil || bytes.Count(out, []byte("\n")) != 1 || !strings.Contains(errs.String(), "left alone: 4") {
		t.Errorf("of a folder with a pipe, a socket and links in a circle: %v, %s%s", err, out, &errs)
	}
}

// TestBrokenPipe has a reader that goes away.
func TestBrokenPipe(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	in.Close()
	defer out.Close()
	cmd := program(t, t.TempDir(), "statements", fewArticles(t))
	cmd.Stdout = out
	cmd.Run()
	if s, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || !s.Signaled() || s.Signal() != syscall.SIGPIPE {
		t.Errorf("%v, want the end by SIGPIPE that other programs have", cmd.ProcessState)
	}
}
