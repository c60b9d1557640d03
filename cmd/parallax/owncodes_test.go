package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/framing/validation"
)

// A study's own questions stand in the sheet, and what people answer is told by the codes alone, since the machine answers nothing.
func TestOwnCodes(t *testing.T) {
	dir := t.TempDir()
	sheet, coded := filepath.Join(dir, "s.csv"), filepath.Join(dir, "ann.csv")
	write(t, filepath.Join(dir, "parallax.yaml"), "codes: [\"quarrel: yes, no | Do sides disagree, or lose, here?\"]\nresamples: 0\npermutations: 0\ncoded: [ann.csv]\nkey: s.key.json\n")
	study := filepath.Join(dir, "parallax.yaml")
	carryOut(t, exitDone, "sample", harbourArticles, "--study", study, "--statements", "60", "--out", sheet)
	fillIn(t, sheet, coded, func(i *validation.Item, variable, tool string) string {
		switch {
		case variable != "quarrel":
			return tool
		case i.Group == "Anvil":
			return "yes"
		}
		return "no"
	})
	carryOut(t, exitDone, "compare", harbourArticles, "--study", study, "--out", filepath.Join(dir, "report"))
	head, rows := tableOf(t, read(t, filepath.Join(dir, "report", "tables", "corrected.csv")))
	at := func(row []string, column string) string { return row[slices.Index(head, column)] }
	found := map[string]string{}
	for _, row := range rows {
		if at(row, "measure") == "code_share" {
			found[at(row, "group")] = at(row, "referent") + " " + at(row, "of") + " " + at(row, "corrected") + " " + at(row, "by") + at(row, "machine")
		}
	}
	if len(found) != 4 || found["Anvil"] != "quarrel yes 1 codes alone" || found["Velta"] != "quarrel yes 0 codes alone" {
		t.Errorf("%v", found)
	}
	if _, errs := carryOut(t, exitUsage, "sample", harbourArticles, "--codes", "voice: a, b", "--out", filepath.Join(dir, "t.csv")); !strings.Contains(errs, `every sheet has a column "voice"`) {
		t.Errorf("a name that is taken: %s", errs)
	}
}

// What people code by what a statement says is learned and read in the others: it is a frame, its shares are corrected, and the report tells how well it is
// read. What they code by chance is refused.
func TestLearnedCodes(t *testing.T) {
	dir := t.TempDir()
	sheet, coded := filepath.Join(dir, "s.csv"), filepath.Join(dir, "ann.csv")
	carryOut(t, exitDone, "sample", harbourArticles, "--statements", "400", "--codes", "names: yes, no | Does it speak of something that is known?", "--codes", "coin: yes, no | Heads?", "--out", sheet)
	n := 0
	fillIn(t, sheet, coded, func(i *validation.Item, variable, tool string) string {
		n++
		yes := n%7 < 3
		if variable == "names" {
			yes = strings.Contains(" "+strings.ToLower(i.Text), " the ")
		} else if variable != "coin" {
			return tool
		}
		if yes {
			return "yes"
		}
		return "no"
	})
	out := filepath.Join(dir, "report")
	carryOut(t, exitDone, "compare", harbourArticles, "--coded", coded, "--key", filepath.Join(dir, "s.key.json"), "--resamples", "0", "--permutations", "0", "--out", out)
	head, rows := tableOf(t, read(t, filepath.Join(out, "tables", "corrected_learned.csv")))
	if len(rows) != 2 {
		t.Fatalf("%v", rows)
	}
	for _, row := range rows {
		frame, refused := row[slices.Index(head, "frame")], row[slices.Index(head, "refused")]
		if name := row[0]; name == "names" && (frame != "names (coded)" || refused != "") || name == "coin" && (frame != "" || !strings.Contains(refused, "macro-F1")) {
			t.Errorf("%v", row)
		}
	}
	if frames := read(t, filepath.Join(out, "tables", "frames.csv")); !strings.Contains(frames, "names (coded)") || strings.Contains(frames, "coin") {
		t.Errorf("frames: %s", frames)
	}
	head, rows = tableOf(t, read(t, filepath.Join(out, "tables", "corrected.csv")))
	both := 0
	for _, row := range rows {
		if row[slices.Index(head, "measure")] == "code_share" && row[slices.Index(head, "referent")] == "names" && row[slices.Index(head, "by")] == "corrected" {
			both++
		}
	}
	if both == 0 {
		t.Error("no share of what was learned is corrected")
	}
}
