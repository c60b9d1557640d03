package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// harbourArticles is the invented corpus of the repository.
var harbourArticles = filepath.Join("..", "..", "examples", "harbour", "articles")

// carryOut runs the command as the shell would and gives its output.
func carryOut(t *testing.T, want int, args ...string) (out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	if got := run(context.Background(), strings.NewReader(""), &o, &e, args); got != want {
		t.Fatalf("parallax %s: exit status %d, want %d: %s", strings.Join(args, " "), got, want, e.String())
	}
	return o.String(), e.String()
}

func tableOf(t *testing.T, out string) (head []string, rows [][]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(all) == 0 {
		t.Fatalf("no table: %v\n%s", err, out)
	}
	return all[0], all[1:]
}

func TestVectorsCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "vectors", harbourArticles, "--format", "csv")
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "left,right,cosine_tfidf,cosine_lsa,distance" || len(rows) != 6 {
		t.Errorf("%d pairs of four outlets, columns %v", len(rows), head)
	}
	one, _ := carryOut(t, exitDone, "vectors", harbourArticles, "--format", "json", "--workers", "1")
	eight, _ := carryOut(t, exitDone, "vectors", harbourArticles, "--format", "json", "--workers", "8")
	if one != eight {
		t.Error("one worker and eight write different tables")
	}
	var tables map[string][]map[string]any
	if err := json.Unmarshal([]byte(one), &tables); err != nil || len(tables) != 5 || len(tables["axes"]) != 20 {
		t.Errorf("tables in JSON: %v, %d", err, len(tables))
	}
}

func TestVectorsExport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "matrices")
	carryOut(t, exitDone, "vectors", harbourArticles, "--unit", "document", "--dims", "4", "--export", dir)
	for _, name := range []string{"tfidf.mtx", "lsa.npy", "lsa_terms.npy", "singular_values.npy", "tables/similarity.csv"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	units, err := os.ReadFile(filepath.Join(dir, "units.csv"))
	if err != nil {
		t.Fatal(err)
	}
	articles, err := filepath.Glob(filepath.Join(harbourArticles, "*", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if _, rows := tableOf(t, string(units)); len(rows) != len(articles) {
		t.Errorf("%d rows of %d articles", len(rows), len(articles))
	}
	raw, err := os.ReadFile(filepath.Join(dir, "lsa.npy"))
	if err != nil {
		t.Fatal(err)
	}
	if want := 128 + len(articles)*4*8; len(raw) != want && len(raw) != want-64 {
		t.Errorf("lsa.npy has %d bytes, %d documents in 4 dimensions make %d", len(raw), len(articles), want)
	}
}

func TestNeighboursCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "neighbours", harbourArticles, "--format", "csv", "--most", "0.95", "--top", "20")
	head, rows := tableOf(t, out)
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	if len(rows) != 20 {
		t.Fatalf("%d pairs, want 20", len(rows))
	}
	for _, row := range rows {
		if row[at["left_group"]] == row[at["right_group"]] {
			t.Errorf("a pair of one outlet: %v", row)
		}
		for _, side := range []string{"left", "right"} {
			for part := range strings.SplitSeq(row[at[side+"_only"]], "; ") {
				if !strings.Contains(row[at[side+"_text"]], strings.TrimPrefix(part, "'")) {
					t.Errorf("%q is only in the %s text, which lacks it: %q", part, side, row[at[side+"_text"]])
				}
			}
		}
	}
	text, _ := carryOut(t, exitDone, "neighbours", harbourArticles, "--top", "3")
	if !strings.Contains(text, "3 of them shown") {
		t.Errorf("the text does not say how many pairs are shown:\n%s", text)
	}
}

func TestLikenessUsage(t *testing.T) {
	for _, args := range [][]string{
		{"vectors"},
		{"vectors", harbourArticles, "--unit", "sentence"},
		{"vectors", harbourArticles, "--dims", "0"},
		{"vectors", harbourArticles, "--table", "none"},
		{"vectors", harbourArticles, "--voice", "loud"},
		{"vectors", harbourArticles, "--by", "leaning"},
		{"neighbours", harbourArticles, "--least", "0"},
		{"neighbours", harbourArticles, "--format", "xml"},
		{"neighbours", harbourArticles, "--where", "date>="},
	} {
		if _, errs := carryOut(t, exitUsage, args...); !strings.Contains(errs, "parallax: ") || !strings.Contains(errs, "--help") {
			t.Errorf("%v: %q", args, errs)
		}
	}
	one := filepath.Join(harbourArticles, "Velta")
	if _, errs := carryOut(t, exitFailed, "neighbours", one, "--outlet", "Velta", "--by", "outlet"); !strings.Contains(errs, "--by") {
		t.Errorf("one outlet: %q", errs)
	}
	carryOut(t, exitFailed, "vectors", filepath.Join(harbourArticles, "none"))
}

