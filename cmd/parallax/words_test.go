package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestKeywordsCommand: the columns of the contract, the same bytes with any
// number of workers, and empty cells with their reasons where nothing is tested.
func TestKeywordsCommand(t *testing.T) {
	const columns = "term,target,reference,target_count,reference_count,target_tokens,reference_tokens,target_docs,reference_docs,log_ratio,log_ratio_low,log_ratio_high,g2,p,p_adjusted"
	args := []string{"keywords", harbourArticles, "--top", "5", "--ngrams", "1-2", "--format", "csv"}
	out, _ := carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != columns || len(rows) != 20 {
		t.Errorf("%d rows of five terms for four outlets, columns %v", len(rows), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	out, _ = carryOut(t, exitDone, "keywords", harbourArticles, "--permutations", "0", "--resamples", "0", "--measures", "welch,odds_ratio", "--format", "csv")
	if head, _ = tableOf(t, out); strings.Join(head, ",") != columns+",welch,odds_ratio" {
		t.Errorf("columns %v", head)
	}
	out, _ = carryOut(t, exitDone, "keywords", harbourArticles, "--permutations", "0", "--resamples", "0", "--top", "1", "--format", "json")
	var found []struct {
		P         *float64
		Undefined map[string]string
	}
	if err := json.Unmarshal([]byte(out), &found); err != nil || len(found) != 4 || found[0].P != nil || found[0].Undefined["p"] == "" || found[0].Undefined["log_ratio_low"] == "" {
		t.Errorf("%v: %s", err, out)
	}
	carryOut(t, exitDone, "keywords", harbourArticles, "--by", "voice", "--target", "quoted", "--top", "3")
	for _, wrong := range [][]string{{"--measures", "nope"}, {"--ngrams", "x"}, {"--ngrams", "3-1"}, {"--correction", "nope"}, {"--reference", "x"}, {"--voice", "loud"}, {"--level", "2"}} {
		carryOut(t, exitUsage, append([]string{"keywords", harbourArticles}, wrong...)...)
	}
	if _, errs := carryOut(t, exitFailed, "keywords", harbourArticles, "--target", "Nobody"); !strings.Contains(errs, "no such group") {
		t.Errorf("an unknown target: %s", errs)
	}
}

// TestKwicCommand: lines with outlet, voice and source; the count of all hits.
func TestKwicCommand(t *testing.T) {
	out, errs := carryOut(t, exitDone, "kwic", "the", harbourArticles, "--limit", "3", "--format", "csv")
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "doc,outlet,start,end,voice,source,left,match,right" || len(rows) != 3 || !strings.EqualFold(rows[0][7], "the") {
		t.Errorf("columns %v, rows %v", head, rows)
	}
	if !strings.Contains(errs, "3 of ") {
		t.Errorf("lines left out are not told: %q", errs)
	}
	out, _ = carryOut(t, exitDone, "kwic", "the", harbourArticles, "--voice", "quoted", "--limit", "0", "--format", "csv")
	_, rows = tableOf(t, out)
	for _, r := range rows {
		if r[4] != "quoted" {
			t.Fatalf("voice %q among the quoted", r[4])
		}
	}
	carryOut(t, exitUsage, "kwic")
	carryOut(t, exitUsage, "kwic", "*", harbourArticles)
	carryOut(t, exitUsage, "kwic", "the", harbourArticles, "--width", "-1")
}

// TestCollocatesCommand: collocates of a node, all adjacent pairs, the shift.
func TestCollocatesCommand(t *testing.T) {
	args := []string{"collocates", "harbour", harbourArticles, "--format", "csv", "--measures", "all"}
	out, _ := carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, rows := tableOf(t, out)
	if !strings.HasPrefix(strings.Join(head, ","), "group,node,collocate,together,docs,node_count,collocate_count,positions,") || len(rows) == 0 {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	out, _ = carryOut(t, exitDone, "collocates", "*", harbourArticles, "--format", "csv", "--top", "2")
	if _, rows = tableOf(t, out); len(rows) != 8 {
		t.Errorf("%d pairs, two of each of four outlets", len(rows))
	}
	out, _ = carryOut(t, exitDone, "collocates", "harbour", harbourArticles, "--target", rows[0][0], "--table", "shift", "--format", "csv", "--top", "4")
	if head, rows = tableOf(t, out); head[0] != "term" || len(rows) != 4 {
		t.Errorf("shift: %v, %d rows", head, len(rows))
	}
	carryOut(t, exitUsage, "collocates", "harbour", harbourArticles, "--measures", "nope")
	carryOut(t, exitUsage, "collocates", "harbour", harbourArticles, "--left", "0", "--right", "0")
	carryOut(t, exitUsage, "collocates", "harbour", harbourArticles, "--table", "shift")
	carryOut(t, exitUsage, "collocates", "*", harbourArticles, "--target", "x")
}

// TestExplainCommand: one measure, the list, and a name that is none.
func TestExplainCommand(t *testing.T) {
	out, _ := carryOut(t, exitDone, "explain", "g2")
	if !strings.Contains(out, "Dunning (1993)") || !strings.Contains(out, "ln(O/E)") {
		t.Errorf("g2: %s", out)
	}
	out, _ = carryOut(t, exitDone, "explain")
	if !strings.Contains(out, "log_dice") || !strings.Contains(out, "fightin_words") {
		t.Errorf("the list: %s", out)
	}
	if _, errs := carryOut(t, exitUsage, "explain", "nope"); !strings.Contains(errs, "log_ratio") {
		t.Errorf("an unknown measure: %s", errs)
	}
}

// TestStyleCommand: ten measures of each outlet, the same with any number of workers.
func TestStyleCommand(t *testing.T) {
	args := []string{"style", harbourArticles, "--format", "csv"}
	out, _ := carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "group,measure,title,mean,mean_low,mean_high,docs" || len(rows) != 40 {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	carryOut(t, exitUsage, append(args, "--level", "2")...)
}
