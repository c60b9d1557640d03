package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// keptFiles copies testdata/kept, which version 0.1.0 wrote: every kind of file that people keep. A later
// version reads them, or says what to do. They are not written again with a later version; files of that
// stand beside them.
func keptFiles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "kept"))); err != nil {
		t.Fatal(err)
	}
	packed, err := os.Open(filepath.Join(dir, "result.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "result.json"), text, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	return dir
}

type kindKept struct {
	name   string
	schema string // as it stands in the file; "" for files that people write
	args   []string
	remedy string // what another version's file is refused with
}

func keptKinds() []kindKept {
	return []kindKept{
		{"result.json", `"parallax.result/1"`, []string{"render", "result.json", "--format", "md", "--out", "again"}, "run compare again"},
		{"baseline.json", `"parallax.baseline/1"`, []string{"check", "--study", "parallax.yaml", "-q"}, "write it again with 'parallax baseline'"},
		{"plan.json", `"parallax.preregistration/1"`, []string{"compare", "--study", "parallax.yaml", "--preregistration", "plan.json", "--out", "planned", "-q"}, "write it again with 'parallax preregister'"},
		{"sheet.key.json", `"parallax-sample/1"`, []string{"validate", "sheet.csv"}, "draw the sample again"},
		{"sheet.csv", "", []string{"compare", "--study", "parallax.yaml", "--coded", "sheet.csv", "--out", "coded", "-q"}, ""},
		{"a saved study", "", []string{"compare", "--study", "result.json", "articles", "--out", "repeated", "-q"}, ""},
		{"parallax.yaml", "", []string{"compare", "--study", "parallax.yaml", "--out", "new", "-q"}, ""},
	}
}

func TestKeptFilesAreRead(t *testing.T) {
	keptFiles(t)
	for _, k := range keptKinds() {
		var out, errs bytes.Buffer
		if code := run(context.Background(), strings.NewReader(""), &out, &errs, k.args); code != exitDone {
			t.Errorf("%s: parallax %s ended with %d:\n%s", k.name, strings.Join(k.args, " "), code, errs.String())
		}
	}
}

func TestFilesOfOtherVersionsAreRefused(t *testing.T) {
	keptFiles(t)
	for _, k := range keptKinds() {
		if k.schema == "" {
			continue
		}
		good, err := os.ReadFile(k.name)
		if err != nil {
			t.Fatal(err)
		}
		later := strings.Replace(k.schema, "/1", "/2", 1)
		bad := strings.Replace(string(good), k.schema, later, 1)
		if bad == string(good) {
			t.Fatalf("%s: no schema %s", k.name, k.schema)
		}
		if err := os.WriteFile(k.name, []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		code := run(context.Background(), strings.NewReader(""), &out, &errs, k.args)
		said := errs.String()
		if code == exitDone || !strings.Contains(said, k.name) || !strings.Contains(said, strings.Trim(later, `"`)) || !strings.Contains(said, k.remedy) {
			t.Errorf("%s of another version: status %d, %q, want %q", k.name, code, said, k.remedy)
		}
		if err := os.WriteFile(k.name, good, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A cache of any version changes nothing in what comes out.
func TestKeptCacheChangesNothing(t *testing.T) {
	keptFiles(t)
	var results [2][]byte
	for i, more := range [][]string{nil, {"--cache", "cache"}} {
		var out, errs bytes.Buffer
		if code := run(context.Background(), strings.NewReader(""), &out, &errs, append([]string{"compare", "--study", "parallax.yaml", "--out", "r", "-q"}, more...)); code != exitDone {
			t.Fatal(errs.String())
		}
		var err error
		if results[i], err = os.ReadFile(filepath.Join("r", "result.json")); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(results[0], results[1]) {
		t.Error("the result with the cache is another")
	}
}
