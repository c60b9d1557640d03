package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"parallax/framing/codebook"
)

// The exponent of times made by a power is that power, whatever a run costs before it begins.
func TestExponent(t *testing.T) {
	for _, c := range []struct {
		power float64
		want  string
	}{{1, "1.00"}, {1.8, "1.80"}, {0.5, "0.50"}} {
		var times []float64
		for _, n := range []float64{100, 400, 1600} {
			times = append(times, 3+0.01*math.Pow(n, c.power))
		}
		if got := exponent(times); got != c.want {
			t.Errorf("n^%g: exponent %s, want %s", c.power, got, c.want)
		}
	}
	if got := exponent([]float64{1, 2}); got != "–" {
		t.Errorf("of two times: %q", got)
	}
}

// Each axis makes what it says: so many records, outlets, topics, and a codebook that can be read.
func TestMadeCorpora(t *testing.T) {
	dir := t.TempDir()
	file, book := filepath.Join(dir, "c.jsonl"), filepath.Join(dir, "c.yaml")
	read := func(c madeCorpus) (records []map[string]string, entries int) {
		size, err := c.write(file, book)
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(file)
		if err != nil || int64(len(b)) != size {
			t.Fatalf("%d bytes, %d said, %v", len(b), size, err)
		}
		for line := range bytes.Lines(b) {
			var r map[string]string
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			records = append(records, r)
		}
		text, err := os.ReadFile(book)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := codebook.Parse(book, text)
		if err != nil {
			t.Fatal(err)
		}
		return records, len(parsed.Entries())
	}
	different := func(records []map[string]string, key string) int {
		seen := map[string]bool{}
		for _, r := range records {
			seen[r[key]] = true
		}
		return len(seen)
	}
	records, patterns := read(madeCorpus{documents: 60, outlets: 20, topics: 30, patterns: 50})
	if len(records) != 60 || different(records, "outlet") != 20 || different(records, "topic") != 30 || different(records, "text") != 60 || patterns != 50 {
		t.Errorf("%d records of %d outlets and %d topics, %d texts, %d patterns", len(records), different(records, "outlet"), different(records, "topic"), different(records, "text"), patterns)
	}
	names := map[string]bool{}
	for n := range 6400 {
		names[madeName(n)] = true
	}
	if len(names) != 6400 {
		t.Errorf("%d names of 6400", len(names))
	}
}

// An axis is timed on corpora each four times the one before.
func TestGrowthPrintsSteps(t *testing.T) {
	self, err := os.Executable() // tests of no name end at once
	if err != nil {
		t.Fatal(err)
	}
	axis := growthAxis{"none", 2, func(n int) madeCorpus { return madeCorpus{documents: n} }, func(string, string, string) []string { return []string{"-test.run", "^$"} }}
	var out bytes.Buffer
	if err := timeAxis(&out, axis, self, 2, 1); err != nil {
		t.Fatal(err)
	}
	if lines := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n")); len(lines) != 2 || !bytes.HasPrefix(lines[0], []byte("none\t2\t")) || !bytes.HasPrefix(lines[1], []byte("none\t8\t")) {
		t.Errorf("rows:\n%s", out.String())
	}
}