func TestStoriesCommand(t *testing.T) {
	file := filepath.Join(t.TempDir(), "news.jsonl")
	const fire = "A fire destroyed the old sugar mill in Tarn, said fire chief Ola Bren. Two guards were hurt. Arson is suspected."
	var lines bytes.Buffer
	for _, d := range []map[string]string{
		{"id": "a", "outlet": "A", "date": "2023-05-02", "text": fire + " More to follow."},
		{"id": "b", "outlet": "B", "date": "2023-05-01", "text": fire},
		{"id": "c", "outlet": "C", "date": "2023-07-01", "text": fire},
		{"id": "d", "outlet": "C", "date": "soon", "text": "Heavy snow closed mountain passes and schools."},
	} {
		line, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := os.WriteFile(file, lines.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	out, errs := carryOut(t, exitDone, "stories", file, "--format", "csv")
	_, rows := tableOf(t, out)
	if len(rows) != 2 || rows[0][1] != "b" || rows[1][1] != "a" || rows[1][7] != "wire" || rows[1][8] != "b" {
		t.Errorf("the fire of May is told by b and then a: %v", rows)
	}
	if !strings.Contains(errs, "1 of 4 documents have no ISO date") {
		t.Errorf("nothing is said of the date that is none: %q", errs)
	}
	out, _ = carryOut(t, exitDone, "stories", file, "--format", "csv", "--table", "stories", "--all", "--quiet")
	if _, rows := tableOf(t, out); len(rows) != 3 {
		t.Errorf("%d stories, want 3: %v", len(rows), rows)
	}
	carryOut(t, exitUsage, "stories", file, "--days", "-1")
}

// Stories stand side by side: the Courier's copy and the wire that it took over, and Velta's quotation of the same sentence in other words.
func TestStoriesSideBySide(t *testing.T) {
	harbour(t)
	arguments := []string{"stories", "articles", "--least", "0.1", "--report", "side", "--codebook", "codebook.yaml", "--quiet"}
	parallax(t, exitDone, arguments...)
	claims := read(t, filepath.Join("side", "claims.csv"))
	head, rows := tableOf(t, claims)
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	three := map[string]bool{}
	for _, row := range rows {
		if row[at["story"]] == "1" && row[at["claim"]] == "1" {
			three[row[at["outlet"]]] = true
			d := read(t, filepath.Join("articles", row[at["doc"]]))
			start, _ := strconv.Atoi(row[at["start"]])
			end, _ := strconv.Atoi(row[at["end"]])
			if !strings.Contains(d[start:end], "The terrorists who lead") {
				t.Errorf("%s: %q does not say who leads", row[at["doc"]], d[start:end])
			}
		}
	}
	if !three["Velta"] || !three["Northwire"] || !three["Courier"] {
		t.Errorf("the minister's sentence is told by %v, want Velta, Northwire and the Courier", three)
	}
	page := read(t, filepath.Join("side", "index.html"))
	for _, want := range []string{"took over the text of Northwire", "Court demands that extremists vacate the harbour", "Left out here alone", "<mark>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	parallax(t, exitDone, append(arguments, "--workers", "3")...)
	if read(t, filepath.Join("side", "claims.csv")) != claims || read(t, filepath.Join("side", "index.html")) != page {
		t.Error("three workers write another report")
	}
	carryOut(t, exitUsage, "stories", "-", "--report", "side")
	carryOut(t, exitUsage, "stories", "articles", "--codebook", "codebook.yaml")
}

func TestAuditCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "audit", harbourArticles, "--speakers=false", "--format", "csv")
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "code,outlet,documents,of,share,finding,remedy,examples" {
		t.Errorf("columns %v", head)
	}
	// examples/README.md: one article of the corpus is wire copy.
	if len(rows) != 1 || rows[0][0] != "wire-copy" || rows[0][2] != "1" {
		t.Errorf("findings %v", rows)
	}
	text, _ := carryOut(t, exitDone, "audit", harbourArticles)
	if !strings.Contains(text, "What to do") {
		t.Errorf("the text tells no remedy:\n%s", text)
	}
	out, _ = carryOut(t, exitDone, "audit", harbourArticles, "--table", "outlets", "--format", "jsonl")
	if n := strings.Count(out, "\n"); n != 4 {
		t.Errorf("%d outlets, want 4", n)
	}
}

func TestPairs(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	good := write("good.csv", "\ufeffid,A,b\n1,The dam broke.,The dam broke.\n2,The dam broke.,\"Rain, and snow\"\n3,,The dam broke.\n")
	out, _ := carryOut(t, exitDone, "neighbours", "--pairs", good, "--format", "csv")
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "row,similarity" || len(rows) != 3 {
		t.Fatalf("the table is %q", out)
	}
	if rows[0][0] != "1" || rows[2][0] != "3" || rows[2][1] != "" {
		t.Errorf("the rows are %v", rows)
	}
	first, _ := strconv.ParseFloat(rows[0][1], 64)
	second, _ := strconv.ParseFloat(rows[1][1], 64)
	if !(first > second && second >= 0 && first <= 1) {
		t.Errorf("the same words %v, others %v", first, second)
	}
	for name, want := range map[string]string{"a,c\nx,y\n": "a and b are needed", "a,b\nx\n": "wrong number of fields", "a,b\nx,\xff\n": "line 2: column b"} {
		if _, errs := carryOut(t, exitFailed, "neighbours", "--pairs", write("bad.csv", name)); !strings.Contains(errs, want) {
			t.Errorf("%q: %q", name, errs)
		}
	}
	carryOut(t, exitUsage, "neighbours", "--pairs", good, harbourArticles)
}
