package main

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/framing/validation"
)

// fillIn writes a drawn sheet as a coder gives it back: its rows in another order, the tool's codes confirmed but
// where change says otherwise.
func fillIn(t *testing.T, sheet, to string, change func(item *validation.Item, variable, tool string) string) {
	t.Helper()
	var sample validation.Sample
	if err := json.Unmarshal([]byte(read(t, strings.TrimSuffix(sheet, ".csv")+".key.json")), &sample); err != nil {
		t.Fatal(err)
	}
	head, rows := tableOf(t, read(t, sheet))
	for _, row := range rows {
		i := slices.IndexFunc(sample.Items, func(x validation.Item) bool { return x.ID == row[0] })
		for v, variable := range sample.Variables {
			row[slices.Index(head, variable.Name)] = change(&sample.Items[i], variable.Name, sample.Items[i].Tool[v])
		}
	}
	slices.Reverse(rows)
	var b strings.Builder
	if err := csv.NewWriter(&b).WriteAll(append([][]string{head}, rows...)); err != nil {
		t.Fatal(err)
	}
	write(t, to, b.String())
}

func real(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Codes correct a study's shares, told in tables, page and result; codes of another corpus or codebook are refused, and a
// value that is no code is told with its row.
func TestCompareCoded(t *testing.T) {
	dir := t.TempDir()
	sheet, coded, report := filepath.Join(dir, "s.csv"), filepath.Join(dir, "ann.csv"), filepath.Join(dir, "report")
	carryOut(t, exitDone, "sample", harbourArticles, "--codebook", harbourCodebook, "--statements", "80", "--out", sheet)
	fillIn(t, sheet, coded, func(_ *validation.Item, _, tool string) string { return tool })
	key := filepath.Join(dir, "s.key.json")
	args := func(out string, more ...string) []string {
		return append([]string{"compare", "--permutations", "0", "--resamples", "0", "--coded", coded, "--key", key, "--out", out}, more...)
	}
	carryOut(t, exitDone, args(report, harbourArticles, "--codebook", harbourCodebook)...)
	head, rows := tableOf(t, read(t, filepath.Join(report, "tables", "corrected.csv")))
	at := func(row []string, column string) string { return row[slices.Index(head, column)] }
	found := 0
	for _, row := range rows {
		if at(row, "measure") == "voice_share" && at(row, "voice") == "own" {
			found++
			if far := math.Abs(real(t, at(row, "corrected")) - real(t, at(row, "machine"))); far > .01 || real(t, at(row, "lambda")) < .8 || at(row, "coded") != "20" {
				t.Errorf("people confirm the tool, and the correction is %v", row)
			}
		}
	}
	if found != 4 {
		t.Errorf("%d outlets have a corrected share of their own voice, want 4", found)
	}
	page := read(t, filepath.Join(report, "index.html"))
	for _, want := range []string{`id="corrected"`, "Shares were corrected for the program", "one person coded the sample"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if summary := read(t, filepath.Join(report, "report.md")); !strings.Contains(summary, "Corrected by people’s codes") {
		t.Error("report.md lacks the table")
	}
	for _, x := range []struct {
		args []string
		want string
	}{
		{args(report+"2", filepath.Join(harbourArticles, "Velta"), "--codebook", harbourCodebook), "drawn from another corpus"},
		{args(report+"2", harbourArticles), "coded by another codebook"},
	} {
		if _, errs := carryOut(t, exitFailed, x.args...); !strings.Contains(errs, x.want) {
			t.Errorf("%v: %s, want %q", x.args, errs, x.want)
		}
		if _, err := os.Stat(report + "2"); err == nil {
			t.Error("a refused study leaves a report")
		}
	}
	fillIn(t, sheet, coded, func(i *validation.Item, variable, tool string) string {
		if variable == "voice" && strings.HasPrefix(i.ID, "s0080") {
			return "narrator"
		}
		return tool
	})
	if _, errs := carryOut(t, exitFailed, args(report+"2", harbourArticles, "--codebook", harbourCodebook)...); !strings.Contains(errs, `ann.csv:2: item s0080-`) || !strings.Contains(errs, `"narrator" is no code of "voice"`) {
		t.Errorf("an unknown code: %s", errs)
	}
	if _, errs := carryOut(t, exitUsage, "compare", harbourArticles, "--key", key); !strings.Contains(errs, "--key without --coded") {
		t.Errorf("a key alone: %s", errs)
	}
	if _, errs := carryOut(t, exitFailed, "validate", coded, "--key", key, "--codebook", filepath.Join(harbourArticles, "..", "parallax.yaml")); errs == "" {
		t.Error("a file that is no codebook is taken")
	}
}

// Each command of docs/validation.md is run as it stands there, with two invented coders: Ann and Bob say what the tool says but
// for the voice of every tenth statement, each of another.
func TestValidationPage(t *testing.T) {
	page := read(t, filepath.Join("..", "..", "docs", "validation.md"))
	harbour(t)
	ran := map[string]bool{}
	for _, step := range guideSteps(page) {
		for _, command := range step.commands {
			args := words(t, command)
			if args[0] != "parallax" {
				t.Fatalf("%q is no command of parallax", command)
			}
			out, _ := parallax(t, exitDone, args[1:]...)
			switch ran[args[1]] = true; args[1] {
			case "sample":
				if args[len(args)-1] != "sheet.csv" {
					continue
				}
				for name, every := range map[string]string{"ann.csv": "0", "bob.csv": "4"} {
					fillIn(t, "sheet.csv", name, func(i *validation.Item, variable, tool string) string {
						if variable == "voice" && strings.HasSuffix(i.ID[:5], every) {
							return otherVoice(tool)
						}
						return tool
					})
				}
			case "validate":
				if !strings.Contains(out, "voice") || !strings.Contains(out, "α") {
					t.Errorf("%s prints no agreement:\n%s", command, out)
				}
			}
		}
	}
	if !ran["sample"] || !ran["validate"] || !ran["compare"] {
		t.Errorf("the page runs %v", ran)
	}
	for _, table := range []string{"corrected.csv", "corrected_accuracy.csv", "corrected_agreement.csv"} {
		if _, rows := tableOf(t, read(t, filepath.Join("corrected", "tables", table))); len(rows) == 0 {
			t.Errorf("%s is empty", table)
		}
	}
	for _, sentence := range []string{"Shares were corrected for the program's own errors by", "Each corrected share is a difference estimate with power tuning", "tests are linearised and take documents as the units."} {
		if !strings.Contains(page, strings.Split(sentence, " by")[0]) && !strings.Contains(strings.ReplaceAll(page, "\n> ", " "), sentence) {
			t.Errorf("the page lacks the sentence of the methods %q", sentence)
		}
		if !strings.Contains(read(t, filepath.Join("corrected", "index.html")), strings.ReplaceAll(sentence, "'", "&#39;")) {
			t.Errorf("the report lacks the sentence %q", sentence)
		}
	}
}
