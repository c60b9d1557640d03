package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"parallax/framing"
	"parallax/framing/gate"
	"parallax/internal/study"
)

// harbour copies the example corpus into a folder of its own and goes there.
func harbour(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "examples", "harbour"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

// parallax runs the program; it fails the test where the status is another.
func parallax(t *testing.T, status int, args ...string) (out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	if got := run(context.Background(), strings.NewReader(""), &o, &e, args); got != status {
		t.Fatalf("parallax %s: exit status %d, want %d\n%s%s", strings.Join(args, " "), got, status, o.String(), e.String())
	}
	return o.String(), e.String()
}

func replaceIn(t *testing.T, file, old, text string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(b), old, text)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// quickly are flags that make a study fast where its intervals do not matter.
func quickly(args ...string) []string {
	return append(args, "--resamples", "50", "--dims", "5", "--toward", "none")
}

// The Courier begins to call the strikers rioters: the gate of the example's
// study trips, with status 3 in every format, and shows the passages.
func TestCheckTripsOnShift(t *testing.T) {
	harbour(t)
	parallax(t, exitDone, quickly("baseline")...)
	if out, _ := parallax(t, exitDone, quickly("check")...); !strings.HasPrefix(out, "passed: 0 of 9 checks tripped") {
		t.Fatalf("against itself:\n%s", out)
	}
	for _, article := range []string{"2023-03-13-shot", "2023-03-20-back", "2023-03-06-walkout"} {
		replaceIn(t, filepath.Join("articles", "Courier", article+".txt"), "dockers", "rioters")
	}
	parallax(t, exitGate, quickly("check", "--verdict", "verdict")...)
	// The study is carried out once; each format is of its saved result.
	parallax(t, exitDone, quickly("compare", "--study", "parallax.yaml", "--permutations", "0", "--out", "saved")...)
	for _, format := range []string{"text", "md", "json", "junit", "sarif", "github"} {
		out, errs := parallax(t, exitGate, "check", "--result", filepath.Join("saved", "result.json"), "--format", format)
		if !strings.Contains(errs, "1 of 9 checks tripped") {
			t.Errorf("%s: standard error %q", format, errs)
		}
		if format == "json" {
			var v gate.Verdict
			if err := json.Unmarshal([]byte(out), &v); err != nil || !v.Failed || v.Study != "parallax.yaml" {
				t.Errorf("verdict %+v, %v", v, err)
			}
			for _, c := range v.Checks {
				if c.Outcome == gate.Tripped && (len(c.Passages) == 0 || !strings.Contains(c.Passages[0].Text, "ioter")) {
					t.Errorf("%s shows %+v", c.Subject, c.Passages)
				}
			}
		}
	}
	for _, file := range []string{"verdict.json", "verdict.xml", "verdict.md", "verdict.sarif", "verdict.txt", "verdict.github.txt"} {
		if read(t, filepath.Join("verdict", file)) == "" {
			t.Errorf("%s is empty", file)
		}
	}
}

func TestCheckWithoutBaseline(t *testing.T) {
	harbour(t)
	out, errs := parallax(t, exitDone, quickly("check")...)
	if !strings.Contains(out, "there is no baseline") || !strings.Contains(errs, "until 'parallax baseline' writes it") {
		t.Errorf("out %q\nerrors %q", out, errs)
	}
	replaceIn(t, "parallax.yaml", "seed: 1", "no_data: fail")
	parallax(t, exitGate, quickly("check")...)
	_, errs = parallax(t, exitFailed, quickly("check", "--baseline", "gone.json")...)
	if !strings.Contains(errs, "the baseline gone.json is not there") {
		t.Errorf("errors %q", errs)
	}
}

// A gate that names what the codebook has not is told before anything is read.
func TestGateOfAnotherCodebook(t *testing.T) {
	harbour(t)
	replaceIn(t, "parallax.yaml", "referent=protesters", "referent=protestors")
	_, errs := parallax(t, exitFailed, "check")
	if !strings.Contains(errs, `parallax.yaml:10:5: no referent "protestors": did you mean "protesters"?`) {
		t.Errorf("errors %q", errs)
	}
}

func TestStudyNeeded(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, args := range [][]string{{"check"}, {"baseline"}} {
		if _, errs := parallax(t, exitUsage, args...); !strings.Contains(errs, "parallax init") {
			t.Errorf("%v: %q", args, errs)
		}
	}
	if _, errs := parallax(t, exitUsage, "check", "--format", "yaml"); !strings.Contains(errs, "github, json, junit, md, sarif, text") {
		t.Errorf("format: %q", errs)
	}
}

// What init writes is carried out as it stands, and is not overwritten.
func TestInit(t *testing.T) {
	harbour(t)
	if err := os.Mkdir("study", 0o755); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("study", "parallax.yaml")
	parallax(t, exitDone, "init", "articles", "--codebook", "codebook.yaml", "--study", file)
	if text := read(t, file); !strings.Contains(text, "\ncorpus: [\"../articles\"]\n") || !strings.Contains(text, "\ncodebook: \"../codebook.yaml\"\n") {
		t.Errorf("study\n%s", text)
	}
	parallax(t, exitDone, quickly("check", "--study", file)...)
	if _, errs := parallax(t, exitFailed, "init", "--study", file); !strings.Contains(errs, "is there already") {
		t.Errorf("errors %q", errs)
	}
	parallax(t, exitDone, "init", "--study", file, "--force")
}

// Flags win over the file, and a saved result repeats its study byte for byte.
func TestStudyOfResult(t *testing.T) {
	harbour(t)
	replaceIn(t, "parallax.yaml", "seed: 1", "seed: 7\nresamples: 50\npermutations: 50\ndims: 5\nvoice: [own]\nout: first")
	parallax(t, exitDone, "compare", "--study", "parallax.yaml", "--top", "3")
	var r framing.Result
	if err := json.Unmarshal([]byte(read(t, filepath.Join("first", "result.json"))), &r); err != nil {
		t.Fatal(err)
	}
	o := r.Provenance.Options
	if o.Seed != 7 || o.Top != 3 || o.Dims != 5 || len(o.Voices) != 1 || len(o.By) != 1 || r.Provenance.Codebook == "" {
		t.Errorf("effective options %+v", o)
	}
	parallax(t, exitDone, "compare", "articles", "--study", filepath.Join("first", "result.json"), "--out", "second")
	for _, file := range []string{"result.json", "index.html", "statements.jsonl", filepath.Join("tables", "labels.csv")} {
		if read(t, filepath.Join("first", file)) != read(t, filepath.Join("second", file)) {
			t.Errorf("%s differs", file)
		}
	}
}

// A study without a codebook is repeated with the names that it discovered.
func TestStudyOfResultThatDiscovered(t *testing.T) {
	harbour(t)
	parallax(t, exitDone, quickly("compare", "articles", "--permutations", "20", "--out", "first")...)
	parallax(t, exitDone, "compare", "articles", "--study", filepath.Join("first", "result.json"), "--out", "second")
	if file := "result.json"; read(t, filepath.Join("first", file)) != read(t, filepath.Join("second", file)) {
		t.Errorf("%s differs", file)
	}
}

// With a cache that is empty, full, or partly broken, a report is the same as
// without one, byte for byte.
func TestCacheChangesNothing(t *testing.T) {
	harbour(t)
	args := quickly("compare", "articles", "--codebook", "codebook.yaml", "--permutations", "20")
	parallax(t, exitDone, append(args, "--out", "plain")...)
	for run, says := range []string{"0 documents were known to the cache, 25 were read", "25 documents were known to the cache, 0 were read", "were read"} {
		if run == 2 {
			breakSome(t, "cache")
		}
		_, errs := parallax(t, exitDone, append(args, "--cache", "cache", "--out", "cached")...)
		if !strings.Contains(errs, says) {
			t.Errorf("run %d: %q", run, errs)
		}
		for _, file := range []string{"result.json", "index.html", "statements.jsonl"} {
			if read(t, filepath.Join("plain", file)) != read(t, filepath.Join("cached", file)) {
				t.Errorf("run %d: %s differs", run, file)
			}
		}
	}
}

// breakSome cuts every second file of a cache in half.
func breakSome(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || len(files) < 25 {
		t.Fatalf("%d files in the cache, %v", len(files), err)
	}
	for i, name := range files {
		if b := read(t, name); i%2 == 0 {
			if err := os.WriteFile(name, []byte(b[:len(b)/2]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// All that is wrong with a study file is told at once.
func TestStudyProblems(t *testing.T) {
	harbour(t)
	replaceIn(t, "parallax.yaml", "seed: 1", "sede: 1\nwhere: \"date >\"\nsentiment: vadr\nencoding: utf-99\nmap: {text: }")
	_, errs := parallax(t, exitFailed, "compare", "--study", "parallax.yaml")
	for _, says := range []string{`did you mean "seed"?`, "parallax.yaml:6:1: condition", "parallax.yaml:7:1: ", "parallax.yaml:8:1: ", "parallax.yaml:9:"} {
		if !strings.Contains(errs, says) {
			t.Errorf("no %q in:\n%s", says, errs)
		}
	}
}

// Each key of a study file that stands for a flag has one on compare, or on sample where it is
// of the sheets, and each flag of compare that changes the result has a key.
func TestStudyKeysAreFlags(t *testing.T) {
	template := map[string]string{}
	for _, k := range study.Keys() {
		template[k.Name] = k.Example
	}
	f, err := study.Parse("s", []byte(study.Template(template)))
	if err != nil {
		t.Fatal(err)
	}
	cmd := compareCommand()
	for _, s := range f.Settings {
		name := strings.ReplaceAll(s.Key, "_", "-")
		if cmd.Flags().Lookup(name) == nil && sampleCommand().Flags().Lookup(name) == nil {
			t.Errorf("the key %s has no flag", s.Key)
		}
	}
	changeNothing := []string{"study", "workers", "cache", "quiet", "progress", "format", "max-document", "max-record"}
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		key := strings.ReplaceAll(flag.Name, "-", "_")
		if _, ok := template[key]; !ok && !slices.Contains(changeNothing, flag.Name) {
			t.Errorf("the flag --%s has no key in a study file", flag.Name)
		}
	})
}

func TestBeside(t *testing.T) {
	got := beside("study", []string{"articles", "-", "ready:moral", "/abs/x.yaml", "../y"})
	want := []string{filepath.Join("study", "articles"), "-", "ready:moral", "/abs/x.yaml", "y"}
	if !slices.Equal(got, want) {
		t.Errorf("beside gives %q, want %q", got, want)
	}
}
