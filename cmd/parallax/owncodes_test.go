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
