package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The sentences are invented; %s is a word of the outlet's own.
const plainWords = `The minister said the dockers aren't terrorists. The terrorists left the official terminal. "It was a disaster," he said.
Nobody at the %s knew of a self-made cafe plan. The union won't pay for health care. It's an awful war.`

// dressed is the same as people have it: other typography, spaces, composed
// letters, line ends, glued sentences, emphasis, characters that show nothing.
func dressed(text string) string {
	for _, c := range []struct{ from, to string }{
		{"aren't", "aren’t"}, {"won't", "won’t"}, {"It's", "It’s"}, {`"It was a disaster,"`, "“It was a disaster,”"},
		{"terrorists. The terrorists", "terror\u00adists.The _terrorists_"}, {"official terminal", "oﬃcial ter-\nminal"},
		{"health care", "health\u202fcare"}, {"union", "un\u200bion"}, {"awful war", "aw\u2060ful\u00a0war"}, {"dockers", "do\ufeffckers"},
	} {
		text = strings.ReplaceAll(text, c.from, c.to)
	}
	return text
}

// kwic, labels, keywords, sentiment and style see the same words in both.
func TestSameWords(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	book := write("codebook.yaml", "referents:\n  dockers:\n    families:\n      terrorist: {labels: [\"terrorist*\"]}\n      docker: {labels: [\"docker*\", \"union\"]}\n")
	corpora := map[string]string{}
	for _, dress := range []bool{false, true} {
		var lines strings.Builder
		for i := range 12 {
			text := fmt.Sprintf(plainWords, []string{"quay", "mill"}[i%2])
			if dress {
				text = dressed(text)
			}
			line, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "outlet": []string{"Herald", "Post"}[i%2], "text": text})
			if err != nil {
				t.Fatal(err)
			}
			lines.Write(append(line, '\n'))
		}
		corpora[fmt.Sprint(dress)] = write(fmt.Sprint(dress, ".jsonl"), lines.String())
	}
	for _, c := range []struct {
		args  []string
		drops []string // columns of offsets and of text as it stands
	}{
		{[]string{"kwic", "terrorists", "--limit", "0"}, []string{"start", "end", "left", "match", "right"}},
		{[]string{"kwic", "health care", "--limit", "0", "--speakers=false"}, []string{"start", "end", "left", "match", "right"}},
		{[]string{"labels", "--codebook", book, "--permutations", "0", "--resamples", "0"}, nil},
		{[]string{"keywords", "--target", "Herald", "--permutations", "0", "--resamples", "0", "--top", "0", "--min-docs", "1"}, nil},
		{[]string{"sentiment", "--unit", "sentence"}, []string{"start", "end"}},
		{[]string{"sentiment", "--unit", "document", "--scorer", "news"}, []string{"start", "end"}},
		{[]string{"style", "--resamples", "0"}, nil},
	} {
		got := map[string]string{}
		for dress, path := range corpora {
			var out, errs bytes.Buffer
			args := append(append([]string{}, c.args...), "--format", "csv", "--quiet", path)
			if status := run(context.Background(), strings.NewReader(""), &out, &errs, args); status != exitDone {
				t.Fatalf("%q: status %d: %s", args, status, errs.String())
			}
			got[dress] = withoutColumns(t, out.String(), c.drops)
		}
		if got["false"] != got["true"] || strings.Count(got["true"], "\n") < 3 {
			t.Errorf("%q: plain\n%s\ndressed\n%s", c.args, got["false"], got["true"])
		}
	}
}

// withoutColumns takes columns out of a CSV table.
func withoutColumns(t *testing.T, text string, drops []string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, row := range rows {
		var kept []string
		for i, cell := range row {
			if !slices.Contains(drops, rows[0][i]) {
				kept = append(kept, cell)
			}
		}
		fmt.Fprintln(&out, strings.Join(kept, "|"))
	}
	return out.String()
}
