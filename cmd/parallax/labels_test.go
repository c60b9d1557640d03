package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/framing/codebook"
	"parallax/framing/validation"
)

var harbourCodebook = filepath.Join("..", "..", "examples", "harbour", "codebook.yaml")

func TestLabelsDraftKeepsEdits(t *testing.T) {
	draft := filepath.Join(t.TempDir(), "draft.yaml")
	args := []string{"labels", harbourArticles, "--draft", draft, "--resamples", "0", "--permutations", "0", "--format", "csv"}
	out, _ := carryOut(t, exitDone, args...)
	head, rows := tableOf(t, out)
	if want := "group,voice,referent,family,label,count,share,share_low,share_high,per_1000,docs,p_adjusted"; !strings.HasPrefix(strings.Join(head, ",")+",", want+",") || len(rows) == 0 {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	first, err := os.ReadFile(draft)
	if err != nil {
		t.Fatal(err)
	}
	c, err := codebook.Parse(draft, first)
	if err != nil {
		t.Fatal(err)
	}
	// What the example was written to hold: one outlet's rioters are the
	// others' protesters.
	together := false
	for _, r := range c.Referents {
		var labels []string
		for _, f := range r.Families {
			labels = append(labels, f.Name)
		}
		together = together || slices.Contains(labels, "protesters") && slices.Contains(labels, "rioters")
	}
	if !together {
		t.Errorf("protesters and rioters are not one referent:\n%s", first)
	}
	// A person writes a remark, renames and deletes; a second run changes
	// nothing of it.
	edited := "# checked by hand\n" + strings.Replace(string(first), "\n  protesters:\n", "\n  crowd: # renamed\n", 1)
	write(t, draft, edited)
	carryOut(t, exitDone, args...)
	if again, _ := os.ReadFile(draft); string(again) != edited {
		t.Errorf("the edited draft was changed:\n%s", again)
	}
}

func TestLabelsMentions(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mentions.csv")
	carryOut(t, exitDone, "labels", harbourArticles, "--codebook", harbourCodebook, "--mentions", file, "--resamples", "0", "--permutations", "0")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rows := tableOf(t, string(text))
	if strings.Join(head, ",") != "doc,start,end,text,referent,label,family,voice,source" || len(rows) < 50 {
		t.Fatalf("%d mentions, columns %v", len(rows), head)
	}
	for _, row := range rows {
		article, err := os.ReadFile(filepath.Join(harbourArticles, filepath.FromSlash(row[0])))
		if err != nil {
			t.Fatal(err)
		}
		start, end := number(t, row[1]), number(t, row[2])
		if got := strings.Join(strings.Fields(string(article[start:end])), " "); got != row[3] {
			t.Fatalf("%s %d–%d: %q in the article, %q in the table", row[0], start, end, got, row[3])
		}
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n := 0
	if err := json.Unmarshal([]byte(s), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSampleAndValidate(t *testing.T) {
	dir := t.TempDir()
	sheet, key := filepath.Join(dir, "s.csv"), filepath.Join(dir, "s.key.json")
	carryOut(t, exitDone, "sample", harbourArticles, "--codebook", harbourCodebook, "--statements", "24", "--out", sheet)
	text, err := os.ReadFile(key)
	if err != nil {
		t.Fatal(err)
	}
	var sample validation.Sample
	if err := json.Unmarshal(text, &sample); err != nil || len(sample.Items) != 24 {
		t.Fatalf("%d items: %v", len(sample.Items), err)
	}
	// Two coders who agree with the tool, but for one statement of one of
	// them.
	blank, err := os.ReadFile(sheet)
	if err != nil {
		t.Fatal(err)
	}
	head, rows := tableOf(t, string(blank))
	var coded [2]string
	for n, name := range []string{"ann", "bob"} {
		for i, row := range rows {
			copy(row[4:], sample.Items[i].Tool)
			if n == 1 && i == 0 {
				row[4] = otherVoice(row[4])
			}
		}
		coded[n] = filepath.Join(dir, name+".csv")
		var b strings.Builder
		w := csv.NewWriter(&b)
		if err := w.WriteAll(append([][]string{head}, rows...)); err != nil {
			t.Fatal(err)
		}
		write(t, coded[n], b.String())
	}
	out, _ := carryOut(t, exitDone, "validate", coded[0], coded[1], "--key", key, "--table", "agreement", "--format", "csv")
	_, agreement := tableOf(t, out)
	if agreement[0][0] != "voice" || agreement[0][8] != "0.9583333333333334" { // 23 of 24
		t.Errorf("agreement on the voice: %v", agreement[0])
	}
	out, _ = carryOut(t, exitDone, "validate", coded[0], coded[1], "--key", key, "--table", "disagreements", "--format", "csv")
	if _, found := tableOf(t, out); len(found) != 1 || !strings.HasPrefix(found[0][0], "s0001-") {
		t.Errorf("disagreements: %v", found)
	}
	_, errs := carryOut(t, exitFailed, "validate", coded[0])
	if !strings.Contains(errs, "ann.key.json: there is no such key") {
		t.Errorf("a missing key: %s", errs)
	}
}

func otherVoice(v string) string {
	if v == "own" {
		return "quoted"
	}
	return "own"
}

func TestCodebookCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "codebook")
	if !strings.Contains(out, "ready:conflict") {
		t.Errorf("the list of ready codebooks: %s", out)
	}
	bad := filepath.Join(t.TempDir(), "bad.yaml")
	write(t, bad, "referents:\n  a:\n    famlies: {}\n")
	_, errs := carryOut(t, exitFailed, "codebook", bad)
	if !strings.Contains(errs, bad+`:3:5: referent a has no key "famlies": did you mean "families"?`) {
		t.Errorf("a fault is told as %s", errs)
	}
	dic := filepath.Join(t.TempDir(), "d.dic")
	write(t, dic, "%\n1\tharm\n%\nkill*\t1\n:(\t1\n")
	out, errs = carryOut(t, exitDone, "codebook", dic)
	if !strings.Contains(out, "kill*") || !strings.Contains(errs, "passed over") {
		t.Errorf("a dictionary: %s %s", out, errs)
	}
	_, errs = carryOut(t, exitFailed, "codebook", "ready:conflct")
	if !strings.Contains(errs, `did you mean "conflict"?`) {
		t.Errorf("a misspelt ready codebook: %s", errs)
	}
}

func TestPortraitCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "portrait", harbourArticles, "--codebook", harbourCodebook, "--resamples", "0", "--format", "csv")
	head, rows := tableOf(t, out)
	if head[0] != "group" || len(rows) == 0 {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	carryOut(t, exitUsage, "portrait", harbourArticles)
}
