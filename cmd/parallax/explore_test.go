package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// exploring starts 'parallax explore' and gives its address; it ends with the test.
func exploring(t *testing.T, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancelCause(context.Background())
	out, write := io.Pipe()
	var errs bytes.Buffer
	done := make(chan int, 1)
	go func() {
		code := run(ctx, strings.NewReader(""), write, &errs, append([]string{"explore", "-q"}, args...))
		write.Close()
		done <- code
	}()
	t.Cleanup(func() {
		cancel(stoppedError{})
		select {
		case code := <-done:
			if code != exitDone {
				t.Errorf("it ends with %d: %s", code, errs.String())
			}
		case <-time.After(10 * time.Second):
			t.Error("it does not end")
		}
	})
	line := make([]byte, 200)
	n, err := out.Read(line)
	if err != nil {
		t.Fatalf("no address: %v: %s", err, errs.String())
	}
	return strings.TrimSpace(string(line[:n]))
}

func asked(t *testing.T, address string, to any) {
	t.Helper()
	client := http.Client{Timeout: time.Minute}
	r, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", r.Status, b, err)
	}
	if err := json.Unmarshal(b, to); err != nil {
		t.Fatal(err)
	}
}

// table runs a command and gives its rows by column.
func rowsOf(t *testing.T, args ...string) (rows []map[string]string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), strings.NewReader(""), &out, &errs, append(args, "--format", "csv")); code != exitDone {
		t.Fatalf("%q: %s", args, errs.String())
	}
	all, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// The portrait of a word has the numbers of the commands, to the last digit.
func TestExploreSameAsCommands(t *testing.T) {
	articles := filepath.Join("..", "..", "examples", "harbour", "articles")
	address := exploring(t, articles, "--store", filepath.Join(t.TempDir(), "x.store"))
	type row struct {
		Group, Term string
		Count, Docs int
		Measures    []struct {
			Name  string
			Value *float64
		}
	}
	const word = "police"
	for _, c := range []struct {
		part         string
		command      []string
		group, term  string
		counts, docs string
	}{
		{"keyness", []string{"keywords", articles, "--top", "0"}, "target", "term", "target_count", "target_docs"},
		{"collocates", []string{"collocates", word, articles, "--top", "15"}, "group", "collocate", "together", "docs"},
		{"spread", []string{"dispersion", articles, "--words", word}, "group", "term", "count", "documents"},
	} {
		var got []row
		asked(t, address+"api/word/"+c.part+"?w="+word, &got)
		rows, compared := rowsOf(t, c.command...), 0
		for _, g := range got {
			found := false
			for _, want := range rows {
				if want[c.group] != g.Group || want[c.term] != g.Term {
					continue
				}
				found = true
				if want[c.counts] != strconv.Itoa(g.Count) || want[c.docs] != strconv.Itoa(g.Docs) {
					t.Errorf("%s: %s, %s: %d in %d, the command has %s in %s", c.part, g.Group, g.Term, g.Count, g.Docs, want[c.counts], want[c.docs])
				}
				for _, m := range g.Measures {
					text, ok := want[m.Name]
					if !ok {
						t.Errorf("%s: the command has no column %s", c.part, m.Name)
					}
					value := ""
					if m.Value != nil {
						value = strconv.FormatFloat(*m.Value, 'g', -1, 64)
					}
					if x, err := strconv.ParseFloat(text, 64); text != value && (err != nil || m.Value == nil || x != *m.Value) {
						t.Errorf("%s: %s, %s: %s is %s, the command has %s", c.part, g.Group, g.Term, m.Name, value, text)
					}
					compared++
				}
			}
			if !found {
				t.Errorf("%s: the command has no row of %s, %s", c.part, g.Group, g.Term)
			}
		}
		if compared == 0 {
			t.Errorf("%s: nothing was compared", c.part)
		}
	}
	var found struct {
		Total int
		Lines []struct {
			Doc, Voice, Source string
			Start, End         int
		}
	}
	asked(t, address+"api/search?limit=500&q="+url.QueryEscape("terror*"), &found)
	lines := rowsOf(t, "kwic", "terror*", articles, "--limit", "0")
	if len(lines) != found.Total || len(lines) != len(found.Lines) {
		t.Fatalf("%d lines, kwic has %d", found.Total, len(lines))
	}
	for i, l := range found.Lines {
		want := lines[i]
		if want["doc"] != l.Doc || want["start"] != strconv.Itoa(l.Start) || want["end"] != strconv.Itoa(l.End) || want["voice"] != l.Voice {
			t.Errorf("line %d: %+v, kwic has %v", i, l, want)
		}
	}
}

// A correction is a row of a sheet that 'parallax validate' reads.
func TestExploreCorrections(t *testing.T) {
	dir := t.TempDir()
	harbourPath := filepath.Join("..", "..", "examples", "harbour")
	sheet := filepath.Join(dir, "corrections.csv")
	address := exploring(t, filepath.Join(harbourPath, "articles"), "--codebook", filepath.Join(harbourPath, "codebook.yaml"),
		"--store", filepath.Join(dir, "x.store"), "--corrections", sheet)
	for n := range 3 {
		body := `{"N":` + strconv.Itoa(n) + `,"Statement":1,"Codes":{"voice":"reported","label: protesters":"worker"},"Source":"=the mayor"}`
		r, err := http.Post(address+"api/corrections", "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s, %v", r.Status, b, err)
		}
	}
	rows := rowsOf(t, "validate", sheet, "--table", "disagreements")
	voices := 0
	for _, r := range rows {
		if r["variable"] == "voice" && r["majority"] == "reported" {
			voices++
		}
	}
	if voices == 0 {
		text, err := os.ReadFile(sheet)
		t.Errorf("no corrected voice among %v; the sheet: %s, %v", rows, text, err)
	}
}
