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
	"strconv"
	"strings"
	"testing"
)

// The sentences are invented; %s is a word of the outlet's own.
const plainWords = `The minister said the dockers aren't terrorists. The terrorists left the official terminal. "It was a disaster," he said.
Nobody at the %s knew of a self-made café plan. The union won't pay for health care. It's an awful war.`

// dresses are ways in which people have the same words.
func dresses() map[string]*strings.Replacer {
	return map[string]*strings.Replacer{
		"typography": strings.NewReplacer("'", "’", ` "It`, " “It", `,"`, ",”", "official", "oﬃcial", "self-made", "self\u2011made"),
		"letters":    strings.NewReplacer("aren't", "arenʼt", "won't", "won＇t", "é", "e\u0301", "official", "oﬀicial", "awful", "ａｗｆｕｌ"),
		"invisible": strings.NewReplacer("terrorists", "terror\u00adists", "aren't", "are\u200cn't", "won't", "wo\u00adn't", "union", "\u200eun\u200bion\u200f", "awful", "aw\u2060ful",
			"dockers", "do\ufeffckers", "health care", "health\u200b care"),
		"spaces":   strings.NewReplacer("health care", "health\u202fcare", "awful war", "awful\u00a0war", "The terrorists", "The\u2009terrorists", "official terminal", "official\u3000terminal"),
		"emphasis": strings.NewReplacer("The terrorists", "The _terrorists_", "awful war.", "__awful war__.", "health care", "_health care_"),
		"lines":    strings.NewReplacer("terminal", "ter-\nminal", "disaster", "disas-\n  ter", "awful", "aw-\r\nful", "official", "offi\u00ad\ncial"),
		"glued":    strings.NewReplacer("terrorists. The", "terrorists.The", "plan. The", "plan.The", "care. It's", "care.It's", `terminal. "It`, `terminal."It`),
		"page":     strings.NewReplacer("'", "&rsquo;", "health care", "health&nbsp;care", "é", "&eacute;", `"`, "&quot;", "awful", "aw&shy;ful", "\n", "<br>\n"),
	}
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
	all := dresses()
	all["plain"] = strings.NewReplacer()
	for dress, as := range all {
		var lines strings.Builder
		for i := range 6 {
			text := as.Replace(fmt.Sprintf(plainWords, []string{"quay", "mill"}[i%2]))
			line, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "outlet": []string{"Herald", "Post"}[i%2], "text": text})
			if err != nil {
				t.Fatal(err)
			}
			lines.Write(append(line, '\n'))
		}
		corpora[dress] = write(dress+".jsonl", lines.String())
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
			if c.args[0] == "kwic" && dress != "page" { // whose bytes are those of the text that was read out of it
				sameBytes(t, path, out.String())
			}
		}
		for dress, table := range got {
			if table != got["plain"] || strings.Count(table, "\n") < 3 {
				t.Errorf("%q, %s: plain\n%s\ndressed\n%s", c.args, dress, got["plain"], table)
			}
		}
	}
}

// sameBytes holds the places of hits against the bytes of the text that was given.
func sameBytes(t *testing.T, path, table string) {
	t.Helper()
	in, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for line := range strings.Lines(string(in)) {
		var d struct{ ID, Text string }
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		texts[d.ID] = d.Text
	}
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	for _, row := range rows[1:] {
		start, err1 := strconv.Atoi(row[column("start")])
		end, err2 := strconv.Atoi(row[column("end")])
		text := texts[row[column("doc")]]
		if err1 != nil || err2 != nil || start >= end || end > len(text) || text[start:end] != row[column("match")] {
			t.Errorf("%s: %q is not at its place", filepath.Base(path), row)
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
