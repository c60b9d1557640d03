package main

import (
	"strconv"
	"strings"
	"testing"
)

// TestDispersionCommand: the words asked for in each of four outlets; the range
// is the number of documents that the keyword table has, and counts are its counts.
func TestDispersionCommand(t *testing.T) {
	args := []string{"dispersion", harbourArticles, "--words", "terrorist*,police,never-said", "--format", "csv"}
	out, errs := carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "term,group,count,documents,tokens,range,dp,dp_norm,juilland_d,carroll_d2,rosengren_s,dkl,arf" || len(rows)%4 != 0 || rows[0][0] != "terrorist" {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	if last := rows[len(rows)-1]; last[0] != "never-said" || last[2] != "0" || last[5] != "" || !strings.Contains(errs, "no group has: never-said") {
		t.Errorf("a word that does not occur: %v, %q", last, errs)
	}
	out, _ = carryOut(t, exitDone, "keywords", harbourArticles, "--target", "Velta", "--top", "0", "--min-docs", "0", "--permutations", "0", "--resamples", "0", "--format", "csv")
	_, keywords := tableOf(t, out)
	compared := 0
	for _, k := range keywords {
		for _, r := range rows {
			if r[0] == k[0] && r[1] == "Velta" && r[2] != "0" {
				compared++
				if r[2] != k[3] || r[5] != k[7] || r[4] != k[5] {
					t.Errorf("%s: %v, in the keyword table %v", k[0], r, k)
				}
			}
		}
	}
	if compared < 2 {
		t.Errorf("%d words were compared", compared)
	}
	out, _ = carryOut(t, exitDone, "dispersion", harbourArticles, "--top", "3", "--by", "voice", "--format", "csv", "--measures", "dp")
	if head, rows = tableOf(t, out); len(rows) != 9 || len(head) != 6 {
		t.Errorf("%d rows of three terms in three voices, columns %v", len(rows), head)
	}
	out, _ = carryOut(t, exitDone, "dispersion", harbourArticles, "--terms", "labels", "--codebook", harbourCodebook, "--words", "protesters/*/*", "--format", "csv")
	_, rows = tableOf(t, out)
	for _, r := range rows {
		arf, err := strconv.ParseFloat(r[12], 64)
		if n, _ := strconv.ParseFloat(r[2], 64); n > 0 && (err != nil || arf < 1-1e-9 || arf > n+1e-9) {
			t.Errorf("%v: an average reduced frequency is from 1 to the count", r)
		}
		if !strings.HasPrefix(r[0], "protesters/") {
			t.Errorf("the term %q was not asked for", r[0])
		}
	}
	carryOut(t, exitDone, "dispersion", harbourArticles, "--terms", "lemmas", "--measures", "all", "--where", "outlet=Velta", "--format", "json")
	for _, wrong := range [][]string{{"--measures", "nope"}, {"--words", "two words"}, {"--top", "-1"}, {"--terms", "stems"}} {
		carryOut(t, exitUsage, append([]string{"dispersion", harbourArticles}, wrong...)...)
	}
}
