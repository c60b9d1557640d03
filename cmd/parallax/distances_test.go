package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

// TestDistancesCommand: a matrix of four outlets for each measure, the tests of
// six pairs, and the terms that make two differ, whose parts add up to the
// distance that the matrix has.
func TestDistancesCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "distances", harbourArticles, "--measures", "all", "--format", "csv")
	head, rows := tableOf(t, out)
	if len(rows) != 6*4 || len(head) != 6 || head[0] != "measure" || head[1] != "group" || head[2] != rows[0][1] {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	args := []string{"distances", harbourArticles, "--table", "pairs", "--measures", "jsd,rtd", "--permutations", "99", "--format", "csv"}
	out, _ = carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, pairs := tableOf(t, out)
	if strings.Join(head, ",") != "measure,left,right,distance,by_chance,p,p_adjusted" || len(pairs) != 12 {
		t.Errorf("%d pairs, columns %v", len(pairs), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	out, _ = carryOut(t, exitDone, "distances", harbourArticles, "--target", "Anvil", "--reference", "Velta", "--top", "0", "--format", "csv")
	head, terms := tableOf(t, out)
	if strings.Join(head, ",") != "term,target,reference,more_in,target_count,reference_count,target_per_1000,reference_per_1000,jsd,jsd_share,rtd,rtd_share,surprise" {
		t.Errorf("columns %v", head)
	}
	sum, shares := 0.0, 0.0
	for _, r := range terms {
		part, err := strconv.ParseFloat(r[8], 64)
		if err != nil {
			t.Fatal(err)
		}
		share, err := strconv.ParseFloat(r[9], 64)
		if err != nil {
			t.Fatal(err)
		}
		sum, shares = sum+part, shares+share
	}
	var whole float64
	for _, p := range pairs {
		if p[0] == "jsd" && p[1] == "Anvil" && p[2] == "Velta" {
			whole, _ = strconv.ParseFloat(p[3], 64)
		}
	}
	if whole == 0 || sum < whole-1e-9 || sum > whole+1e-9 || shares < 1-1e-9 || shares > 1+1e-9 {
		t.Errorf("parts add up to %v, shares to %v, of a distance of %v", sum, shares, whole)
	}
	var all map[string][]map[string]any
	out, _ = carryOut(t, exitDone, "distances", harbourArticles, "--table", "all", "--target", "Anvil", "--permutations", "20", "--top", "3", "--format", "json")
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all["matrix"]) != 8 || len(all["pairs"]) != 12 || len(all["terms"]) != 3 {
		t.Errorf("%v: %d tables", err, len(all))
	}
	for _, kind := range [][]string{{"--terms", "lemmas"}, {"--terms", "labels", "--codebook", harbourCodebook}, {"--ngrams", "2"}, {"--commonest", "100"}, {"--by", "voice"}} {
		carryOut(t, exitDone, append([]string{"distances", harbourArticles}, kind...)...)
	}
	for _, wrong := range [][]string{{"--measures", "nope"}, {"--table", "terms"}, {"--reference", "Velta"}, {"--commonest", "-1"}, {"--table", "nope"}, {"--correction", "nope"}} {
		carryOut(t, exitUsage, append([]string{"distances", harbourArticles}, wrong...)...)
	}
	if _, errs := carryOut(t, exitFailed, "distances", harbourArticles, "--where", "outlet=Velta"); !strings.Contains(errs, "one group") {
		t.Errorf("one group: %s", errs)
	}
	if _, errs := carryOut(t, exitFailed, "distances", harbourArticles, "--target", "Nobody"); !strings.Contains(errs, "no such group") {
		t.Errorf("an unknown group: %s", errs)
	}
}
