package atomicdir

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The test binary runs itself as the program that is killed: it writes the
// folder again and again until then.
const (
	killDir  = "PARALLAX_TEST_KILL_DIR"
	killSwap = "PARALLAX_TEST_KILL_NO_EXCHANGE"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(killDir); dir != "" {
		writeForever(dir)
	}
	os.Exit(m.Run())
}

func writeForever(dir string) {
	for n := 0; ; n++ {
		d, err := Stage(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if os.Getenv(killSwap) != "" {
			d.swap = func(_, _ string) error { return errNoExchange }
		}
		for _, name := range []string{"a.txt", "tables/b.csv"} {
			w, err := d.Create(name)
			if err == nil {
				_, err = fmt.Fprintf(w, "%s %d", strings.Repeat("x", 100_000), n)
			}
			if err == nil {
				err = w.Close()
			}
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
		if err := d.Commit(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func TestKilledAtAnyMoment(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, noExchange := range []string{"", "1"} {
		t.Run("without exchange="+noExchange, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "report")
			if err := write(dir, "first"); err != nil {
				t.Fatal(err)
			}
			for range 20 {
				cmd := exec.Command(self)
				cmd.Env = append(os.Environ(), killDir+"="+dir, killSwap+"="+noExchange)
				var said strings.Builder
				cmd.Stderr = &said
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(time.Duration(5+rand.IntN(40)) * time.Millisecond)
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err, said.String())
				}
				if cmd.Wait(); said.Len() > 0 {
					t.Fatal(said.String())
				}
				if noExchange == "" && exchange(dir, dir) != errNoExchange {
					content(t, dir) // whole without any mending
				}
				d, err := Stage(dir)
				if err != nil {
					t.Fatal(err)
				}
				content(t, dir)
				if err := d.Discard(); err != nil {
					t.Fatal(err)
				}
				alone(t, root, "report")
			}
		})
	}
}

// TestKilledBetweenRenames stops right after the old folder was set aside.
func TestKilledBetweenRenames(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "report")
	if err := write(dir, "first"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, asideName(dir)); err != nil {
		t.Fatal(err)
	}
	d, err := Stage(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, dir); got != "first" {
		t.Errorf("the folder holds %q", got)
	}
	if err := d.Discard(); err != nil {
		t.Fatal(err)
	}
	alone(t, root, "report")
}

// TestLeavesOthersAlone has two programs write the same folder at once.
func TestLeavesOthersAlone(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "report")
	d, err := Stage(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(dir, "other"); err != nil {
		t.Fatal(err)
	}
	w, err := d.Create("a.txt")
	if err != nil {
		t.Fatalf("the other run took the folder away: %v", err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(); err != nil {
		t.Fatal(err)
	}
	alone(t, root, "report")
}
